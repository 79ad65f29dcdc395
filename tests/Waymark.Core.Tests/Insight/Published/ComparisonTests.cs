using CsCheck;
using Waymark.Core.Insight.Published;

namespace Waymark.Core.Tests.Insight.Published;

/// <summary>Comparing places: invented figures.</summary>
public sealed class ComparisonTests
{
    private const string Source = "Education, health and care plans";
    private static readonly PublishedPeriod Year = new(PublishedPeriod.CalendarYear, "2024");

    [Theory]
    [InlineData("50", "100", "50", 50.0, null)]
    [InlineData("50", "0", "x", null, "no cases")]
    [InlineData("0", "100", "0", 0.0, null)]
    [InlineData("x", "100", "49.9", 49.9, null)]
    [InlineData("x", "x", "x", null, "x")]
    [InlineData("-3", "100", "49.9", null, "impossible")]
    public void A_share_comes_from_its_counts_else_as_published_and_else_says_why_not(string within, string all, string published, double? value, string? marker)
    {
        var figure = Assert.Single(Read([("815", within, all, published)]));
        Assert.Equal((value, marker), (figure.Value, figure.Marker));
        Assert.Equal(value is not null, figure.Usable);
    }

    [Fact]
    public void Where_counts_do_not_give_the_published_value_that_is_kept_and_both_are_said()
    {
        Assert.Equal((51.0, 50.0, true), (Read([("815", "50", "100", "51")])[0].Value!.Value, Read([("815", "50", "100", "51")])[0].Worked!.Value, Read([("815", "50", "100", "51")])[0].Disagrees));
        Assert.Contains("Published as 51", Read([("815", "50", "100", "51")])[0].Note, StringComparison.Ordinal);
        Assert.False(Read([("815", "154924", "348759", "44.4")])[0].Disagrees);
    }

    [Theory]
    [InlineData("154924", "348759", "44.4", 44.4, 1)]
    [InlineData("50", "100", "50", 50.0, 1)]
    [InlineData("x", "x", "37.709832", 37.709832, 6)]
    [InlineData("50", "100", "51", 51.0, 1)]
    [InlineData("1", "3", "x", 100 / 3.0, 1)]
    [InlineData("x", "x", "x", null, 1)]
    public void A_figure_is_said_as_it_was_published_with_its_own_decimals_and_worked_out_only_where_no_value_is(string within, string all, string published, double? said, int decimals)
    {
        var figure = Assert.Single(Read([("815", within, all, published)]));
        Assert.Equal((said, decimals), (figure.Said, figure.Decimals));
        Assert.Equal(published == "x" && said is not null, figure.Note.Contains("Worked out from the published counts", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_places_with_a_number_that_can_be_used_are_ranked()
    {
        var compared = Compare([("815", "50", "100", "50"), ("893", "60", "100", "60"), ("895", "x", "x", "x"), ("811", "-1", "100", "40"), ("860", "50", "100", "50"), ("816", "70", "100", "70")], ["893", "895", "811", "860", "916"]);
        Assert.Equal((new Rank(2, 3), new Rank(3, 4)), (compared.AmongNeighbours, compared.AmongCouncils));
        Assert.Equal(55, compared.NeighbourMedian);
        Assert.Equal(["893", "895", "811", "860"], compared.Neighbours.Select(n => n.Place));
        Assert.Equal("A count below zero: published so, but it cannot be.", compared.Neighbours[2].Note);
    }

    [Fact]
    public void A_council_without_a_number_is_not_ranked_and_a_bare_count_never_is()
    {
        Assert.Null(Compare([("815", "x", "x", "x"), ("893", "60", "100", "60")], ["893"]).AmongNeighbours);
        var counts = IndicatorReading.Read(IndicatorMeasure.Of("ceased"), [Cell("815", "ceased_plans.total_ceased", "5"), Cell("893", "ceased_plans.total_ceased", "6")]);
        Assert.Null(Comparison.Of(counts, "815", ["893"], [])[0].AmongNeighbours);
    }

    [Fact]
    public void A_gap_in_what_a_council_returned_is_shown_and_left_out()
    {
        EditionStatistic In(string place, string measure, string value) =>
            new(new Statistic(place, "local_authority", measure, new(PublishedPeriod.CensusDate, "2025-01"), "", PublishedValue.Read(value)!.Value, 2), Source, "2025");
        var setting = IndicatorReading.Read(IndicatorMeasure.Of("plans-by-setting"), [In("873", "caseload.mainstream_total", "10"), In("873", "caseload.ehcplans", "100"), In("873", "caseload.mainstream_total_pc", "10")]);
        Assert.Equal((10.0, true, false), (setting[0].Value!.Value, setting[0].IsGap, setting[0].Usable));
        Assert.Contains("could not return", setting[0].Note, StringComparison.Ordinal);
        Assert.True(IndicatorReading.Read(IndicatorMeasure.Of("plans"), [In("873", "caseload.ehcplans", "100")])[0].Usable);
    }

    [Fact]
    public void The_latest_period_with_a_usable_number_and_its_latest_edition_are_taken()
    {
        var figures = IndicatorReading.Read(IndicatorMeasure.Of("ceased"),
        [
            Cell("815", "ceased_plans.total_ceased", "5", "2022", "2023"), Cell("815", "ceased_plans.total_ceased", "6", "2023", "2025"),
            Cell("815", "ceased_plans.total_ceased", "7", "2023", "2025 revised"), Cell("815", "ceased_plans.total_ceased", "9", "2024", "2025"), Cell("815", "ceased_plans.total_ceased", "x", "2024", "2025 revised"),
        ]);
        var compared = Comparison.Of(figures, "815", [], [(Source, "2025 revised"), (Source, "2025"), (Source, "2023")])[0];
        Assert.Equal(("2023", "2025 revised", 7.0), (compared.Period.Label, compared.Edition, compared.Area.Value!.Value));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("age=4", "", false)]
    [InlineData("age=4", "age=*", true)]
    [InlineData("phase=Primary; sen=EHC plan", "sen=*", false)]
    [InlineData("phase=Primary; sen=EHC plan", "phase=*; sen=*", true)]
    [InlineData("sen=EHC plan", "sen=EHC plan", true)]
    public void A_pattern_suits_parts_of_its_own_dimensions_alone(string breakdown, string pattern, bool suits) => Assert.Equal(suits, BreakdownNames.Suits(breakdown, pattern));

    [Fact]
    public void A_median_lies_between_the_ends_and_heeds_no_order() => Gen.Double[-1000, 1000].List[1, 40].Sample(values =>
    {
        var median = Comparison.Median(values)!.Value;
        return median >= values.Min() && median <= values.Max() && median.Equals(Comparison.Median([.. Enumerable.Reverse(values)]));
    });

    [Fact]
    public void Whatever_a_cell_holds_it_gives_a_finite_number_a_reason_or_nothing() => Gen.String.Sample(cell =>
        PublishedValue.Read(cell) is not { } value || (value.Number is { } number ? double.IsFinite(number) && (number >= 0 || value.Marker is not null) : value.Marker is { Length: > 0 }));

    private static Comparison Compare((string, string, string, string)[] councils, string[] neighbours) => Comparison.Of(Read(councils), "815", neighbours, [(Source, "2025")])[0];

    private static IReadOnlyList<IndicatorFigure> Read((string Place, string Within, string All, string Published)[] councils) => IndicatorReading.Read(IndicatorMeasure.Of("plans-in-20-weeks"),
        councils.SelectMany(c => new[]
        {
            Cell(c.Place, "timeliness_20_week.plans_issued_within_20_weeks", c.Within), Cell(c.Place, "timeliness_20_week.plans_issued_den", c.All),
            Cell(c.Place, "timeliness_20_week.pc_plans_issued_within_20_weeks", c.Published),
        }));

    private static EditionStatistic Cell(string place, string measure, string value, string period = "2024", string edition = "2025") =>
        new(new Statistic(place, "local_authority", measure, Year with { Label = period }, "", PublishedValue.Read(value)!.Value, 2), Source, edition);
}
