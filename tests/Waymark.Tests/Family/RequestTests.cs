using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;

namespace Waymark.Tests.Family;

public sealed class RequestTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_parent_asks_and_the_clock_runs_from_that_day_and_a_second_request_joins_the_first(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await FamilyScene.MakeAsync(db, "ngozi");
        var ngozi = await web.AsAsync("ngozi", engine);
        var form = await ngozi.OpenAsync(FamilyLinks.Request);
        (await form.SubmitAsync(("Asked.Child", $"{CastIds.Child("ava")}"))).ShowsError("Asked.Child", "Select your child");
        var asked = await form.SubmitAsync(("Asked.Child", $"{scene.Child}"), ("Asked.Words", "He cannot be understood"));
        Assert.Contains("We got your request on 24 November 2026. We are thinking about it now. We will tell you by 5 January 2027 if we will assess.", asked.Text, StringComparison.Ordinal);
        var of = await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Child == scene.Child, Stop);
        Assert.Equal((CaseStage.Request, new LocalDate(2027, 1, 5), "1", "A"), (of.Stage, of.NextDue, of.RequestSource, of.RequestOutcome));
        Assert.Equal("request-received", (await db.Set<RecordedEvent>().SingleAsync(e => e.Case == of.Id, Stop)).Kind);
        var surname = await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
        Assert.Contains($"{surname}, Robin: request for an assessment of Ngozi Okafor, came 24 November 2026, no officer yet", (await (await web.AsAsync("helen", engine)).OpenAsync(PlanLinks.Today)).Text, StringComparison.Ordinal);

        var again = await (await ngozi.OpenAsync(FamilyLinks.Request)).SubmitAsync(("Asked.Child", $"{scene.Child}"));
        Assert.Contains("Your request is kept with the first one", again.Text, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<EhcCase>().CountAsync(c => c.Child == scene.Child, Stop));
        Assert.Equal([false, true], await db.Set<AssessmentRequest>().Where(r => r.Case == of.Id).OrderBy(r => r.Joined).Select(r => r.Joined).ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task An_officer_enters_the_request_of_a_school_for_a_child_of_nobody_and_takes_the_case_on(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await FamilyScene.MakeAsync(db, "ngozi");
        var surname = await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
        var priya = await web.AsAsync("priya", engine);
        var form = await priya.OpenAsync(PlanLinks.NewRequest);
        (string, string)[] said = [("Asked.Forename", "robin"), ("Asked.Surname", surname), ("Asked.Source", "2"), ("Asked.Requester", "Kate Lowther"), ("Asked.Channel", "letter"), .. FilledForm.Day("Asked.On", new LocalDate(2026, 11, 20))];
        (await form.SubmitAsync([.. said, .. FilledForm.Day("Asked.Born", new LocalDate(2018, 3, 4))])).ShowsError("Asked.Consulted", "Select whether the family knows of the request");
        var wrong = await form.SubmitAsync([.. said, ("Asked.Consulted", "yes"), .. FilledForm.Day("Asked.Born", new LocalDate(2018, 3, 5))]);
        Assert.Contains("No child of these names and this date of birth is on record", wrong.Text, StringComparison.Ordinal);
        var taken = await form.SubmitAsync([.. said, ("Asked.Consulted", "yes"), .. FilledForm.Day("Asked.Born", new LocalDate(2018, 3, 4))]);
        Assert.Contains("The case is begun and its clocks run", taken.Text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026, Kate Lowther, by letter. The family knows of it. Acknowledged: We got your request on 20 November 2026.", taken.Text, StringComparison.Ordinal);
        var of = await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Child == scene.Child, Stop);
        Assert.Equal(("Priya Nair", "East", new LocalDate(2026, 11, 20)), (of.OfficerName, of.Team, of.Received));
        Assert.True(await db.Set<Involvement>().AnyAsync(i => i.Child == scene.Child && i.Team == "East", Stop));
    }

    [Fact]
    public async Task A_request_within_six_months_of_a_refusal_is_taken_and_the_refusal_is_said()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "ngozi")).WithCaseAsync(("request-received", "", 100), ("assess-decision-notified", "refuse", 60));
        await db.Set<EhcCase>().Where(c => c.Id == scene.Case).ExecuteUpdateAsync(c => c.SetProperty(x => x.RequestOutcome, "N").SetProperty(x => x.RequestDecided, DemoArea.Today.PlusDays(-60)), Stop);
        var surname = await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
        var form = await (await web.AsAsync("helen")).OpenAsync(PlanLinks.NewRequest);
        var taken = await form.SubmitAsync([("Asked.Forename", "Robin"), ("Asked.Surname", surname), ("Asked.Source", "1"), ("Asked.Requester", "Ngozi"), ("Asked.Channel", "telephone"), .. FilledForm.Day("Asked.Born", new LocalDate(2018, 3, 4))]);
        Assert.Contains("An assessment was refused on 25 September 2026, less than six months before: that allows another refusal and forces none", taken.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<EhcCase>().CountAsync(c => c.Child == scene.Child, Stop));
    }

    [Fact]
    public async Task For_a_child_with_a_plan_the_page_says_what_to_ask_for_instead() =>
        (await (await (await web.AsAsync("sarah")).OpenAsync(FamilyLinks.Request)).SubmitAsync(("Asked.Child", $"{CastIds.Child("maya")}"))).ShowsError("Asked.Child", "There is a plan already. Ask for it to be looked at again instead: write to the team");
}
