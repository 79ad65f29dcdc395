using NodaTime;
using Waymark.Core.Plans.Placements;

namespace Waymark.Core.Tests.Plans.Placements;

public sealed class PlacementEntryTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly LocalDate OfEighteen = new(2008, 3, 4);
    private static readonly PlacementEntry College = new() { As = PlacementEntry.AsAttended, By = PlacementEntry.ByUkprn, Ukprn = "10001234", Name = "Dale Training", Rank = "1", Entered = new(2026, 9, 7) };

    [Fact]
    public void A_provider_without_a_URN_is_accepted_with_its_number_and_name() => Assert.Empty(Of(College));

    [Theory]
    [InlineData("20001234", "Asked.Ukprn")]
    [InlineData("1000123", "Asked.Ukprn")]
    [InlineData("1000123X", "Asked.Ukprn")]
    public void A_number_of_a_provider_has_eight_figures_and_begins_with_1(string number, string field) => Assert.Equal([field], Of(College with { Ukprn = number }));

    [Fact]
    public void A_supported_internship_is_for_those_of_sixteen_or_older()
    {
        Assert.Empty(Of(College with { WorkBased = "SUP" }));
        Assert.Equal(["Asked.WorkBased"], (College with { WorkBased = "SUP" }).Check(new(2011, 3, 4), Today).Select(p => p.Field));
    }

    [Theory]
    [InlineData("OLA", "", "")]
    [InlineData("OPA", "", "")]
    [InlineData("NEET", "", "")]
    [InlineData("NIEO", "", "Asked.Other")]
    [InlineData("NIEO", "waits for a place", "")]
    [InlineData("OTH", "", "Asked.Other")]
    [InlineData("XXX", "", "Asked.Setting")]
    [InlineData("EYP", "", "")]
    public void A_code_stands_by_itself_or_asks_for_words(string code, string words, string field) =>
        Assert.Equal(field.Length == 0 ? [] : [field], Of(College with { By = PlacementEntry.ByCode, Setting = code, Other = words }));

    [Theory]
    [InlineData("EHE", false)]
    [InlineData("NEET", false)]
    [InlineData("NIEC", false)]
    [InlineData("OLA", true)]
    [InlineData("OPA", true)]
    public void A_plan_names_a_setting_or_a_kind_and_never_that_there_is_none(string code, bool may) =>
        Assert.Equal(may ? [] : ["Asked.Setting"], Of(College with { As = PlacementEntry.AsNamed, By = PlacementEntry.ByCode, Setting = code, Entered = null }));

    [Fact]
    public void Not_in_education_employment_or_training_is_for_sixteen_to_twenty_five() =>
        Assert.Equal(["Asked.Setting"], (College with { By = PlacementEntry.ByCode, Setting = "NEET" }).Check(new(2011, 3, 4), Today).Select(p => p.Field));

    [Fact]
    public void Days_are_in_order_and_a_plan_names_without_a_last_day()
    {
        Assert.Equal(["Asked.Entered"], Of(College with { Entered = null }));
        Assert.Equal(["Asked.Left"], Of(College with { Left = new LocalDate(2026, 9, 6) }));
        Assert.Empty(Of(College with { Left = new LocalDate(2026, 9, 7) }));
        Assert.Equal(["Asked.Left"], Of(College with { As = PlacementEntry.AsNamed, Left = new LocalDate(2026, 10, 7) }));
        Assert.Equal(["Asked.Entered"], Of(College with { Entered = OfEighteen.PlusDays(-1) }));
    }

    [Fact]
    public void Only_a_school_of_the_register_has_a_unit() => Assert.Equal(["Asked.Place"], Of(College with { Place = "unit" }));

    [Fact]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(["Asked.As", "Asked.By", "Asked.Rank"], Of(new PlacementEntry()));

    private static IEnumerable<string> Of(PlacementEntry entry) => entry.Check(OfEighteen, Today).Select(p => p.Field);
}
