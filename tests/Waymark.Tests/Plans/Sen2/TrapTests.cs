using System.Text;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>Mistakes that public readers of this return make and this one does not.</summary>
public sealed class TrapTests
{
    [Fact]
    public void Other_spellings_of_a_tag_are_read_and_reported_once()
    {
        var read = Read(Xml.Plan("""<PlanWPB>APP</PlanWPB>""",
            """<PlacementDetail><SENSetting>NEET</SENSetting><RES>A</RES><WPB>SUP</WPB></PlacementDetail><PlacementDetail><SENSetting>OLA</SENSetting></PlacementDetail>"""));
        var request = Assert.Single(read.Persons).Requests[0];
        Assert.Equal("APP", request.Assessments[0].Plans[0].PlanWbp.Raw);
        Assert.Equal(("NEET", "A", "SUP"), (request.ActivePlans[0].Placements[0].SenSetting.Raw, request.ActivePlans[0].Placements[0].Res.Raw, request.ActivePlans[0].Placements[0].Wbp.Raw));
        Assert.Equal("OLA", request.ActivePlans[0].Placements[1].SenSetting.Raw);
        Assert.Equal(["PlanWPB", "RES", "SENSetting", "WPB"], read.Findings.Select(f => f.Element).Order(StringComparer.Ordinal));
        Assert.All(read.Rules, rule => Assert.Equal("W004", rule));
    }

    [Fact]
    public void Both_settings_of_a_plan_and_both_needs_are_kept()
    {
        var read = Read(Xml.Plan(
            """<PlanDetail><URN>121300</URN><PlacementRank>1</PlacementRank></PlanDetail><PlanDetail><URN>121314</URN><PlacementRank>2</PlacementRank></PlanDetail>""",
            """<SENneed><SENtype>SLCN</SENtype><SENtypeRank>1</SENtypeRank></SENneed><SENneed><SENtype>HI</SENtype><SENtypeRank>2</SENtypeRank></SENneed>"""));
        var request = read.Persons[0].Requests[0];
        Assert.Equal(["121300", "121314"], request.Assessments[0].Plans[0].Details.Select(d => d.Urn.Raw));
        Assert.Equal(["SLCN", "HI"], request.ActivePlans[0].Needs.Select(n => n.SenType.Raw));
    }

    [Theory]
    [InlineData("NEET"), InlineData("NIEC"), InlineData("NIEO")]
    public void Settings_out_of_education_are_read(string code) =>
        Assert.Equal(code, Read(Xml.Plan("", $"<PlacementDetail><SENsetting>{code}</SENsetting></PlacementDetail>")).Persons[0].Requests[0].ActivePlans[0].Placements[0].SenSetting.Raw);

    [Fact]
    public void Headings_of_the_template_are_taken_by_their_meaning()
    {
        var (header, person) = Reviewed();
        var read = ReadReturn.Of(TestWorkbook.Template(header, [person]).Bytes());
        var active = read.Persons[0].Requests[0].ActivePlans[0];
        Assert.Equal(("2025-04-18", "2025-05-10"), (active.ReviewMeeting.Raw, active.LastReview.Raw));
    }

    [Fact]
    public void Swapped_columns_of_meeting_and_decision_are_noticed()
    {
        var (header, person) = Reviewed();
        var active = person.Requests[0].ActivePlans[0];
        active.Set("ReviewMeeting", "2025-05-10");
        active.Set("LastReview", "2025-04-18");
        var found = new List<Sen2Finding>();
        new Sen2Checker(header, new Sen2Facts(), found.Add).Check(person);
        Assert.Contains("W506", found.Select(f => f.Rule.Id));
    }

    [Fact]
    public void Ages_are_taken_on_31_August_before_the_reference_date()
    {
        var year = Sen2Year.Of(2026)!;
        Assert.Equal(new NodaTime.LocalDate(2025, 8, 31), year.AgeDay);
        Assert.Equal(0, year.YearGroup(new NodaTime.LocalDate(2021, 8, 31)));
        Assert.Equal(-1, year.YearGroup(new NodaTime.LocalDate(2021, 9, 1)));
    }

    [Fact]
    public void Identifiers_that_a_spreadsheet_made_numbers_keep_all_digits()
    {
        var (header, person) = Reviewed();
        person.Set("UPN", "");
        person.Set("UniqueLearnerNumber", "7045123980");
        var read = ReadReturn.Of(TestWorkbook.PreSubmission(header, [person]).Bytes()).Persons[0];
        Assert.Equal("7045123980", read.UniqueLearnerNumber.Raw);
        Assert.Equal("0", read.Requests[0].Rya.Raw);
        Assert.Equal("2012-05-01", read.PersonBirthDate.Raw);
    }

    [Theory]
    [InlineData("O'Brien"), InlineData("Zoë"), InlineData("D'Souza-Łukasz"), InlineData("Null"), InlineData("True"), InlineData("Nguyễn"), InlineData("محمد"), InlineData("O’Connor")]
    public void Real_names_pass(string name)
    {
        var (header, person) = Reviewed();
        person.Set("Surname", name);
        var read = ReadReturn.Of(ShapeTests.WriteXml(header, [person], 2026));
        var found = new List<Sen2Finding>();
        new Sen2Checker(read.Header, new Sen2Facts(), found.Add).Check(read.Persons[0]);
        Assert.Equal(name, read.Persons[0].Surname.Text);
        Assert.DoesNotContain(found, f => f.Element == "Surname");
    }

    private static ReadReturn Read(string xml) => ReadReturn.Of(xml, new UTF8Encoding(false));

    private static (Sen2Header, Sen2Person) Reviewed()
    {
        var read = Read(Xml.Plan("", """<ReviewMeeting>2025-04-18</ReviewMeeting><ReviewOutcome>M</ReviewOutcome><LastReview>2025-05-10</LastReview>"""));
        return (read.Header!, read.Persons[0]);
    }
}
