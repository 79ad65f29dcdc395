using NodaTime;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Tests.Plans.Reviews;

public sealed class MeetingRecordTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly PlanItem Work = Outcome(1, "employment");
    private static readonly PlanItem Home = Outcome(2, "");
    private static readonly PlanContent Plan = new([Work, Home]);

    [Fact]
    public void Every_outcome_is_spoken_of_before_the_report_goes_out()
    {
        Assert.Equal(2, new MeetingRecord().Open(Plan, adulthood: false).Count);
        var found = new MeetingRecord { Progress = [Said(Work, "met"), Said(Home, "unknown") with { NoLongerRight = true }] };
        Assert.StartsWith("Say why this outcome is no longer right", Assert.Single(found.Open(Plan, adulthood: false)).Sentence, StringComparison.Ordinal);
        Assert.True((found with { Progress = [Said(Work, "met"), Said(Home, "unknown") with { NoLongerRight = true, Because = "He moved" }] }).Open(Plan, adulthood: false).None);
    }

    [Fact]
    public void From_year_nine_each_of_four_pathways_has_an_outcome_or_a_reason_with_the_young_persons_view()
    {
        Assert.Equal(4, Adulthood.Pathways.Count);
        Assert.Equal(["living", "community", "health"], Adulthood.Unanswered(Plan, []).Select(p => p.Code));
        PathwayAnswer[] half = [new("living", "Too early", ""), new("community", "He has friends", "Says so"), new("health", "", "Is well")];
        Assert.Equal(["living", "health"], Adulthood.Unanswered(Plan, half).Select(p => p.Code));
        var found = new MeetingRecord { Progress = [Said(Work, "met"), Said(Home, "some")], Pathways = half };
        Assert.Equal(2, found.Open(Plan, adulthood: true).Count);
        Assert.True(found.Open(Plan, adulthood: false).None);
    }

    [Theory]
    [InlineData(9, "2013-05-01", true)]
    [InlineData(8, "2013-09-01", false)] // 13 on 1 September 2026: one day too young
    [InlineData(8, "2013-08-31", true)] // taught below their age: the earlier trigger counts
    [InlineData(null, "2013-08-31", true)]
    [InlineData(9, "2015-01-01", true)] // taught above their age
    [InlineData(null, null, false)]
    public void Year_nine_is_the_year_followed_or_the_age_whichever_comes_first(int? year, string? born, bool applies) =>
        // plans.review.adulthood.year and plans.review.adulthood.age
        Assert.Equal(applies, Adulthood.Applies(year, born is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(born).Value, Today));

    [Fact]
    public void What_is_stored_reads_back_the_same()
    {
        var found = new MeetingRecord
        {
            Progress = [Said(Work, "met") with { On = Today, Evidence = "Says “bus” – Łukasz\nheard it" }], StillTrue = [Home.Id], Points = [new("amend", Work.Id, "Twice a week"), new("add", null, "A club")],
            Pathways = [new("health", "Is well", "Agrees")], Differences = "The family wants more.",
        };
        var read = MeetingJson.Read(MeetingJson.Write(found));
        Assert.Equal(found.Progress, read.Progress);
        Assert.Equal(found.StillTrue, read.StillTrue);
        Assert.Equal(found.Points, read.Points);
        Assert.Equal(found.Pathways, read.Pathways);
        Assert.Equal(found.Differences, read.Differences);
        Assert.Empty(MeetingJson.Read("").Progress);
    }

    [Fact]
    public void Whom_the_regulations_name_and_nobody_invited_is_named() =>
        Assert.Equal(["setting", "health"], InviteeRole.Missing(["family", "council", "social-care", "therapist"]).Select(r => r.Role));

    [Fact]
    public void A_plan_ends_under_eighteen_only_where_it_is_no_longer_necessary_or_the_child_moved() =>
        Assert.Equal(["moved", "not-necessary"], CeaseGround.All.Where(g => g.Holds(Today.PlusYears(-17), Today)).Select(g => g.Ground));

    private static OutcomeProgress Said(PlanItem outcome, string status) => new(outcome.Id, status, "", null, "", "", false, "");

    private static PlanItem Outcome(byte id, string pathway) => new(new(new Guid(id, 0, 0, new byte[8])), "outcome", "E", id,
        new Dictionary<string, string> { ["behaviour"] = $"Outcome {id}", ["pathway"] = pathway }, [], [], "", Today, null);
}
