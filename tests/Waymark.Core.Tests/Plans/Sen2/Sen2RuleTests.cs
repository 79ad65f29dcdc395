using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Core.Tests.Plans.Sen2;

public sealed class Sen2RuleTests
{
    /// <summary>What only a reader of a file can see; worked cases stand beside the readers.</summary>
    private static readonly string[] OfReaders = ["W000", "W001", "W002", "W003", "W004", "W005"];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Sen2Cases.All.Count)];

    [Theory, MemberData(nameof(Numbers))]
    public void A_rule_fails_or_passes_as_its_worked_case_says(int at)
    {
        var row = Sen2Cases.All[at];
        var failed = Sen2Cases.Check(row).Where(f => f.Rule.Id == row["rule"]).ToList();
        Assert.True(failed.Count > 0 == (row["verdict"] == "fails"), $"{row["rule"]} {row["verdict"]} {row["base"]} {row["changes"]} {row["facts"]} {row["last"]}");
        Assert.All(failed, f => Assert.False(f.Message.Contains('{'), f.Message));
    }

    [Fact]
    public void Each_of_the_161_rules_has_a_case_that_fails_and_one_that_passes()
    {
        Assert.Equal(161, Sen2RuleBook.Standard.All.Count);
        foreach (var verdict in (string[])["fails", "passes"])
            Assert.Equal(
                Sen2RuleBook.Standard.All.Select(r => r.Id).Except(OfReaders).Order(StringComparer.Ordinal),
                Sen2Cases.All.Where(c => c["verdict"] == verdict).Select(c => c["rule"]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026", "new"), InlineData("2026", "old"), InlineData("2026", "ended"), InlineData("2026", "open"), InlineData("2026", "refused")]
    [InlineData("2026", "assessing"), InlineData("2026", "little"), InlineData("2023", "old2023"), InlineData("2024", "old2024")]
    public void The_persons_that_cases_start_from_have_no_error_or_query(string year, string name) =>
        Assert.Empty(Sen2Cases.Check(year, name, "").Where(f => f.Rule.Severity != Sen2Severity.Information).Select(f => $"{f.Rule.Id} {f.Message}"));

    [Theory]
    [InlineData("open", "person.PersonBirthDate=", "W101")]
    [InlineData("open", "-request", "W117")]
    [InlineData("new", "-active", "W416")]
    [InlineData("new", "-place", "W501")]
    [InlineData("new", "assessment.AssessmentOutcome=", "W300")]
    [InlineData("open", "request.RequestOutcome=", "W208")]
    [InlineData("new", "place.URN=", "W450")]
    public void One_missing_thing_gives_one_error_and_not_twelve(string name, string change, string rule) =>
        Assert.Equal([rule], Sen2Cases.Check("2026", name, change).Where(f => f.Rule.Severity == Sen2Severity.Error).Select(f => f.Rule.Id));

    [Fact]
    public void A_finding_names_line_person_field_value_and_remedy()
    {
        var found = Assert.Single(Sen2Cases.Check("2026", "old", "person.PostCode=HG1"), f => f.Rule.Id == "W106");
        Assert.Equal((7, "B801200005001", "PostCode", "HG1"), (found.Line, found.Subject, found.Element, found.Value));
        Assert.Equal("Postcode HG1 is not a valid format.", found.Message);
        Assert.Equal("Write the postcode as YO7 1AA.", found.Rule.Remedy);
    }

    [Fact]
    public void Rules_whose_facts_are_missing_are_named_and_not_passed_over()
    {
        var checker = new Sen2Checker(Sen2Cases.Make("2026", "old", "").Header, new Sen2Facts(), _ => { });
        Assert.Equal(
            ["W011", "W016", "W013", "W015", "W452", "W453", "W462", "W463", "W113", "W420", "W700", "W701", "W702"],
            checker.Finish().NotRun.Select(n => n.Rule));
    }

    [Fact]
    public void Names_of_the_properties_are_the_tags_of_the_layout_in_their_order()
    {
        foreach (var part in Sen2Part.All)
        {
            var record = Sen2Record.New(part.Module);
            foreach (var field in Sen2Layout.Of(part.Module))
            {
                record.Set(field.Ordinal, new Sen2Value($"value of {field.Tag}", 1));
                var property = record.GetType().GetProperties().Single(p => p.Name.Equals(field.Tag, StringComparison.OrdinalIgnoreCase));
                Assert.Equal($"value of {field.Tag}", ((Sen2Value)property.GetValue(record)!).Raw);
            }
        }
    }

    [Theory]
    [InlineData("sen2.decision", "W224"), InlineData("sen2.no-plan", "W316"), InlineData("sen2.plan", "W315"), InlineData("sen2.review", "W513")]
    [InlineData("sen2.review-decision", "W514"), InlineData("sen2.first-plan", "W402"), InlineData("sen2.oldest", "W102"), InlineData("sen2.oldest-request", "W204")]
    [InlineData("sen2.un1", "W110"), InlineData("sen2.un9", "W111"), InlineData("sen2.rya-youngest", "W207"), InlineData("sen2.rya-oldest", "W207")]
    [InlineData("sen2.work-based", "W405"), InlineData("sen2.leaving-reasons", "W414"), InlineData("sen2.neet-youngest", "W464"), InlineData("sen2.neet-oldest", "W464")]
    [InlineData("sen2.other-ceased", "W419"), InlineData("sen2.active-change", "W700"), InlineData("sen2.lost-placements", "W702"), InlineData("sen2.years-ahead", "W011")]
    public void Every_limit_is_a_dated_row_and_has_cases_on_either_side(string limit, string rule)
    {
        Assert.True(RuleBook.Embedded("Plans/Sen2/sen2-limits.csv").On(limit, new NodaTime.LocalDate(2026, 1, 15)).Amount > 0);
        Assert.Equal(["fails", "passes"], Sen2Cases.All.Where(c => c["rule"] == rule).Select(c => c["verdict"]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_set_of_the_layout_ships_with_the_product() =>
        Assert.All(Sen2Part.All.SelectMany(p => Sen2Layout.Of(p.Module)).Where(f => f.CodeSet.Length > 0), f => Assert.NotEmpty(CodeSet.Of(f.CodeSet).All));
}
