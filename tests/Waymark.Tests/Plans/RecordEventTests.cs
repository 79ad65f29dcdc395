using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans;

public sealed class RecordEventTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_decision_that_is_recorded_stops_the_six_weeks_and_starts_the_assessment(string engine)
    {
        var tom = await web.AsAsync("tom", engine);
        var clocks = await tom.OpenAsync(PlanLinks.Clocks(CastIds.Case("zoe")));
        Assert.Contains("Zoë D'Souza-Łukasz", clocks.Heading, StringComparison.Ordinal);
        Assert.Contains("Decide whether to assess and tell the family", clocks.Text, StringComparison.Ordinal);
        var form = await clocks.FollowAsync("Record: family told whether the council will assess");
        var after = await form.SubmitAsync(("Asked.Detail", "assess"), ("Asked.On.day", "24"), ("Asked.On.month", "11"), ("Asked.On.year", "2026"));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Contains("The event is recorded", after.Text, StringComparison.Ordinal);
        await using var db = await StoreAsync(engine);
        Assert.Equal(CaseStage.Assessment, (await db.Set<EhcCase>().SingleAsync(c => c.Id == CastIds.Case("zoe"), Stop)).Stage);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().SingleAsync(c => c.Case == CastIds.Case("zoe") && c.Rule == "CL-01", Stop)).Stopped);
        Assert.Equal(1, await db.Set<TrailEntry>().CountAsync(e => e.Child == CastIds.Child("zoe").Value && e.Action == "record event", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_event_in_the_future_is_refused_and_nothing_changes(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        var form = await priya.OpenAsync(PlanLinks.RecordEvent(CastIds.Case("ava")) + "?kind=family-replied");
        var answer = await form.SubmitAsync(("Asked.On.day", "25"), ("Asked.On.month", "11"), ("Asked.On.year", "2026"));
        answer.ShowsError("Asked.On", "The day must be today or in the past");
        await using var db = await StoreAsync(engine);
        Assert.False(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == CastIds.Case("ava") && e.Kind == "family-replied", Stop));
    }

    [Theory]
    [InlineData("31", "2", "2026", "The date must be a real date, for example 27 3 2026")]
    [InlineData("", "2", "2026", "The date must include a day")]
    [InlineData("٢", "2", "2026", "The date must be a real date, for example 27 3 2026")]
    public async Task A_date_that_is_none_is_said_beside_its_field_and_kept(string day, string month, string year, string sentence)
    {
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(PlanLinks.RecordEvent(CastIds.Case("ava")) + "?kind=family-replied");
        var answer = await form.SubmitAsync(("Asked.On.day", day), ("Asked.On.month", month), ("Asked.On.year", year));
        answer.ShowsError("Asked.On", sentence);
        Assert.Equal(year, answer.Document.GetElementById("Asked-On-year")!.GetAttribute("value"));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_correction_works_the_clocks_out_again_and_keeps_both_entries(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        await using var before = await StoreAsync(engine);
        var wrong = await before.Set<RecordedEvent>().SingleAsync(e => e.Case == CastIds.Case("idris") && e.Kind == "review-meeting-held", Stop);
        var due = (await before.Set<CaseClock>().SingleAsync(c => c.Case == CastIds.Case("idris") && c.Rule == "CL-14", Stop)).Due;
        var form = await priya.OpenAsync(PlanLinks.CorrectEvent(CastIds.Case("idris"), wrong.Id));
        var on = wrong.On.PlusDays(-3);
        var after = await form.SubmitAsync(("Asked.On.day", $"{on.Day}"), ("Asked.On.month", $"{on.Month}"), ("Asked.On.year", $"{on.Year}"), ("Asked.Reason", "The minutes say so"));
        Assert.Contains("The correction is recorded", after.Text, StringComparison.Ordinal);
        Assert.Contains("Corrected since", after.Text, StringComparison.Ordinal);
        await using var db = await StoreAsync(engine);
        Assert.Equal(due.PlusDays(-3), (await db.Set<CaseClock>().SingleAsync(c => c.Case == CastIds.Case("idris") && c.Rule == "CL-14", Stop)).Due);
        Assert.Equal(2, await db.Set<RecordedEvent>().CountAsync(e => e.Case == CastIds.Case("idris") && e.Kind == "review-meeting-held", Stop));
        var again = await form.SubmitAsync(("Asked.On.day", "1"), ("Asked.On.month", "9"), ("Asked.On.year", "2026"), ("Asked.Reason", "Sent twice"));
        again.ShowsError("", "Someone else has corrected this event since you opened it. Go back to the clocks and look at the correction.");
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_exception_that_holds_excuses_and_never_moves_the_due_date(string engine)
    {
        var priya = await web.AsAsync("priya", engine);
        await using var before = await StoreAsync(engine);
        var due = (await before.Set<EhcCase>().SingleAsync(c => c.Id == CastIds.Case("finn"), Stop)).NextDue;
        var form = await priya.OpenAsync(PlanLinks.RecordException(CastIds.Case("finn")));
        (await form.SubmitAsync(("Asked.Ground", "EX-3"))).ShowsError("Asked.Fact", "Enter the fact that is relied on");
        var after = await form.SubmitAsync(("Asked.Ground", "EX-3"), ("Asked.From.day", "1"), ("Asked.From.month", "9"), ("Asked.From.year", "2026"),
            ("Asked.To.day", "30"), ("Asked.To.month", "9"), ("Asked.To.year", "2026"), ("Asked.Fact", "Bereavement in the family"), ("Asked.Impractical", "true"));
        Assert.Contains("Overdue, excused", after.Text, StringComparison.Ordinal);
        await using var db = await StoreAsync(engine);
        var now = await db.Set<EhcCase>().SingleAsync(c => c.Id == CastIds.Case("finn"), Stop);
        Assert.True(now.NextExcused);
        Assert.Equal(due, now.NextDue);
    }

    [Fact]
    public async Task Problems_are_listed_in_the_order_of_the_page()
    {
        var priya = await web.AsAsync("priya");
        var form = await priya.OpenAsync(PlanLinks.RecordException(CastIds.Case("ava")));
        var answer = await form.SubmitAsync();
        Assert.Equal(["Select the exception", "Enter the first day", "Enter the last day, or for a closure the day of reopening"],
            answer.Document.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task A_child_of_another_school_and_a_child_that_does_not_exist_get_the_same_answer_and_the_attempt_is_in_the_trail()
    {
        var kate = await web.AsAsync("kate");
        var other = await kate.OpenAsync(PlanLinks.Clocks(CastIds.Case("idris")));
        var none = await kate.OpenAsync(PlanLinks.Clocks(CaseId.From(Guid.Parse("01900000-0000-7000-8000-000000000001"))));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(none.Status, other.Status);
        Assert.Equal(none.Text, other.Text);
        Assert.DoesNotContain("Idris", other.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await using var db = await StoreAsync(nameof(StoreEngine.Sqlite));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == CastIds.Child("idris").Value && e.Outcome == "refused" && e.ActorName == "Kate Lowther", Stop));
        Assert.Equal(HttpStatusCode.OK, (await kate.OpenAsync(PlanLinks.Clocks(CastIds.Case("maya")))).Status);
    }

    private Task<WaymarkDb> StoreAsync(string engine) => web.StoreAsync(engine);
}
