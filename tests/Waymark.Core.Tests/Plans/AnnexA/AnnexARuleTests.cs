using NodaTime;
using Waymark.Core.People.Imports;
using Waymark.Core.Plans.AnnexA;
using F = Waymark.Core.Plans.AnnexA.AnnexAField;

namespace Waymark.Core.Tests.Plans.AnnexA;

public sealed class AnnexARuleTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    /// <summary>A child without a fault: born 2014, in a primary-to-secondary school, plan updated and reviewed this year.</summary>
    private static readonly Dictionary<F, string> Faultless = new()
    {
        [F.UniqueId] = "NY1", [F.Upn] = "H801200001001", [F.Born] = "24/02/2014", [F.Gender] = "a) Male", [F.Ethnicity] = "a) WBRI", [F.Initial] = "01/09/2020",
        [F.Updated] = "01/03/2026", [F.Reviewed] = "10/02/2026", [F.Need] = "k) ASD", [F.MainUrn] = "121300", [F.MainPhase] = "e) Secondary", [F.HomeEducated] = "b) No",
        [F.Suspensions] = "0", [F.Exclusions] = "0", [F.Absence] = "12.5", [F.PupilPremium] = "a) Yes", [F.SocialCare] = "b) No", [F.Disability] = "b) No",
    };

    [Fact]
    public void A_child_of_whom_everything_is_right_fails_no_rule() => Assert.Empty(Failed(1, []));

    [Theory]
    [InlineData("101a", F.Born, "")]
    [InlineData("101b", F.Gender, "")]
    [InlineData("101c", F.Ethnicity, "")]
    [InlineData("101d", F.Need, "")]
    [InlineData("103", F.Disability, "")]
    [InlineData("105a", F.Born, "25/11/2026")]
    [InlineData("105b", F.Initial, "25/11/2026")]
    [InlineData("105c", F.Updated, "25/11/2026")]
    [InlineData("105d", F.Reviewed, "25/11/2026")]
    [InlineData("106a", F.Updated, "31/08/2020")]
    [InlineData("106b", F.Reviewed, "31/08/2020")]
    [InlineData("107", F.Upn, "")]
    [InlineData("108a", F.MainUrn, "")]
    [InlineData("A01", F.Updated, "31/02/2025")]
    [InlineData("A01", F.Initial, "31/12/1989")]
    [InlineData("A03", F.Gender, "x) Neither")]
    [InlineData("A03", F.Need, "H5")]
    [InlineData("A03", F.Need, "K")]
    [InlineData("A03", F.Disability, "hmm")]
    [InlineData("A03", F.PupilPremium, "40")]
    [InlineData("A04", F.UniqueId, "")]
    [InlineData("A05", F.Upn, "wills_upn")]
    [InlineData("A06", F.MainUrn, "School")]
    [InlineData("A08", F.Suspensions, "-1")]
    [InlineData("A08", F.Exclusions, "1.5")]
    [InlineData("A09", F.Absence, "101")]
    [InlineData("A09", F.Absence, "most")]
    [InlineData("A10", F.SocialCareTeam, "Child in need")]
    [InlineData("A10", F.SocialCare, "Yes")]
    [InlineData("A11", F.Reviewed, "23/11/2025")]
    [InlineData("A13", F.MainPhase, "i) FE college")]
    [InlineData("A15", F.HomeEducated, "a) Yes")]
    [InlineData("A18", F.SocialCareTeam, "=cmd|' /C calc'!A0")]
    public void A_rule_fires_on_the_cell_that_breaks_it(string rule, F field, string value) => Assert.Contains(rule, Failed(1, [(field, value)]).Select(f => f.Rule));

    [Theory]
    [InlineData("201a", F.Born, "")]
    [InlineData("201b", F.Gender, "")]
    [InlineData("201c", F.Ethnicity, "")]
    [InlineData("201d", F.Need, "")]
    [InlineData("203", F.Disability, "")]
    [InlineData("205a", F.Born, "25/11/2026")]
    [InlineData("207", F.Upn, "")]
    [InlineData("208a", F.MainUrn, "")]
    public void The_second_list_has_its_own_numbers(string rule, F field, string value) => Assert.Contains(rule, Failed(2, [(field, value)]).Select(f => f.Rule));

    [Theory]
    [InlineData("24/11/2001", "102a")]
    [InlineData("25/11/2001", null)]
    [InlineData("25/11/2000", "102a")]
    [InlineData("24/11/2000", "102b")]
    public void Someone_whose_birthday_is_today_has_reached_the_age(string born, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Failed(1, [(F.Born, born), (F.MainPhase, "")]).Select(f => f.Rule));

    [Theory]
    [InlineData(2, "24/11/2001", "202a")]
    [InlineData(2, "24/11/2000", "202b")]
    public void Ages_of_the_second_list_follow_the_same_days(int list, string born, string rule) => Assert.Equal([rule], Failed(list, [(F.Born, born), (F.MainPhase, "")]).Select(f => f.Rule));

    [Theory]
    [InlineData("24/11/2020", true)]
    [InlineData("25/11/2020", false)]
    public void A_number_is_missed_from_the_sixth_birthday_on(string born, bool missed) =>
        Assert.Equal(missed, Failed(1, [(F.Born, born), (F.Upn, ""), (F.Initial, "")]).Any(f => f.Rule == "107"));

    [Fact]
    public void A_code_for_an_unknown_upn_counts_as_a_number_and_needs_no_check_letter() => Assert.Empty(Failed(1, [(F.Upn, "UN3")]));

    [Fact]
    public void A_subsidiary_without_main_establishment_is_its_own_rule_and_home_education_excuses_neither()
    {
        Assert.Equal(["108b"], Failed(1, [(F.MainUrn, ""), (F.SubsidiaryPhase, "g) Special")]).Select(f => f.Rule));
        Assert.Equal(["208b"], Failed(2, [(F.MainUrn, ""), (F.SubsidiaryPhase, "g) Special")]).Select(f => f.Rule));
        Assert.Empty(Failed(1, [(F.MainUrn, ""), (F.MainPhase, ""), (F.HomeEducated, "Yes")]));
    }

    [Theory]
    [InlineData("24/11/2021", true)]
    [InlineData("25/11/2021", false)]
    [InlineData("25/11/2010", true)]
    [InlineData("24/11/2010", false)]
    public void An_establishment_is_missed_from_5_to_15(string born, bool missed) =>
        Assert.Equal(missed, Failed(2, [(F.Born, born), (F.MainUrn, ""), (F.MainPhase, "")]).Any(f => f.Rule == "208a"));

    [Fact]
    public void A_doubled_upn_is_told_of_every_row_that_has_it_and_only_within_its_list()
    {
        var rules = new PublicRules(Today);
        var found = new[] { Row(1, 2), Row(2, 2), Row(1, 3, (F.UniqueId, "NY2")), Row(1, 4, (F.UniqueId, "NY3")), Row(2, 3, (F.UniqueId, "NY4")) }.SelectMany(rules.Of).ToList();
        Assert.Equal([("109", 2L), ("109", 3L), ("109", 4L), ("209", 2L), ("209", 3L)], found.Select(f => (f.Rule, f.Line)));
    }

    [Fact]
    public void A_unique_id_that_stands_twice_in_a_list_or_in_both_lists_is_an_error()
    {
        var rules = new OwnRules(Today);
        Assert.Empty(rules.Of(Row(1, 2)));
        Assert.Contains("Row 2 of List_1", Assert.Single(rules.Of(Row(2, 2)), f => f.Rule == "A04").More, StringComparison.Ordinal);
        Assert.Contains("Row 2 has it too", Assert.Single(rules.Of(Row(1, 9)), f => f.Rule == "A04").More, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(2, 2, false)]
    public void Absences_that_are_fractions_in_most_rows_were_meant_as_percentages(int fractions, int percentages, bool told)
    {
        var rules = new OwnRules(Today);
        for (var i = 0; i < fractions + percentages; i++) _ = rules.Of(Row(1, i + 2, (F.UniqueId, $"NY{i}"), (F.Absence, i < fractions ? "0.12" : "12"))).ToList();
        Assert.Equal(told, rules.AtEnd().Any(f => f.Rule == "A09"));
    }

    [Fact]
    public void A_temporary_upn_is_a_query_and_no_error()
    {
        var number = "801200001001"[..11] + "A";
        var upn = $"{Waymark.Core.People.Identifiers.Upn.CheckLetter(number)}{number}";
        var fault = Assert.Single(Failed(1, [(F.Upn, upn)]));
        Assert.Equal(("A05", true), (fault.Rule, fault.Query));
    }

    [Theory]
    [InlineData("a) Male", "a")]
    [InlineData("A", "a")]
    [InlineData("male", "a")]
    [InlineData("f", "b")]
    [InlineData("Not  Known", "c")]
    [InlineData("1", null)]
    public void Codes_are_read_in_the_ways_people_write_them(string text, string? code) => Assert.Equal(code, AnnexACodes.Find("annex-a-gender", text)?.Value);

    [Theory]
    [InlineData("FE college", "i")]
    [InlineData("Middle (deemed primary)", "c")]
    [InlineData("pupil referral unit/Alternative Provision", "h")]
    public void Phases_are_read_with_and_without_brackets(string text, string code) => Assert.Equal(code, AnnexACodes.Find("annex-a-phases", text)?.Value);

    [Theory]
    [InlineData("Main education establishment - URN", F.MainUrn)]
    [InlineData("  main Education establishment —  phase ", F.MainPhase)]
    [InlineData("Known to children’s social care?", F.SocialCare)]
    public void A_heading_is_known_whatever_dashes_apostrophes_and_blanks_it_has(string heading, F field) => Assert.Equal(field, AnnexAColumn.Find(heading)?.Field);

    [Fact]
    public void The_first_list_has_21_columns_and_the_second_17() => Assert.Equal((21, 17), (AnnexAColumn.Of(1).Count(), AnnexAColumn.Of(2).Count()));

    [Fact]
    public void A_permanently_excluded_child_without_establishment_is_noted() => Assert.Contains("A17", Failed(2, [(F.Exclusions, "1"), (F.MainUrn, "")]).Select(f => f.Rule));

    [Fact]
    public void Every_rule_that_can_fire_has_its_words()
    {
        var book = FileRule.Of("annex-a");
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"A{n:00}"), book.Keys.Where(k => k[0] == 'A').Order(StringComparer.Ordinal));
        Assert.Equal(29, book.Keys.Count(k => k[0] != 'A'));
    }

    private static List<AnnexAFault> Failed(int list, (F Field, string Value)[] instead)
    {
        var row = Row(list, 2, instead);
        return [.. new PublicRules(Today).Of(row).Concat(new OwnRules(Today).Of(row))];
    }

    private static AnnexARow Row(int list, long line, params (F Field, string Value)[] instead)
    {
        var cells = AnnexAColumn.All.Select(c => list == 2 && c.PlanOnly ? "" : Faultless.GetValueOrDefault(c.Field, "")).ToArray();
        foreach (var (field, value) in instead) cells[(int)field] = value;
        return new AnnexARow(list, line, cells);
    }
}
