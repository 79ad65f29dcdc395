using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Alliance;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Door;
using Waymark.Insight.Door;
using Waymark.People;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.People.Extracts;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Alliance;

public sealed class AllianceJourneyTests(DemoWeb web)
{
    // Ben is the SENCO of this school.
    private const string Bens = "999003";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_meeting_keeps_what_was_known_and_what_it_agreed_is_done_and_comes_back(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await web.AsAsync("helen", engine);
        var child = await PupilAsync(engine, 0);
        var meeting = await ArrangedAsync(db, helen, DemoArea.Today);
        var entry = await PutOnAsync(db, helen, meeting, child, "Away again since half-term");
        Assert.Contains("As it is known now", (await helen.OpenAsync(AllianceLinks.Known(meeting, entry))).Text, StringComparison.Ordinal);
        (await (await helen.OpenAsync(AllianceLinks.Record(meeting, entry))).SubmitAsync(("Asked.Decided", "Too early"))).ShowsError("", "Hold the meeting first, so that what is known is kept");

        var held = await (await helen.OpenAsync(AllianceLinks.Hold(meeting))).SubmitAsync();
        Assert.Contains("The meeting is being held. What is known of each child is kept as it stands now", held.Text, StringComparison.Ordinal);
        var kept = await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Id == entry, Stop);
        Assert.True(kept is { IsFrozen: true, Whole: true });
        Assert.Contains(kept.ReadKnown().Absence, a => a is { What: "this school year", Possible: > 60 });
        (await (await helen.OpenAsync(AllianceLinks.Hold(meeting))).SubmitAsync()).ShowsError("", "The meeting is being held already");

        await WrittenAsync(db, helen, meeting, entry);
        await FinishedAsync(db, helen, meeting, entry);
        await CorrectedAsync(engine, db, helen, meeting, entry, child);
        await ClosedAsync(db, engine, meeting, child);
        await ComesBackAsync(db, helen, child);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_school_sees_its_own_health_and_social_care_what_they_attend_and_nobody_else_anything(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var helen = await web.AsAsync("helen", engine);
        var (own, other) = (await PupilAsync(engine, 1), await PupilAsync(engine, 0, "999022"));
        var meeting = await ArrangedAsync(db, helen, DemoArea.Today, "ruth", "ben");
        var (mine, others) = (await PutOnAsync(db, helen, meeting, own, "Suspended twice"), await PutOnAsync(db, helen, meeting, other, "No register for two weeks"));
        var names = await db.Set<Child>().Where(c => c.Id == own || c.Id == other).ToDictionaryAsync(c => c.Id, c => $"{c.Forename} {c.Surname}", Stop);

        var ben = await web.AsAsync("ben", engine);
        var seen = await ben.OpenAsync(AllianceLinks.Agenda(meeting));
        Assert.Contains(names[own], seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(names[other], seen.Text, StringComparison.Ordinal);
        Assert.Contains("not within your reach", seen.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await ben.OpenAsync(AllianceLinks.Known(meeting, mine))).Status, (await ben.OpenAsync(AllianceLinks.Known(meeting, others))).Status));

        // The other school sees its own pupil, though nobody of it attends.
        var kate = await web.AsAsync("kate", engine);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await kate.OpenAsync(AllianceLinks.Known(meeting, mine))).Status, (await kate.OpenAsync(AllianceLinks.Known(meeting, others))).Status));

        // Health attends, social care and the co-ordinator do not.
        var ruth = await web.AsAsync("ruth", engine);
        Assert.Equal(HttpStatusCode.OK, (await ruth.OpenAsync(AllianceLinks.Known(meeting, others))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.OpenAsync(PeopleLinks.Child(other))).Status);
        foreach (var person in new[] { "dan", "al" })
            foreach (var path in new[] { AllianceLinks.Agenda(meeting), AllianceLinks.Known(meeting, mine), AllianceLinks.Minutes(meeting) })
                Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync(person, engine)).OpenAsync(path)).Status);

        // Nobody but who runs it changes anything.
        foreach (var browser in new[] { ben, ruth })
        {
            foreach (var path in new[] { AllianceLinks.Arrange, AllianceLinks.Hold(meeting), AllianceLinks.Finish(meeting), AllianceLinks.Attendees(meeting), AllianceLinks.Record(meeting, mine), AllianceLinks.Add(own) })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(path)).Status);
            await (await browser.OpenAsync("/access/account")).PressAsync($"{AllianceLinks.Agenda(meeting)}?handler=change", ("entry", $"{mine}"), ("what", "remove"));
        }
        Assert.True(await db.Set<AllianceItem>().AnyAsync(i => i.Id == mine, Stop));
        foreach (var person in new[] { "sarah", "omar", "ian", "tess", "pru", "quentin", "jo" })
            foreach (var path in new[] { AllianceLinks.All, AllianceLinks.Agenda(meeting), AllianceLinks.Known(meeting, mine), AllianceLinks.Actions, AllianceLinks.WhatHelped, AllianceLinks.File(meeting, "pdf") })
                Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync(person, engine)).OpenAsync(path)).Status);

        // Who leaves reads nothing more.
        var form = await helen.OpenAsync(AllianceLinks.Attendees(meeting));
        var second = await helen.OpenAsync(AllianceLinks.Attendees(meeting));
        var version = form.Document.QuerySelector("input[name='Asked.Version']")!.GetAttribute("value")!;
        (string, string)[] changed = [("Asked.Version", version), ("Asked.Chair", Account("helen")), ("Asked.Attendees", Account("helen")), ("Asked.Attendees", Account("dan")), .. AdviceForms.Day("Asked.Day", DemoArea.Today)];
        Assert.Contains("The meeting is changed", (await form.PressAsync(AllianceLinks.Attendees(meeting), changed)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await second.PressAsync(AllianceLinks.Attendees(meeting), changed)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.OpenAsync(AllianceLinks.Known(meeting, others))).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await web.AsAsync("dan", engine)).OpenAsync(AllianceLinks.Known(meeting, mine))).Status);
        var trail = await db.Set<TrailEntry>().Where(e => e.Child == other.Value).Select(e => new { e.Action, e.ActorName, e.Outcome }).ToListAsync(Stop);
        Assert.Contains(trail, e => e is { Action: "view what alliance knows", ActorName: "Ruth Bell", Outcome: "done" });
        Assert.Contains(await db.Set<TrailEntry>().Where(e => e.Child == others && e.Outcome == "refused").Select(e => e.ActorName).ToListAsync(Stop), name => name == "Ben Archer");
    }

    [Fact]
    public async Task A_meeting_is_arranged_with_a_day_a_chair_and_two_who_attend_and_its_agenda_is_put_in_order()
    {
        await using var db = await web.StoreAsync();
        var helen = await web.AsAsync("helen");
        var form = await helen.OpenAsync(AllianceLinks.Arrange);
        var wrong = await form.PressAsync(AllianceLinks.Arrange, AdviceForms.Day("Asked.Day", DemoArea.Today.PlusDays(-1)));
        wrong.ShowsError("Asked.Day", "The day must be today or later");
        wrong.ShowsError("Asked.Chair", "Select who leads the meeting");
        wrong.ShowsError("Asked.Attendees", "Select at least two who attend");
        var meeting = await ArrangedAsync(db, helen, DemoArea.Today.PlusDays(3));
        var (one, two) = (await PutOnAsync(db, helen, meeting, await PupilAsync(nameof(StoreEngine.Sqlite), 2), "First"), await PutOnAsync(db, helen, meeting, await PupilAsync(nameof(StoreEngine.Sqlite), 3), "Second"));
        var agenda = await helen.OpenAsync(AllianceLinks.Agenda(meeting));
        Assert.DoesNotContain("Hold the meeting", agenda.Text, StringComparison.Ordinal);
        var before = await OrderAsync(db, meeting);
        await agenda.PressAsync($"{AllianceLinks.Agenda(meeting)}?handler=change", ("entry", $"{two}"), ("what", "raise"));
        var after = await OrderAsync(db, meeting);
        Assert.Equal(before.IndexOf(one), after.IndexOf(two));
        await agenda.PressAsync($"{AllianceLinks.Agenda(meeting)}?handler=change", ("entry", $"{one}"), ("what", "remove"));
        Assert.DoesNotContain(one, await OrderAsync(db, meeting));
        (await (await helen.OpenAsync(AllianceLinks.Hold(meeting))).SubmitAsync()).ShowsError("", "The meeting is not today yet");
        Assert.Equal(HttpStatusCode.NotFound, (await helen.OpenAsync(AllianceLinks.Minutes(meeting))).Status);

        // Of the children who could go on it, the ticked do.
        var picked = agenda.Document.QuerySelectorAll("input[name=picked]").Select(i => i.GetAttribute("value")!).First();
        Assert.Contains("The agenda is changed", (await agenda.PressAsync(AllianceLinks.Agenda(meeting), ("picked", picked))).Text, StringComparison.Ordinal);
        Assert.True(await db.Set<AllianceItem>().AnyAsync(i => i.Meeting == meeting && i.Child == ChildId.From(Guid.Parse(picked)), Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task The_chair_prepares_a_meeting_from_the_worklist_of_the_area_and_reads_no_plan(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var carol = await web.AsAsync("carol", engine);
        var meeting = await ArrangedAsync(db, carol, DemoArea.Today.PlusDays(4), "carol", ["ruth", "ben"]);
        var agenda = await carol.OpenAsync(AllianceLinks.Agenda(meeting));
        var named = agenda.Rows("Children who could go on the agenda").Where(r => r[3] == "Rules").ToList();
        Assert.True(named.Count >= 10, $"{named.Count} children of the worklist are offered to the chair");
        var child = ChildId.From(Guid.Parse(agenda.Document.QuerySelectorAll("input[name=picked]")[^1].GetAttribute("value")!));
        Assert.Contains("The agenda is changed", (await agenda.PressAsync(AllianceLinks.Agenda(meeting), ("picked", $"{child}"))).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await carol.OpenAsync(PeopleLinks.Child(child))).Status);
        var maya = CastIds.Case("maya");
        foreach (var path in new[] { $"/plans/cases/{maya}/clocks", $"/plans/cases/{maya}/plan", "/plans/caseload", PlacementLinks.Enter(child) }) Assert.Equal(HttpStatusCode.Forbidden, (await carol.OpenAsync(path)).Status);
        await (await carol.OpenAsync(AllianceLinks.Attendees(meeting))).PressAsync($"{AllianceLinks.Agenda(meeting)}?handler=change", ("entry", $"{(await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Meeting == meeting && i.Child == child, Stop)).Id}"), ("what", "remove"));
    }

    private static async Task<List<Guid>> OrderAsync(WaymarkDb db, Guid meeting) => await db.Set<AllianceItem>().AsNoTracking().Where(i => i.Meeting == meeting).OrderBy(i => i.Order).ThenBy(i => i.Id).Select(i => i.Id).ToListAsync(Stop);

    private static Task<Guid> ArrangedAsync(WaymarkDb db, Browser helen, LocalDate day, params string[] with) => ArrangedAsync(db, helen, day, "helen", with.Length > 0 ? with : ["ruth", "dan", "ben"]);

    private static async Task<Guid> ArrangedAsync(WaymarkDb db, Browser browser, LocalDate day, string chair, string[] with)
    {
        var place = $"Room of {Guid.CreateVersion7():N}";
        var form = await browser.OpenAsync(AllianceLinks.Arrange);
        var arranged = await form.PressAsync(AllianceLinks.Arrange, [("Asked.Place", place), ("Asked.Chair", Account(chair)), ("Asked.Attendees", Account(chair)), .. with.Select(w => ("Asked.Attendees", Account(w))), ("Asked.Others", "Jane Moss, early help"), .. AdviceForms.Day("Asked.Day", day)]);
        Assert.Contains("The meeting is arranged", arranged.Text, StringComparison.Ordinal);
        return (await db.Set<AllianceMeeting>().AsNoTracking().SingleAsync(m => m.Place == place, Stop)).Id;
    }

    private static async Task<Guid> PutOnAsync(WaymarkDb db, Browser helen, Guid meeting, ChildId child, string because)
    {
        var form = await helen.OpenAsync(AllianceLinks.Add(child));
        (await form.SubmitAsync(("Asked.Meeting", $"{meeting}"), ("Asked.Because", ""))).ShowsError("Asked.Because", "Enter why the meeting looks at the child");
        Assert.Contains("is on the agenda", (await form.SubmitAsync(("Asked.Meeting", $"{meeting}"), ("Asked.Because", because))).Text, StringComparison.Ordinal);
        return (await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Meeting == meeting && i.Child == child, Stop)).Id;
    }

    private static async Task WrittenAsync(WaymarkDb db, Browser helen, Guid meeting, Guid entry)
    {
        var path = AllianceLinks.Record(meeting, entry);
        var page = await helen.OpenAsync(path);
        var version = page.Document.QuerySelector("input[name='Asked.Version']")!.GetAttribute("value")!;
        var kept = await page.PressAsync($"{path}?handler=keep", ("Asked.Version", version), ("Asked.Decided", "What is typed while the alliance meets"));
        Assert.Contains("\"kept\":true", kept.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await page.PressAsync($"{path}?handler=keep", ("Asked.Version", version), ("Asked.Decided", "Somebody else at once"))).Status);
        var conflict = await page.PressAsync(path, ("Asked.Version", version), ("Asked.Decided", "Somebody else, by the button"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Somebody else, by the button", conflict.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var part = await (await helen.OpenAsync(path)).SubmitAsync(("Asked.Actions[0].What", "Ask the clinic for an earlier day"));
        Assert.Contains("Kept. It stands in the minutes when the meeting is finished", part.Text, StringComparison.Ordinal);
        var refused = await (await helen.OpenAsync(AllianceLinks.Finish(meeting))).SubmitAsync(("Asked.Sure", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Select the kind of each action", refused.Text, StringComparison.Ordinal);
        var whole = await (await helen.OpenAsync(path)).SubmitAsync(
        [
            ("Asked.Actions[0].Kind", "health"), ("Asked.Actions[0].Agency", "health"), ("Asked.Actions[0].Person", "ruth bell"), .. AdviceForms.Day("Asked.Actions[0].Due", DemoArea.Today.PlusDays(7)),
            ("Asked.Actions[1].Kind", "support-plan"), ("Asked.Actions[1].What", "Agree a plan with the family"), ("Asked.Actions[1].Agency", "school"), ("Asked.Actions[1].Person", "The head of year"), .. AdviceForms.Day("Asked.Actions[1].Due", DemoArea.Today.PlusDays(5)),
            .. AdviceForms.Day("Asked.ReviewOn", DemoArea.Today.PlusDays(6)),
        ]);
        Assert.Contains("Kept", whole.Text, StringComparison.Ordinal);
        var stored = (await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Id == entry, Stop)).ReadSaid();
        Assert.Equal(("What is typed while the alliance meets", 2), (stored.Decided, stored.Actions.Count));
        Assert.True(stored.Open(DemoArea.Today).None);
    }

    private static async Task FinishedAsync(WaymarkDb db, Browser helen, Guid meeting, Guid entry)
    {
        var form = await helen.OpenAsync(AllianceLinks.Finish(meeting));
        (await form.SubmitAsync()).ShowsError("Asked.Sure", "Tick to say that the minutes may be kept as they are");
        var minutes = await form.SubmitAsync(("Asked.Sure", "true"));
        Assert.Contains("Its minutes never change from now on", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("What is typed while the alliance meets", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("Health appointment or advice brought forward: Ask the clinic for an earlier day", minutes.Text, StringComparison.Ordinal);
        Assert.Contains("nothing is changed here any more", (await helen.OpenAsync(AllianceLinks.Record(meeting, entry))).Text, StringComparison.Ordinal);
        (await (await helen.OpenAsync(AllianceLinks.Record(meeting, entry))).SubmitAsync(("Asked.Decided", "Written afterwards"))).ShowsError("", "The meeting is finished: its minutes are not changed any more. Add a note to them");
        var noted = await minutes.SubmitAsync(("Asked.About", $"{entry}"), ("Asked.Words", "The clinic is at the hospital"));
        Assert.Contains("The note is added. The minutes stand as they were", noted.Text, StringComparison.Ordinal);
        Assert.Contains(": The clinic is at the hospital", noted.Text, StringComparison.Ordinal);
        foreach (var format in new[] { "docx", "pdf" })
            Assert.True((await (await helen.Http.GetAsync(new Uri(AllianceLinks.File(meeting, format), UriKind.Relative), Stop)).Content.ReadAsByteArrayAsync(Stop)).Length > 3000);
        var stored = await db.Set<AllianceMeeting>().AsNoTracking().SingleAsync(m => m.Id == meeting, Stop);
        Assert.True(stored.Whole);
        stored.Minutes[^30] ^= 1;
        await db.Set<AllianceMeeting>().Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(p => p.Minutes, stored.Minutes), Stop);
        Assert.Contains("These minutes do not agree with their seal", (await helen.OpenAsync(AllianceLinks.Minutes(meeting))).Text, StringComparison.Ordinal);
        stored.Minutes[^30] ^= 1;
        await db.Set<AllianceMeeting>().Where(m => m.Id == meeting).ExecuteUpdateAsync(m => m.SetProperty(p => p.Minutes, stored.Minutes), Stop);
    }

    /// <summary>The school corrects its register after the meeting: the figures change, what the meeting knew does not.</summary>
    private async Task CorrectedAsync(string engine, WaymarkDb db, Browser helen, Guid meeting, Guid entry, ChildId child)
    {
        var before = await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Id == entry, Stop);
        await ImportAsync(engine, db, child);
        var after = await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Id == entry, Stop);
        Assert.Equal(before.Known, after.Known);
        var page = await helen.OpenAsync(AllianceLinks.Known(meeting, entry));
        var then = before.ReadKnown().Absence.Single(a => a.What == "last 6 school weeks");
        var row = page.Rows("What the meeting knew").Single(r => r[0] == "Absence, last 6 school weeks");
        Assert.Equal(then.Words, row[1]);
        Assert.Contains("(100.0%)", row[2], StringComparison.Ordinal);
        Assert.Contains(then.Words, page.Document.QuerySelector("[data-known=then]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(100.0%)", page.Document.QuerySelector("[data-known=then]")!.TextContent, StringComparison.Ordinal);
    }

    private async Task ImportAsync(string engine, WaymarkDb db, ChildId child)
    {
        var services = (await web.ServedAsync(engine)).Site.Services;
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        var lakes = services.GetRequiredService<ILakes>();
        var upn = await db.Set<ChildIdentifier>().Where(i => i.Child == child && i.Kind == IdentifierKind.Upn).Select(i => i.Value).FirstAsync(Stop);
        var days = new List<string>();
        await using (var lake = await lakes.ReadAsync(StoreEngines.NorthYorkshire, Stop))
        {
            await using var command = lake.Engine.CreateCommand();
            command.CommandText = $"SELECT urn || ',' || date FROM attendance WHERE pupil = {lakes.PseudonymsOf(StoreEngines.NorthYorkshire).Of(child.Value)} AND date >= DATE '2026-10-01'";
            await using var rows = await command.ExecuteReaderAsync(Stop);
            while (await rows.ReadAsync(Stop)) days.Add(rows.GetString(0));
        }
        Assert.True(days.Count > 20);
        using var file = new SentFile(System.Text.Encoding.UTF8.GetBytes("upn,urn,date,am,pm\n" + string.Join('\n', days.Select(d => $"{upn},{d},I,I"))), [], "register.csv");
        var found = new Kept();
        var summary = await scope.ServiceProvider.GetServices<IImportProfile>().OfType<AttendanceProfile>().Single()
            .ApplyAsync(file.Source, db, new Deed(Actor.Program("test"), Instant.FromUtc(2026, 11, 24, 12, 0), DemoArea.Today, "import"), found, null, Stop);
        Assert.DoesNotContain(found.All, f => f.Severity == Severity.Error);
        Assert.NotNull(summary);
    }

    private async Task ClosedAsync(WaymarkDb db, string engine, Guid meeting, ChildId child)
    {
        var actions = await db.Set<AllianceAction>().AsNoTracking().Where(a => a.Meeting == meeting && a.Child == child).OrderBy(a => a.Kind).ToListAsync(Stop);
        var (health, school) = (actions[0], actions[1]);
        Assert.Equal((Account("ruth"), (string?)null), ($"{health.Owner}", school.Owner is null ? null : $"{school.Owner}"));
        var (ruth, dan, ben, kate) = (await web.AsAsync("ruth", engine), await web.AsAsync("dan", engine), await web.AsAsync("ben", engine), await web.AsAsync("kate", engine));
        Assert.Contains("Ask the clinic for an earlier day", (await ruth.OpenAsync(AllianceLinks.ActionsOf("mine"))).Text, StringComparison.Ordinal);
        Assert.Contains("Agree a plan with the family", (await ben.OpenAsync(AllianceLinks.ActionsOf("agency"))).Text, StringComparison.Ordinal);
        Assert.Contains("Ask the clinic for an earlier day", (await dan.OpenAsync(AllianceLinks.ActionsOf("all"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agree a plan with the family", (await kate.OpenAsync(AllianceLinks.ActionsOf("all"))).Text, StringComparison.Ordinal);

        // Not theirs, not within reach, or theirs.
        foreach (var (who, action) in new[] { (dan, health), (ben, health), (kate, school), (ruth, school) }) Assert.Equal(HttpStatusCode.NotFound, (await who.OpenAsync(AllianceLinks.Close(action.Id))).Status);
        var form = await ruth.OpenAsync(AllianceLinks.Close(health.Id));
        (await form.SubmitAsync(("Asked.Outcome", "not-done"))).ShowsError("Asked.Words", "Enter why");
        (await form.SubmitAsync([("Asked.Outcome", "done"), .. AdviceForms.Day("Asked.On", DemoArea.Today.PlusDays(1))])).ShowsError("Asked.On", "The day must be today or in the past");
        Assert.Contains("The action is closed", (await form.SubmitAsync(("Asked.Outcome", "done"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync(("Asked.Outcome", "part-done"), ("Asked.Words", "Twice"))).Status);
        Assert.Contains("Done as agreed", (await ruth.OpenAsync(AllianceLinks.ActionsOf("closed"))).Text, StringComparison.Ordinal);
        var reopen = await ruth.OpenAsync(AllianceLinks.Close(health.Id));
        (await reopen.SubmitAsync()).ShowsError("Asked.Words", "Enter why it is to be done after all");
        Assert.Contains("to be done again", (await reopen.SubmitAsync(("Asked.Words", "The day was cancelled"))).Text, StringComparison.Ordinal);
        await (await ruth.OpenAsync(AllianceLinks.Close(health.Id))).SubmitAsync(("Asked.Outcome", "done"));
        Assert.Equal(3, await db.Set<TrailEntry>().CountAsync(e => e.Subject == $"alliance-action:{health.Id}" && e.ActorName == "Ruth Bell", Stop));

        // The school's action keeps the child within reach of those who attended; once it is closed too, for four weeks.
        Assert.All(await SightsAsync(db, meeting, child), s => Assert.Null(s.To));
        Assert.Contains("The action is closed", (await (await ben.OpenAsync(AllianceLinks.Close(school.Id))).SubmitAsync(("Asked.Outcome", "support-started"))).Text, StringComparison.Ordinal);
        Assert.All(await SightsAsync(db, meeting, child), s => Assert.Equal(AllianceRules.OpenUntil(DemoArea.Today), s.To));
    }

    private static async Task<List<PanelSight>> SightsAsync(WaymarkDb db, Guid meeting, ChildId child)
    {
        var sights = await db.Set<PanelSight>().AsNoTracking().Where(s => s.Meeting == meeting && s.Child == child).ToListAsync(Stop);
        Assert.Equal(4, sights.Count);
        return sights;
    }

    private static async Task ComesBackAsync(WaymarkDb db, Browser helen, ChildId child)
    {
        var early = await ArrangedAsync(db, helen, DemoArea.Today.PlusDays(5));
        Assert.False(await db.Set<AllianceItem>().AnyAsync(i => i.Meeting == early && i.Child == child, Stop));
        var next = await ArrangedAsync(db, helen, DemoArea.Today.PlusDays(7));
        Assert.Contains("Review agreed for 30 November 2026", (await db.Set<AllianceItem>().AsNoTracking().SingleAsync(i => i.Meeting == next && i.Child == child, Stop)).Because, StringComparison.Ordinal);
    }

    private static string Account(string key) => $"{DemoScene.IdOf($"account {key}")}";

    /// <summary>A pupil of the school who is not of the cast, was never looked at and never suspended.</summary>
    private async Task<ChildId> PupilAsync(string engine, int which, string urn = Bens)
    {
        var served = await web.ServedAsync(engine);
        await using var scope = served.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentArea>().Choose(StoreEngines.NorthYorkshire);
        await using var db = await web.StoreAsync(engine);
        var cast = new[] { "maya", "idris", "amara" }.Select(CastIds.Child).ToList();
        // From the end, for other tests take their pupils from the beginning.
        return (await scope.ServiceProvider.GetRequiredService<IChildren>().Cards(db, Reach.WholeArea)
            .Where(c => c.SchoolUrn == urn && c.YearGroup > 0 && !cast.Contains(c.Id) && !db.Set<AllianceItem>().Any(i => i.Child == c.Id && !db.Set<AllianceMeeting>().Any(m => m.Id == i.Meeting && m.Place.StartsWith("Room of"))))
            .OrderByDescending(c => c.Id).Select(c => c.Id).ToListAsync(Stop))[which];
    }
}
