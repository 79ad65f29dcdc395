using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Family;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Consultations;

public sealed class ConsultationJourneyTests(DemoWeb web)
{
    private const string BensSchool = "999003", KatesSchool = "999022";
    private static readonly (string, string, int)[] Drafted = [("request-received", "", 100), ("assess-decision-notified", "assess", 62), ("draft-sent", "", 5), ("draft-served", "", 4)];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_setting_that_the_family_wants_is_asked_answers_in_the_words_of_the_test_and_is_refused_with_reasons(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await SceneAsync(db, BensSchool, "North Bay Primary School");
        var (helen, ben, kate) = (await web.AsAsync("helen", engine), await web.AsAsync("ben", engine), await web.AsAsync("kate", engine));
        var page = await helen.OpenAsync(ConsultationLinks.OfCase(scene.Case));
        Assert.Contains("Her cousin goes there", page.Text, StringComparison.Ordinal);
        Assert.Contains("it must be named when the family asks for it", page.Text, StringComparison.Ordinal);
        Assert.Contains("SE1", (await helen.OpenAsync(PlanLinks.FreezeVersion(scene.Case, "final"))).Text, StringComparison.Ordinal);

        // One press takes it under consideration; nothing is readable before it is sent.
        var added = await page.PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", BensSchool));
        Assert.Contains("North Bay Primary School is under consideration", added.Text, StringComparison.Ordinal);
        Assert.Contains("under consideration already", (await page.PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", BensSchool))).Text, StringComparison.Ordinal);
        var one = await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Case == scene.Case, Stop);
        Assert.Equal(("family", "28"), (one.Request, one.Type));
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ConsultationLinks.ReadOwn(one.Id))).Status);

        var send = await helen.OpenAsync(ConsultationLinks.Send(scene.Case));
        (await send.SubmitAsync()).ShowsError("Asked.Sure", "Tick to say that the version may be read by those who are asked");
        var sent = await send.SubmitAsync(("Asked.Sure", "true"), ("Asked.Question", "Is there a quiet room?"));
        Assert.Contains("recorded as sent. The answer is due on 9 December 2026", sent.Text, StringComparison.Ordinal);
        var clock = await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-06", Stop);
        Assert.Equal((DemoArea.Today.PlusDays(15), (NodaTime.LocalDate?)null), (clock.Due, clock.Stopped));
        await ReadsOnlyWhatWasSentAsync(db, scene, one.Id, ben, kate);

        await AnsweredAsync(db, scene, one.Id, ben, helen);
        await DecidedAsync(db, scene, one.Id, helen);
        await ClosedAsync(db, one.Id, ben);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_withdrawn_consultation_opens_nothing_and_an_answer_on_paper_leads_to_a_setting_named_in_section_I(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await SceneAsync(db, BensSchool, "North Bay Primary School");
        var (helen, ben) = (await web.AsAsync("helen", engine), await web.AsAsync("ben", engine));
        await (await helen.OpenAsync(ConsultationLinks.OfCase(scene.Case))).PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", BensSchool));
        var find = await helen.OpenAsync($"{ConsultationLinks.Add(scene.Case)}?find=castle%20hill");
        Assert.Contains("Castle Hill School", find.Text, StringComparison.Ordinal);
        await find.PressAsync($"{ConsultationLinks.Add(scene.Case)}?find=castle%20hill", ("Urn", "999016"));
        await (await helen.OpenAsync(ConsultationLinks.Send(scene.Case))).SubmitAsync(("Asked.Sure", "true"));
        var all = await db.Set<Consultation>().AsNoTracking().Where(c => c.Case == scene.Case).ToListAsync(Stop);
        var (bens, hill) = (all.Single(c => c.Urn == BensSchool), all.Single(c => c.Urn == "999016"));
        Assert.Equal((DemoArea.Today, "council"), (hill.Sent, hill.Request));

        // Two at once: the second is told.
        var (first, second) = (await helen.OpenAsync(ConsultationLinks.Withdraw(scene.Case, bens.Id)), await helen.OpenAsync(ConsultationLinks.Chase(scene.Case, bens.Id)));
        Assert.Equal(HttpStatusCode.OK, (await ben.OpenAsync(ConsultationLinks.ReadOwn(bens.Id))).Status);
        (await first.SubmitAsync()).ShowsError("Why", "Enter why it is no longer needed");
        Assert.Contains("The consultation is withdrawn", (await first.SubmitAsync(("Why", "The family has moved"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await second.SubmitAsync(("How", "By e-mail"))).Status);
        foreach (var gone in new[] { ConsultationLinks.ReadOwn(bens.Id), ConsultationLinks.Answer(bens.Id), ConsultationLinks.PlanSent(bens.Id, "pdf") }) Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(gone)).Status);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-06" && c.Of == bens.Thread, Stop)).Stopped);
        Assert.Null((await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-04", Stop)).Stopped);

        // A setting is not named before it has answered; the answer by letter is recorded; then section I names it.
        var decide = await helen.OpenAsync(ConsultationLinks.Decide(scene.Case, hill.Id));
        (await decide.SubmitAsync(("Asked.Outcome", "name"), ("Asked.Reasons", "It suits"))).ShowsError("Asked.Outcome", "It has not answered: a setting is consulted before it is named");
        var record = await helen.OpenAsync(ConsultationLinks.RecordAnswer(scene.Case, hill.Id));
        (await record.SubmitAsync(("Asked.Can", "yes"), ("By", "Jane Moss"))).ShowsError("Way", "Select how the answer came");
        Assert.Contains("The answer is recorded", (await record.SubmitAsync([("Asked.Can", "yes"), ("Asked.Place", "yes"), ("By", "Jane Moss"), ("Way", "letter"), .. AdviceForms.Day("Asked.PlaceFrom", DemoArea.Today.PlusDays(40))])).Text, StringComparison.Ordinal);
        var named = await (await helen.OpenAsync(ConsultationLinks.Decide(scene.Case, hill.Id))).SubmitAsync(("Asked.Outcome", "name"), ("Asked.Reasons", "It suits, and has a place"));
        Assert.Contains("Section I of the plan in work names it", named.Text, StringComparison.Ordinal);
        var row = (await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Case == scene.Case && r.Kind == "setting" && r.RemovedAt == null, Stop)).AsItem();
        Assert.Equal(("Castle Hill School", "999016", "Academy converter", "2027-01-03"), (row["name"], row["urn"], row["type"], row["from"]));
        Assert.Equal(1, await db.Set<PlanRowChange>().CountAsync(c => c.Row == row.Id && c.What == "added", Stop));

        // Not named after all: the row goes, and its history stays.
        await (await helen.OpenAsync(ConsultationLinks.Decide(scene.Case, hill.Id))).SubmitAsync(("Asked.Outcome", "not"), ("Asked.Reasons", "The place is gone"));
        Assert.NotNull((await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Id == row.Id, Stop)).RemovedAt);
        Assert.Equal(1, await db.Set<PlanRowChange>().CountAsync(c => c.Row == row.Id && c.What == "removed", Stop));
    }

    [Fact]
    public async Task Only_the_council_consults_and_only_the_setting_that_is_asked_answers()
    {
        await using var db = await web.StoreAsync();
        var scene = await SceneAsync(db, KatesSchool, "Nidd Gorge School");
        var helen = await web.AsAsync("helen");
        await (await helen.OpenAsync(ConsultationLinks.OfCase(scene.Case))).PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", KatesSchool));
        await (await helen.OpenAsync(ConsultationLinks.Send(scene.Case))).SubmitAsync(("Asked.Sure", "true"));
        var id = (await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Case == scene.Case, Stop)).Id;
        string[] council = [ConsultationLinks.OfCase(scene.Case), ConsultationLinks.Add(scene.Case), ConsultationLinks.Send(scene.Case), ConsultationLinks.Read(scene.Case, id), ConsultationLinks.Chase(scene.Case, id), ConsultationLinks.Decide(scene.Case, id)];
        foreach (var person in new[] { "kate", "sarah", "omar", "tess", "pru" })
        {
            var browser = await web.AsAsync(person);
            foreach (var path in council) Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
        }
        foreach (var person in new[] { "helen", "priya", "sarah", "vera", "mike" }) Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person)).OpenAsync(ConsultationLinks.ReadOwn(id))).Status);

        // An auditor reads and cannot press; a consulted setting sees no other that is asked about the same child.
        var quentin = await web.AsAsync("quentin");
        Assert.Equal(HttpStatusCode.OK, (await quentin.OpenAsync(ConsultationLinks.Read(scene.Case, id))).Status);
        // The page that he reads has no form; the mark against forgery comes from one that has.
        Assert.Empty((await quentin.OpenAsync(ConsultationLinks.OfCase(scene.Case))).Document.QuerySelectorAll("main form[method=post]"));
        await (await quentin.OpenAsync("/access/account")).PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", "999016"));
        Assert.False(await db.Set<Consultation>().AnyAsync(c => c.Case == scene.Case && c.Urn == "999016", Stop));
        var kate = await web.AsAsync("kate");
        var list = await kate.OpenAsync(ConsultationLinks.All);
        Assert.Contains($"{await NameAsync(db, scene)}", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Castle Hill School", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya Nair", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{await NameAsync(db, scene)}", (await (await web.AsAsync("ben")).OpenAsync(ConsultationLinks.All)).Text, StringComparison.Ordinal);
        Assert.Contains("can you meet the needs?", (await kate.OpenAsync(PlanLinks.Today)).Text, StringComparison.Ordinal);
        foreach (var (state, _) in Waymark.Plans.Consultations.ConsultationFilter.States) Assert.Equal(HttpStatusCode.OK, (await helen.OpenAsync($"{ConsultationLinks.All}?state={state}&setting=nidd&officer=nobody")).Status);
        var file = await helen.Http.GetAsync(new Uri($"{ConsultationLinks.All}/download?format=csv&setting=nidd", UriKind.Relative), Stop);
        Assert.Contains("Waiting for the answer", await file.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_a_letter_or_of_another_hand_becomes_a_consultation_of_its_own()
    {
        await using var db = await web.StoreAsync();
        var scene = await SceneAsync(db, KatesSchool, "Nidd Gorge School");
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync($"{PlanLinks.RecordEvent(scene.Case)}?kind=consultation-sent");
        await form.SubmitAsync([("Asked.Kind", "consultation-sent"), ("Asked.Of", "A school of another council"), .. AdviceForms.Day("Asked.On", DemoArea.Today.PlusDays(-20))]);
        var told = await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Case == scene.Case, Stop);
        Assert.Equal(("A school of another council", DemoArea.Today.PlusDays(-20), DemoArea.Today.PlusDays(-5)), (told.Name, told.Sent, told.Due));
        Assert.Contains("Answer late", (await helen.OpenAsync(ConsultationLinks.OfCase(scene.Case))).Text, StringComparison.Ordinal);
    }

    private static async Task ReadsOnlyWhatWasSentAsync(WaymarkDb db, FamilyScene scene, Guid id, Browser ben, Browser kate)
    {
        var read = await ben.OpenAsync(ConsultationLinks.ReadOwn(id));
        Assert.Contains("Is there a quiet room?", read.Text, StringComparison.Ordinal);
        Assert.Contains("The plan as it was sent to you", read.Text, StringComparison.Ordinal);
        Assert.Contains("30 minutes, 3 times a week", read.Text, StringComparison.Ordinal);
        foreach (var closed in new[] { PeopleLinks.Child(scene.Child), PlanLinks.Version(scene.Case, 1), PlanLinks.Plan(scene.Case), PlanLinks.Clocks(scene.Case) }) Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(closed)).Status);
        foreach (var path in new[] { ConsultationLinks.ReadOwn(id), ConsultationLinks.Answer(id), ConsultationLinks.PlanSent(id, "docx") }) Assert.Equal(HttpStatusCode.NotFound, (await kate.OpenAsync(path)).Status);
        var pdf = await ben.Http.GetAsync(new Uri(ConsultationLinks.PlanSent(id, "pdf"), UriKind.Relative), Stop);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        var trail = await db.Set<TrailEntry>().Where(e => e.Child == scene.Child.Value).Select(e => new { e.Action, e.ActorName, e.Outcome }).ToListAsync(Stop);
        Assert.Contains(trail, e => e is { Action: "read consultation and the plan sent with it", ActorName: "Ben Archer", Outcome: not "refused" });
        Assert.Contains(trail, e => e is { Action: "read consultation and the plan sent with it", ActorName: "Kate Lowther", Outcome: "refused" });
    }

    [Fact]
    public async Task An_alternative_provider_that_is_asked_answers_and_reads_nothing_else_of_the_child()
    {
        await using var db = await web.StoreAsync();
        var scene = await SceneAsync(db, "999029", "Coastline Pupil Referral Unit");
        var (helen, pru) = (await web.AsAsync("helen"), await web.AsAsync("pru"));
        await (await helen.OpenAsync(ConsultationLinks.OfCase(scene.Case))).PressAsync(ConsultationLinks.OfCase(scene.Case), ("Urn", "999029"));
        var id = (await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Case == scene.Case, Stop)).Id;
        Assert.Equal(HttpStatusCode.NotFound, (await pru.OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
        await (await helen.OpenAsync(ConsultationLinks.Send(scene.Case))).SubmitAsync(("Asked.Sure", "true"));
        Assert.Contains($"{await NameAsync(db, scene)}", (await pru.OpenAsync(ConsultationLinks.All)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await pru.OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
        var sent = await (await pru.OpenAsync(ConsultationLinks.Answer(id))).SubmitAsync(("Step", "send"), ("Asked.Can", "yes"), ("Asked.Place", "no"));
        Assert.Contains("Your answer is sent", sent.Text, StringComparison.Ordinal);
        Assert.Equal("Pru Lang", (await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Id == id, Stop)).AnsweredBy);
        Assert.Equal(HttpStatusCode.NotFound, (await pru.OpenAsync(PlanLinks.Version(scene.Case, 1))).Status);
        foreach (var person in new[] { "kate", "ben" }) Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync(person)).OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
    }

    private static async Task AnsweredAsync(WaymarkDb db, FamilyScene scene, Guid id, Browser ben, Browser helen)
    {
        var form = await ben.OpenAsync(ConsultationLinks.Answer(id));
        var full = await form.SubmitAsync(("Step", "send"), ("Asked.Can", "no"), ("Asked.Place", "no"), ("Asked.Evidence", "We are full."));
        Assert.Equal(HttpStatusCode.BadRequest, full.Status);
        Assert.Contains("Being full is not one of the tests by itself", full.Text, StringComparison.Ordinal);
        var kept = await form.SubmitAsync(("Step", "keep"), ("Asked.Can", "no"), ("Asked.Why[others]", "Two adults would leave the class"));
        Assert.Contains("Kept. Nothing is sent yet", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two adults would leave the class", (await helen.OpenAsync(ConsultationLinks.Read(scene.Case, id))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(("Step", "keep"), ("Asked.Can", "yes"))).Status);

        var go = await ben.OpenAsync(ConsultationLinks.Answer(id));
        Assert.Contains("Two adults would leave the class", go.Text, StringComparison.Ordinal);
        (await go.SubmitAsync(("Step", "send"), ("Asked.Place", "no"), ("Asked.Evidence", "The log of this term"))).ShowsError("Asked.Steps", "Enter which reasonable steps you looked at and why they would not be enough");
        var sent = await go.SubmitAsync(("Step", "send"), ("Asked.Place", "no"), ("Asked.Evidence", "The log of this term"), ("Asked.Steps", "A second assistant was tried"));
        Assert.Contains("Your answer is sent", sent.Text, StringComparison.Ordinal);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-06", Stop)).Stopped);
        Assert.Equal("Ben Archer", (await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Id == id, Stop)).AnsweredBy);
        Assert.Contains("Two adults would leave the class", (await helen.OpenAsync(ConsultationLinks.Read(scene.Case, id))).Text, StringComparison.Ordinal);
    }

    private static async Task DecidedAsync(WaymarkDb db, FamilyScene scene, Guid id, Browser helen)
    {
        Assert.Contains("SE2", (await helen.OpenAsync(PlanLinks.FreezeVersion(scene.Case, "final"))).Text, StringComparison.Ordinal);
        var decide = await helen.OpenAsync(ConsultationLinks.Decide(scene.Case, id));
        (await decide.SubmitAsync(("Asked.Outcome", "not"), ("Asked.Reasons", "Others would suffer"))).ShowsError("Asked.Grounds", "Select the test that holds: without one the setting that the family asks for must be named");
        var done = await decide.SubmitAsync(("Asked.Outcome", "not"), ("Asked.Reasons", "The others would lose both adults"), ("Asked.Grounds", "others"), ("Asked.Evidence", "Answer of the school, log"));
        Assert.Contains("The decision is kept", done.Text, StringComparison.Ordinal);
        var point = await db.Set<FamilyPoint>().AsNoTracking().SingleAsync(p => p.Case == scene.Case, Stop);
        Assert.Equal(("not", "The others would lose both adults", "Helen Marsh"), (point.Fate, point.Reason, point.DecidedBy));
        var final = (await helen.OpenAsync(PlanLinks.FreezeVersion(scene.Case, "final"))).Text;
        Assert.DoesNotContain("SE1", final, StringComparison.Ordinal);
        Assert.DoesNotContain("SE2", final, StringComparison.Ordinal);
    }

    /// <summary>Four weeks after the decision the setting reads nothing any more: by the desk, and by the relation to the child alone.</summary>
    private static async Task ClosedAsync(WaymarkDb db, Guid id, Browser ben)
    {
        Assert.Contains("You can read this until 22 December 2026", (await ben.OpenAsync(ConsultationLinks.ReadOwn(id))).Text, StringComparison.Ordinal);
        await db.Set<Consultation>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(p => p.Closed, DemoArea.Today.PlusDays(-28)), Stop);
        Assert.Equal(HttpStatusCode.OK, (await ben.OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
        await db.Set<Consultation>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(p => p.Closed, DemoArea.Today.PlusDays(-29)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
        await db.Set<Consultation>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(p => p.Closed, DemoArea.Today), Stop);
        await db.Set<ConsultedSetting>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(p => p.To, DemoArea.Today.PlusDays(-1)), Stop);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ConsultationLinks.ReadOwn(id))).Status);
    }

    /// <summary>A child of the test's own with a draft sent, whose parent asks for that school.</summary>
    private static async Task<FamilyScene> SceneAsync(WaymarkDb db, string urn, string school)
    {
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(Drafted);
        await scene.WithVersionAsync("draft", 5);
        var reply = new FamilyReply
        {
            Id = Guid.CreateVersion7(), Case = scene.Case, To = 1, Account = AccountId.From(DemoScene.IdOf("account rachel")), By = "Rachel Whitaker", StartedAt = NodaTime.Instant.FromUtc(2026, 11, 22, 9, 0),
            Agrees = "changes", SentOn = DemoArea.Today.PlusDays(-2), SentAt = NodaTime.Instant.FromUtc(2026, 11, 22, 9, 0),
        };
        db.Add(reply);
        db.Add(new FamilyPoint { Id = Guid.CreateVersion7(), Reply = reply.Id, Case = scene.Case, About = "school", Section = "I", Urn = urn, Name = school, Words = "Her cousin goes there", Sent = true });
        await db.SaveAsync(new Deed(Actor.Program("test"), NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0), DemoArea.Today, "make reply of test"), Stop);
        return scene;
    }

    private static Task<string> NameAsync(WaymarkDb db, FamilyScene scene) => db.Set<Child>().Where(c => c.Id == scene.Child).Select(c => c.Surname).SingleAsync(Stop);
}
