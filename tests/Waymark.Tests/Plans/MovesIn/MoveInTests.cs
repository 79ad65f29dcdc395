using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Family;
using Waymark.Tests.Shell;
using Waymark.Tests.Web;

namespace Waymark.Tests.Plans.MovesIn;

public sealed class MoveInTests(DemoWeb web)
{
    private static readonly LocalDate Born = new(2018, 3, 4);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_plan_that_moves_here_begins_a_case_without_a_request_and_its_duties_run_from_the_transfer(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var (child, surname) = await ChildAsync(db);
        var priya = await web.AsAsync("priya", engine);
        var form = await priya.OpenAsync(PlanLinks.NewMoveIn);
        var begun = await form.SubmitAsync([.. Named(surname), ("Asked.Council", "816"), .. FilledForm.Day("Asked.Told", new(2026, 10, 1)), .. FilledForm.Day("Asked.Moved", new(2026, 11, 2)),
            .. FilledForm.Day("Asked.Transferred", new(2026, 11, 2)), .. FilledForm.Day("Asked.Made", new(2022, 6, 1)), .. FilledForm.Day("Asked.Reviewed", new(2026, 2, 9))]);
        Assert.Contains("The case is begun and its clocks run", begun.Text, StringComparison.Ordinal);
        Assert.Contains("The plan came from another council on 2 November 2026", begun.Text, StringComparison.Ordinal);
        var of = await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Child == child, Stop);
        // Six weeks to tell the family; twelve months from the last review are later than three from the transfer. No request, and no first review that is years late.
        Assert.Equal((CaseStage.Plan, new LocalDate(2026, 12, 14), "H", "H", null, "Priya Nair"), (of.Stage, of.NextDue, of.RequestOutcome, of.AssessmentOutcome, of.Received, of.OfficerName));
        Assert.Equal(new LocalDate(2027, 2, 8), (await db.Set<CaseClock>().SingleAsync(c => c.Case == of.Id && c.Rule == "CL-32", Stop)).Due);
        Assert.DoesNotContain(await db.Set<CaseClock>().Where(c => c.Case == of.Id && c.Stopped == null).Select(c => c.Rule).ToListAsync(Stop), rule => rule is "CL-01" or "CL-04" or "CL-10");
        var plan = await db.Set<EhcPlan>().SingleAsync(p => p.Case == of.Id, Stop);
        Assert.Equal((new LocalDate(2022, 6, 1), "816"), (plan.Started, plan.CameFrom));
        Assert.False(await db.Set<AssessmentRequest>().AnyAsync(r => r.Case == of.Id, Stop));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == child.Value && e.Action == "enter move into the area", Stop));

        var again = await form.SubmitAsync([.. Named(surname), ("Asked.Council", "816"), .. FilledForm.Day("Asked.Told", new(2026, 10, 1)), .. FilledForm.Day("Asked.Moved", new(2026, 11, 2))]);
        Assert.Contains("The child has an open case here (plan in force)", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_old_council_passes_the_plan_on_the_case_waits_and_the_transfer_is_recorded_as_it_comes()
    {
        await using var db = await web.StoreAsync();
        var (child, surname) = await ChildAsync(db);
        var priya = await web.AsAsync("priya");
        var begun = await (await priya.OpenAsync(PlanLinks.NewMoveIn)).SubmitAsync([.. Named(surname), ("Asked.Council", "816"), .. FilledForm.Day("Asked.Told", new(2026, 11, 20)), .. FilledForm.Day("Asked.Moved", new(2027, 1, 4))]);
        Assert.Contains("Moves here from another council on 4 January 2027", begun.Text, StringComparison.Ordinal);
        var of = await db.Set<EhcCase>().AsNoTracking().SingleAsync(c => c.Child == child, Stop);
        Assert.Equal((CaseStage.MovingIn, null), (of.Stage, of.NextDue));
        Assert.False(await db.Set<EhcPlan>().AnyAsync(p => p.Case == of.Id, Stop));
        await db.Set<RecordedEvent>().Where(e => e.Case == of.Id && e.Kind == "moved-in").ExecuteUpdateAsync(e => e.SetProperty(x => x.On, new LocalDate(2026, 11, 20)), Stop);

        var record = await priya.OpenAsync($"{PlanLinks.RecordEvent(of.Id)}?kind=transferred-in");
        await record.SubmitAsync([("Asked.Kind", "transferred-in"), ("Asked.Detail", "816"), .. FilledForm.Day("Asked.On", new(2026, 11, 23))]);
        Assert.Equal((CaseStage.Plan, (LocalDate?)new LocalDate(2027, 1, 4)), await db.Set<EhcCase>().Where(c => c.Id == of.Id).Select(c => ValueTuple.Create(c.Stage, c.NextDue)).SingleAsync(Stop));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_do()
    {
        await using var db = await web.StoreAsync();
        var (child, surname) = await ChildAsync(db);
        var form = await (await web.AsAsync("priya")).OpenAsync(PlanLinks.NewMoveIn);
        (await form.SubmitAsync([.. Named(surname)])).ShowsError("Asked.Council", "Select the old council. A plan of Wales, Scotland or Northern Ireland does not move: enter a request instead");
        (await form.SubmitAsync([.. Named(surname), ("Asked.Council", "815")])).ShowsError("Asked.Council", "The old council must be another than this one");
        (string, string)[] moved = [.. Named(surname), ("Asked.Council", "816"), .. FilledForm.Day("Asked.Told", new(2026, 10, 1)), .. FilledForm.Day("Asked.Moved", new(2026, 11, 2))];
        (await form.SubmitAsync([.. moved, .. FilledForm.Day("Asked.Transferred", new(2026, 11, 1))])).ShowsError("Asked.Transferred", "A plan is transferred on the day of the move or after it");
        (await form.SubmitAsync([.. moved, .. FilledForm.Day("Asked.Transferred", new(2026, 11, 2))])).ShowsError("Asked.Made", "Enter the day on which the plan was made: it stands on the plan");
        (await form.SubmitAsync([.. moved, .. FilledForm.Day("Asked.Made", new(2022, 6, 1))])).ShowsError("Asked.Made", "Leave this blank until the plan is transferred");
        Assert.False(await db.Set<EhcCase>().AnyAsync(c => c.Child == child, Stop));
        foreach (var person in new[] { "sam", "kate", "sarah", "omar" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person)).OpenAsync(PlanLinks.NewMoveIn)).Status);
    }

    private static async Task<(Waymark.Core.People.ChildId Child, string Surname)> ChildAsync(Waymark.Shell.Data.WaymarkDb db)
    {
        var scene = await FamilyScene.MakeAsync(db, "ngozi", Born);
        return (scene.Child, await db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop));
    }

    private static (string, string)[] Named(string surname) => [("Asked.Forename", "Robin"), ("Asked.Surname", surname), .. FilledForm.Day("Asked.Born", Born)];
}
