using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Plans.Sen2.Export;
using Waymark.People.Door;
using Waymark.Core.Plans.Sen2;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Family;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;
using Waymark.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Waymark.Tests.Plans.Placements;

public sealed class PlacementTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_supported_internship_at_a_provider_without_a_URN_is_recorded_by_hand_and_stands_in_the_return(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var (scene, plan) = await YoungPersonAsync(db);
        var helen = await web.AsAsync("helen", engine);
        var path = PlanLinks.RecordPlacement(scene.Case);
        await SavedAsync(helen, path, Code("OLA"), ("Asked.As", "attended"), new(2025, 9, 1));
        var saved = await SavedAsync(helen, path, [("Asked.By", "ukprn"), ("Asked.Ukprn", "10001234"), ("Asked.Name", "Dale Training"), ("Asked.WorkBased", "SUP")], ("Asked.As", "attended"), new(2025, 11, 3));
        Assert.Contains("ends the day before", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Dale Training", saved.Text, StringComparison.Ordinal);
        Assert.Contains("UKPRN 10001234, Supported internship", saved.Text, StringComparison.Ordinal);
        await SavedAsync(helen, path, [("Asked.By", "ukprn"), ("Asked.Ukprn", "10001234"), ("Asked.Name", "Dale Training"), ("Asked.WorkBased", "SUP")], ("Asked.As", "named"), null);

        var person = await ReturnedAsync(engine, db, scene);
        var request = Assert.Single(person.Requests);
        Assert.Equal(["OLA 2025-09-01 2025-11-02 ", "10001234 2025-11-03  SUP"], request.ActivePlans[0].Placements.Select(p => $"{p.SenSetting.Text}{p.Ukprn.Text} {p.EntryDate.Raw} {p.LeavingDate.Raw} {p.Wbp.Text}"));
        var named = Assert.Single(request.Assessments[0].Plans[0].Details);
        Assert.Equal(("10001234", "", ""), (named.Ukprn.Text, named.Urn.Text, named.SenSettingOther.Text));
        Assert.Equal("SUP", (await db.Set<EhcPlan>().AsNoTracking().SingleAsync(p => p.Id == plan, Stop)).WorkBased);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == scene.Child.Value && e.Action == "record placement", Stop));
    }

    [Fact]
    public async Task A_setting_is_changed_and_taken_back_and_two_at_once_are_refused()
    {
        await using var db = await web.StoreAsync();
        var (scene, _) = await YoungPersonAsync(db);
        var helen = await web.AsAsync("helen");
        var path = PlanLinks.RecordPlacement(scene.Case);
        await SavedAsync(helen, path, [.. Code("NIEO"), ("Asked.Other", "Waits for a place")], ("Asked.As", "attended"), new(2025, 9, 1));
        var refused = await (await helen.OpenAsync(path)).SubmitAsync([("Asked.As", "attended"), .. Code("NEET"), ("Asked.Rank", "1"), .. FilledForm.Day("Asked.Entered", new(2025, 8, 1))]);
        refused.ShowsError("Asked.Entered", "Waits for a place has these days (since 1 September 2025). Change that one first");
        (await (await helen.OpenAsync(path)).SubmitAsync([("Asked.As", "attended"), ("Asked.By", "urn"), ("School", "000000"), ("Asked.Rank", "1"), .. FilledForm.Day("Asked.Entered", new(2026, 8, 1))]))
            .ShowsError("School", "No establishment of the register has this URN. Check the figures");

        var known = await db.Set<Placement>().AsNoTracking().SingleAsync(p => db.Set<EhcPlan>().Any(x => x.Id == p.Plan && x.Case == scene.Case), Stop);
        var change = PlanLinks.RecordPlacement(scene.Case, known.Id);
        var stale = await helen.OpenAsync(change);
        Assert.Contains("Waits for a place", stale.Document.QuerySelector("#Asked-Other")!.GetAttribute("value")!, StringComparison.Ordinal);
        var changed = await (await helen.OpenAsync(change)).SubmitAsync([.. FilledForm.Day("Asked.Left", new(2026, 7, 20))]);
        Assert.Contains("1 September 2025 to 20 July 2026", changed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await stale.SubmitAsync([.. FilledForm.Day("Asked.Left", new(2026, 7, 21))])).Status);
        Assert.Contains("No placement is recorded here", (await (await helen.OpenAsync(change)).SubmitAsync(("Remove", "true"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.OpenAsync(change)).Status);
    }

    [Fact]
    public async Task A_school_is_found_by_a_part_of_its_name_and_recorded_once_the_officer_has_said_which()
    {
        await using var db = await web.StoreAsync();
        var (scene, plan) = await YoungPersonAsync(db);
        var helen = await web.AsAsync("helen");
        (string, string)[] filled = [("Asked.As", "attended"), ("Asked.By", "urn"), ("Asked.Rank", "1"), .. FilledForm.Day("Asked.Entered", new(2025, 9, 1))];
        async Task<Page> WithAsync(string words) => await (await helen.OpenAsync(PlanLinks.RecordPlacement(scene.Case))).SubmitAsync([.. filled, ("School", words)]);

        (await WithAsync("")).ShowsError("School", "Enter the name of the school or college, its town or its URN");
        (await WithAsync("Nowhere at all")).ShowsError("School", "No open school or college of the register has this name or town. Try fewer letters, or its URN");
        var asked = await WithAsync("school");
        asked.ShowsError("Asked.Urn", "Select the one you mean");
        Assert.Empty(await db.Set<Placement>().AsNoTracking().Where(p => p.Plan == plan).ToListAsync(Stop));

        var choice = asked.Document.QuerySelectorAll("input[name='Asked.Urn']")[1].GetAttribute("value")!;
        Assert.Contains("The setting is recorded.", (await asked.SubmitAsync(("Asked.Urn", choice))).Text, StringComparison.Ordinal);
        Assert.Equal(choice, (await db.Set<Placement>().AsNoTracking().SingleAsync(p => p.Plan == plan, Stop)).Urn);
    }

    [Fact]
    public async Task Without_a_plan_nothing_is_recorded_and_those_who_do_not_keep_the_case_are_refused()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "ngozi")).WithCaseAsync(("request-received", "", 10));
        var helen = await web.AsAsync("helen");
        Assert.Contains("There is no plan yet", (await helen.OpenAsync(PlanLinks.Placements(scene.Case))).Text, StringComparison.Ordinal);
        Assert.Empty((await helen.OpenAsync(PlanLinks.RecordPlacement(scene.Case))).Document.QuerySelectorAll("main form"));
        foreach (var person in new[] { "kate", "sarah", "omar" })
            foreach (var path in new[] { PlanLinks.Placements(scene.Case), PlanLinks.RecordPlacement(scene.Case) }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person)).OpenAsync(path)).Status);
    }

    private static (string, string)[] Code(string code) => [("Asked.By", "code"), ("Asked.Setting", code)];

    private static async Task<Page> SavedAsync(Browser browser, string path, (string, string)[] fields, (string, string) kind, LocalDate? entered)
    {
        var answer = await (await browser.OpenAsync(path)).SubmitAsync([kind, .. fields, ("Asked.Rank", "1"), .. entered is { } day ? FilledForm.Day("Asked.Entered", day) : []]);
        Assert.Contains("The setting is recorded.", answer.Text, StringComparison.Ordinal);
        return answer;
    }

    private async Task<Sen2Person> ReturnedAsync(string engine, WaymarkDb db, FamilyScene scene)
    {
        await using var scope = (await web.ServedAsync(engine)).Site.Services.CreateAsyncScope();
        var all = new Sen2Return(db, scope.ServiceProvider.GetRequiredService<IChildRecords>(), Sen2Year.Of(2026)!);
        await foreach (var one in all.ReturnedAsync(Stop))
            if (one.Child == scene.Child) return one.Person;
        throw new InvalidOperationException("The young person is not in the return.");
    }

    private static async Task<(FamilyScene, PlanId)> YoungPersonAsync(WaymarkDb db)
    {
        var scene = await (await FamilyScene.MakeAsync(db, "ngozi", new LocalDate(2007, 3, 4))).WithCaseAsync(("plan-made", "", 900));
        var plan = new EhcPlan { Id = PlanId.From(Guid.CreateVersion7()), Case = scene.Case, Child = scene.Child, Started = DemoArea.Today.PlusDays(-900) };
        db.Add(plan);
        await db.SaveChangesAsync(Stop);
        return (scene, plan.Id);
    }
}
