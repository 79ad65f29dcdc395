using Waymark.Core.Insight.Published;

namespace Waymark.Core.Tests.Insight.Published;

/// <summary>The figures as they were published: from the excerpts in the repository, and from the whole files where they stand beside it.</summary>
public sealed class RealFileTests
{
    private const string England = "E92000001", Yorkshire = "E12000003";
    private static readonly string? Real = PublishedSample.RealFiles;

    public static TheoryData<string> Files => [.. Excerpts.Concat(Real is null ? [] : Directory.EnumerateFiles(Real, "*.csv", SearchOption.AllDirectories)
        .Where(file => Path.GetDirectoryName(file)!.Contains("dfe-", StringComparison.Ordinal)).Where(file => !NoFigures.Any(name => file.Contains(name, StringComparison.Ordinal))))
        .Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(Path.GetDirectoryName(PublishedSample.DemoFiles)!, file))];

    private static readonly string[] NoFigures = ["send_tribunals", "la_code_list", "dictionary"];

    private static IEnumerable<string> Excerpts => Directory.EnumerateFiles(PublishedSample.DemoFiles, "*.csv").Where(file => Path.GetFileName(file) != "editions.csv");

    [Theory, MemberData(nameof(Files))]
    public void Every_file_is_recognised_and_every_cell_read(string file)
    {
        var read = PublishedSample.File(Path.Combine(Path.GetDirectoryName(PublishedSample.DemoFiles)!, file));
        Assert.DoesNotContain(read.Faults, fault => PublishedRule.Of(fault.Rule).Severity == 'E');
        Assert.True(read.Figures.Count + read.Neighbours.Count > 0);
        Assert.DoesNotContain(read.Header.Unknown, column => !column.Name.StartsWith("number_other", StringComparison.Ordinal));
        Assert.DoesNotContain(read.Figures, f => f.Value.Marker is null && f.Value.Number is not >= 0);
    }

    [Theory]
    [InlineData("annual_reviews", "annual_reviews.review_decision_outstanding", "2024", 89238, 97801)]
    [InlineData("sen_needs_all_plans", "sen_needs_all_plans.number_sld", "2025-01", 25681, 25025)]
    [InlineData("sen_needs_all_plans", "sen_needs_all_plans.number_spld", "2025-01", 14374, 15030)]
    [InlineData("timeliness_20_week", "timeliness_20_week.plans_issued_within_20_weeks", "2024", 41448, 41448)]
    public void England_is_as_published_in_each_edition(string table, string measure, string period, double first, double revised)
    {
        Assert.Equal(first, Demo($"2025-first-{table}")[England, measure, period].Number);
        Assert.Equal(revised, Demo($"2025-revised-{table}")[England, measure, period].Number);
    }

    [Fact]
    public void The_figures_of_the_law_book_are_worked_out_from_the_published_counts()
    {
        Assert.Equal((41448, 90392, "45.9"), Indicator("plans-in-20-weeks", England, "2025-revised-timeliness_20_week"));
        Assert.Equal((39407, 84866, "46.4"), Indicator("plans-in-20-weeks-excluding-exceptions", England, "2025-revised-timeliness_20_week"));
        Assert.Equal((154924, 348759, "44.4"), Indicator("review-decisions-in-4-weeks", England, "2025-revised-annual_reviews"));
        Assert.Equal(148753, Indicator("decisions-in-6-weeks", England, "2025-revised-requests").Denominator);
    }

    [Fact]
    public void An_older_layout_gives_the_same_measures_as_the_newer_for_the_same_year()
    {
        var newer = Demo("2025-revised-requests").Figures.Concat(Demo("2025-revised-timeliness_20_week").Figures).Concat(Demo("2025-revised-ceased_plans").Figures).Concat(Demo("2025-first-newplans").Figures)
            .Concat(Demo("2025-revised-assessments").Figures).ToLookup(f => (f.Place, f.Measure, f.Period, f.Breakdown), f => f.Value.Number);
        var both = Demo("2023-sen2_mi").Figures.Where(f => f.Value.Usable && f.Place == England && f.Period.Label == "2022")
            .Select(f => (f.Measure, Older: f.Value.Number!.Value, Newer: newer[(f.Place, f.Measure, f.Period, f.Breakdown)].FirstOrDefault())).Where(pair => pair.Newer is not null).ToList();
        Assert.True(both.Count >= 15, $"{both.Count}");
        Assert.All(both, pair => Assert.True(Math.Abs(pair.Older - pair.Newer!.Value) <= Math.Max(0.06, pair.Older * 0.002), $"{pair.Measure} {pair.Older} {pair.Newer}"));
    }

    [Fact]
    public void Negative_counts_of_the_first_edition_are_flagged_and_those_of_the_revised_are_fewer()
    {
        Assert.SkipWhen(Real is null, "The whole files do not stand beside the repository.");
        int Councils(string edition, string measure) => PublishedSample.File(Path.Combine(Real!, "dfe-ehc-plans", edition, "annual_reviews.csv")).Figures
            .Count(f => f.Level == "local_authority" && f.Breakdown == "" && f.Measure == measure && f.Value.Marker == PublishedValue.Impossible);
        Assert.Equal(33, Councils("2025-as-first-published", "annual_reviews.review_decision_outstanding"));
        Assert.Equal(4, Councils("2025-as-first-published", "annual_reviews.no_outcome"));
        Assert.Equal((0, 4), (Councils("2025-revised", "annual_reviews.review_decision_outstanding"), Councils("2025-revised", "annual_reviews.no_outcome")));
    }

    /// <summary>Where the Department's own percentage is not that of its own counts, by indicator, place and period; "" is any.</summary>
    private static readonly (string Indicator, string Place, string Period, string Why)[] KnownApart =
    [
        ("decisions-in-6-weeks", "", "2023", "of the published percentages 22 of 160 are of some other base"),
        ("decisions-in-6-weeks", "", "2024", "16 of 163"),
        ("plans-by-setting", England, "2024-01", "the base leaves out two councils that sent a total only"),
        ("plans-by-setting", "E12000006", "2024-01", "Peterborough sent a total only"),
        ("plans-by-setting", "E12000007", "2024-01", "Hackney sent a total only"),
        ("plans-by-need", "936", "2025-01", "two needs of Surrey were changed for one another; put right in the revision"),
    ];

    [Theory, MemberData(nameof(Files))]
    public void What_is_worked_out_from_counts_is_what_was_published_within_rounding(string file)
    {
        var read = PublishedSample.File(Path.Combine(Path.GetDirectoryName(PublishedSample.DemoFiles)!, file));
        var apart = IndicatorReading.Read(IndicatorMeasure.All, read.In("2025")).Where(f => f.Disagrees).ToList();
        Assert.All(apart, f => Assert.True(KnownApart.Any(k => k.Indicator == f.Measure.Indicator && (k.Place == "" || k.Place == f.Place) && k.Period == f.Period.Label),
            $"{f.Measure.Indicator} {f.Place} {f.Period.Label} {f.Breakdown}: {f.Numerator}/{f.Denominator} = {f.Worked:0.000}, published {f.Published}"));
        Assert.All(apart, f => Assert.Equal((f.Published, true), (f.Value, f.Note.Contains("worked out from the published counts", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_council_is_compared_with_its_region_England_and_its_neighbours_in_one_edition()
    {
        var neighbours = Demo("2025-statistical_neighbours").Neighbours.OrderBy(n => n.Rank).Select(n => n.Other).ToList();
        Assert.Equal(["893", "895", "811", "860", "916", "877", "937", "884", "865", "933"], neighbours);
        var rows = IndicatorMeasure.Of("plans-in-20-weeks");
        var first = Demo("2025-first-timeliness_20_week");
        var figures = IndicatorReading.Read(rows, [.. first.In("2025"), .. Demo("2025-revised-timeliness_20_week").In("2025 revised"), .. Demo("2023-sen2_mi").In("2023")]);
        var compared = Comparison.Of(figures, "815", neighbours, [(first.Layout.Title, "2025 revised"), (first.Layout.Title, "2025"), (first.Layout.Title, "2023")])[0];
        Assert.Equal(("2024", "2025 revised"), (compared.Period.Label, compared.Edition));
        Assert.Equal((Yorkshire, England, 10), (compared.Region!.Place, compared.England!.Place, compared.Neighbours.Count));
        Assert.Equal(compared.Neighbours.Count(n => n.Usable) + 1, compared.AmongNeighbours!.Of);
        var older = figures.Where(f => f.Period.Label == "2021" && f.Place == "815").ToList();
        Assert.All(older, f => Assert.StartsWith("Break in series", f.Note, StringComparison.Ordinal));
        Assert.NotEmpty(older);
    }

    private static PublishedSample Demo(string name) => PublishedSample.File(Path.Combine(PublishedSample.DemoFiles, name + ".csv"));

    private static (double Numerator, double Denominator, string Value) Indicator(string id, string place, string file)
    {
        var figure = IndicatorReading.Read(IndicatorMeasure.Of(id), Demo(file).In("x")).Single(f => f.Place == place && f.Breakdown == "" && f.Period.Label == "2024");
        return (figure.Numerator!.Value, figure.Denominator!.Value, figure.Value!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
    }
}
