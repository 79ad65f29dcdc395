using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Advice;

public sealed class AdviceJourneyTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Advice_is_asked_for_written_signed_looked_at_and_every_recommendation_finds_its_fate(string engine)
    {
        var (priya, sam) = (await web.AsAsync("priya", engine), await web.AsAsync("sam", engine));
        await using var db = await web.StoreAsync(engine);
        var finn = CastIds.Case("finn");

        // One press asks for all that the regulations demand and nobody was asked for: family and school.
        var asked = await priya.SendAsync(AdviceLinks.OfCase(finn), "");
        Assert.Contains("2 requests for advice are sent", asked.Text, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<RecordedEvent>().CountAsync(e => e.Case == finn && e.Kind == "advice-requested" && e.On == DemoArea.Today, Stop));

        // The psychologist finds it, late first, and writes in parts.
        var ep = (await db.AdviceAsync("finn", "Educational psychology")).Id;
        Assert.Contains("O'Brien, Finn", (await sam.OpenAsync(AdviceLinks.Mine)).Text, StringComparison.Ordinal);
        var saved = await sam.SendAsync(AdviceLinks.Write(ep), "", [("Asked.Author", "Dr Sam Adeyemi"), ("Asked.Basis", "seen"), ("Asked.Views", "He showed me his drawings"), .. AdviceForms.Day("Asked.SeenOn", DemoArea.Today.PlusDays(-3))]);
        Assert.Contains("Your advice is saved", saved.Text, StringComparison.Ordinal);
        await sam.SendAsync(AdviceLinks.Recommend(ep), "", ("Asked.Sort", "need"), ("Asked.Text", "Finn reads at the level of a six-year-old."), ("Asked.Area", "CL"));
        (await sam.SendAsync(AdviceLinks.Recommend(ep), "", ("Asked.Sort", "provision"))).ShowsError("Asked.Text", "Enter what you recommend");
        await sam.SendAsync(AdviceLinks.Recommend(ep), "", ("Asked.Sort", "provision"), ("Asked.Text", "Structured reading with a teaching assistant."), ("Asked.Deliverer", "teaching assistant"));
        var rows = await db.Set<Recommendation>().AsNoTracking().Where(r => r.Advice == ep).OrderBy(r => r.Order).ToListAsync(Stop);
        await sam.SendAsync(AdviceLinks.Write(ep), $"move&row={rows[1].Id}&by=-1");
        Assert.Equal(rows[1].Id, (await db.Set<Recommendation>().AsNoTracking().Where(r => r.Advice == ep).OrderBy(r => r.Order).FirstAsync(Stop)).Id);

        // He is told what is missing and signs all the same; then it is frozen, and its time has stopped.
        var check = await sam.OpenAsync(AdviceLinks.Sign(ep));
        Assert.Contains("Recommendation 1 does not say how often and how long each time", check.Text, StringComparison.Ordinal);
        Assert.Contains("signed and sent", (await sam.SendAsync(check, AdviceLinks.Sign(ep), "")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.SendAsync(check, AdviceLinks.Sign(ep), "")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.SendAsync(AdviceLinks.Recommend(ep), "", ("Asked.Sort", "need"), ("Asked.Text", "Too late."))).Status);
        Assert.Equal(DemoArea.Today, (await ClockAsync(db, "Educational psychology")).Stopped);

        // The council puts a question back: the time runs again, and his answer closes it.
        var back = await priya.SendAsync(AdviceLinks.LookAt(finn, ep), "askback", ("Question", "How often is the reading?"));
        Assert.Contains("How often is the reading?", back.Text, StringComparison.Ordinal);
        Assert.Null((await ClockAsync(db, "Educational psychology")).Stopped);
        await sam.SendAsync(AdviceLinks.Recommend(ep, rows[1].Id), "", ("Asked.Sort", "provision"), ("Asked.Text", "Structured reading with a teaching assistant."), ("Asked.Deliverer", "teaching assistant"), ("Asked.Minutes", "20"), ("Asked.Times", "4"), ("Asked.Per", "week"));
        (await sam.SendAsync(AdviceLinks.Sign(ep), "")).ShowsError("Answer", "Enter your answer to the question, if only where it stands in your advice");
        await sam.SendAsync(AdviceLinks.Sign(ep), "", ("Answer", "Four times a week, now in the row."));
        Assert.Contains("The advice is accepted", (await priya.SendAsync(AdviceLinks.LookAt(finn, ep), "accept")).Text, StringComparison.Ordinal);

        // Each recommendation finds its place or a reason.
        var list = await priya.OpenAsync(AdviceLinks.Recommendations(finn));
        Assert.Contains("7 of 7 open", list.Text, StringComparison.Ordinal);
        var decide = AdviceLinks.Decide(finn, rows[1].Id);
        (await priya.SendAsync(decide, "", ("Asked.Fate", "adopted"))).ShowsError("Asked.Item", "Select the row of the plan where it stands, or make a row of it");
        (await priya.SendAsync(decide, "", ("Asked.Fate", "not-adopted"))).ShowsError("Asked.Reason", "Select why it is not used");
        var next = await priya.SendAsync(decide, "make", ("Asked.Section", "F"));
        Assert.Contains("6 still open; this is the next", next.Text, StringComparison.Ordinal);
        var made = await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Case == finn && r.Sources.Contains($"{rows[1].Id}"), Stop);
        Assert.Equal(("provision", "F", "20"), (made.Kind, made.Section, made.AsItem()["minutes"]));
        Assert.Equal("added", (await db.Set<PlanRowChange>().AsNoTracking().SingleAsync(c => c.Row == made.Id, Stop)).What);
        await priya.SendAsync(AdviceLinks.Decide(finn, rows[0].Id), "", ("Asked.Fate", "not-adopted"), ("Asked.Reason", "contradicted"), ("Asked.Because", "The school's test says eight."));

        // Decided otherwise, the row no longer rests on it; decided back, it does again.
        await priya.SendAsync(decide, "", ("Asked.Fate", "not-adopted"), ("Asked.Reason", "contradicted"), ("Asked.Because", "A second thought."));
        Assert.Equal("", (await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Id == made.Id, Stop)).Sources);
        await priya.SendAsync(decide, "", ("Asked.Fate", "adopted"), ("Asked.Item", $"{made.Id}"));
        Assert.Equal($"{rows[1].Id}", (await db.Set<PlanRow>().AsNoTracking().SingleAsync(r => r.Id == made.Id, Stop)).Sources);

        // The author sees it, objects once, and is answered.
        var became = await sam.OpenAsync(AdviceLinks.WhatBecame(ep));
        Assert.Contains("Other advice says otherwise", became.Text, StringComparison.Ordinal);
        Assert.Contains("20 minutes, 4 times a week", became.Text, StringComparison.Ordinal);
        await sam.SendAsync(AdviceLinks.Object(ep, rows[0].Id), "", ("Objection", "The school's test is of speed."));
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.SendAsync(AdviceLinks.Object(ep, rows[0].Id), "", ("Objection", "Again."))).Status);
        Assert.Contains("The school's test is of speed", (await priya.OpenAsync(AdviceLinks.Recommendations(finn, "objections"))).Text, StringComparison.Ordinal);
        await priya.SendAsync(AdviceLinks.Decide(finn, rows[0].Id), "answer", ("Asked.Answer", "We asked both; see section B."));
        Assert.Contains("We asked both; see section B.", (await sam.OpenAsync(AdviceLinks.WhatBecame(ep))).Text, StringComparison.Ordinal);
        await sam.SendAsync(AdviceLinks.WhatBecame(ep), "", ("rewrote", $"{rows[1].Id}"));
        Assert.Equal("F", (await db.Set<RowRewrite>().AsNoTracking().SingleAsync(r => r.Recommendation == rows[1].Id, Stop)).Section);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == CastIds.Child("finn").Value && e.Action == "sign advice" && e.ActorName == "Dr Sam Adeyemi", Stop));
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_request_is_received_chased_waived_and_withdrawn_and_a_wish_of_the_family_is_refused_with_reasons_only(string engine)
    {
        var tom = await web.AsAsync("tom", engine);
        await using var db = await web.StoreAsync(engine);
        var isla = CastIds.Case("isla");
        await tom.SendAsync(AdviceLinks.AskForOne(isla, "e"), "", ("Asked.Body", "Disabled children's team"), ("Asked.Question", "What short breaks are there?"));
        var request = (await db.AdviceAsync("isla", "Disabled children's team")).Id;
        (await tom.SendAsync(AdviceLinks.AskForOne(isla, "e"), "", ("Asked.Body", "Disabled children's team"))).ShowsError("Asked.Body", "This body was asked before: give this request a name of its own");
        Assert.Contains("not known to have arrived", (await tom.OpenAsync(AdviceLinks.OfCase(isla))).Text, StringComparison.Ordinal);
        await tom.SendAsync(AdviceLinks.Received(isla, request), "", AdviceForms.Day("On", DemoArea.Today));
        Assert.Equal(DemoArea.Today.PlusWeeks(6), (await ClockAsync(db, "Disabled children's team", "isla")).Due);
        Assert.Contains("by telephone", (await tom.SendAsync(AdviceLinks.Chase(isla, request), "", ("How", "by telephone"))).Text, StringComparison.Ordinal);
        var two = await tom.SendAsync(AdviceLinks.Enough(isla, request), "", [.. AdviceForms.Day("Giver", DemoArea.Today), .. AdviceForms.Day("Council", DemoArea.Today)]);
        Assert.Contains("stays open until all three", two.Text, StringComparison.Ordinal);
        (await tom.SendAsync(AdviceLinks.Withdraw(isla, request), "")).ShowsError("Because", "Enter why it is withdrawn");
        await tom.SendAsync(AdviceLinks.Withdraw(isla, request), "", ("Because", "Asked of the wrong team"));
        Assert.False(await db.Set<CaseClock>().AnyAsync(c => c.Case == isla && c.Of == "Disabled children's team" && c.Stopped == null, Stop));
        (await tom.SendAsync(AdviceLinks.AskForOne(isla, "h"), "", ("Asked.Body", "Dr Kind"), ("Asked.Refuse", "true"))).ShowsError("Asked.RefusedBecause", "Enter why the wish is refused: the family must be told the reasons");
        var refused = await tom.SendAsync(AdviceLinks.AskForOne(isla, "h"), "", ("Asked.Body", "Dr Kind"), ("Asked.Refuse", "true"), ("Asked.RefusedBecause", "Has never met Isla"));
        Assert.Contains("refused because: Has never met Isla", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_person_asked_and_the_case_team_may_write_and_the_refusal_is_in_the_trail()
    {
        await using var db = await web.StoreAsync("Sqlite");
        var ep = (await db.AdviceAsync("ava", "Educational psychology")).Id;
        var maya = (await db.AdviceAsync("maya", "Educational psychology")).Id;
        // A SENCO of another school, a therapist who is not asked, a therapist involved with the child whose advice it is not, the child's mother.
        foreach (var (person, advice) in new[] { ("ben", ep), ("tess", ep), ("tess", maya), ("kate", maya), ("sarah", maya) })
            foreach (var page in new[] { AdviceLinks.Write(advice), AdviceLinks.Sign(advice), AdviceLinks.WhatBecame(advice) })
                Assert.Equal(HttpStatusCode.NotFound, (await (await web.AsAsync(person)).OpenAsync(page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("omar")).OpenAsync(AdviceLinks.Mine)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.AsAsync("sam")).OpenAsync(AdviceLinks.OfCase(CastIds.Case("ava")))).Status);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.ActorName == "Ben Archer" && e.Outcome == "refused" && e.Child == CastIds.Child("ava").Value, Stop));
        Assert.Equal(HttpStatusCode.OK, (await (await web.AsAsync("sam")).OpenAsync(AdviceLinks.Write(maya))).Status);
    }

    [Fact]
    public async Task Of_two_writers_the_second_gets_a_page_that_keeps_what_was_typed()
    {
        await using var db = await web.StoreAsync("Sqlite");
        var (tom, helen) = (await web.AsAsync("tom"), await web.AsAsync("helen"));
        await tom.SendAsync(AdviceLinks.AskForOne(CastIds.Case("isla"), "f"), "", ("Asked.Body", "Nursery nurse"));
        var path = AdviceLinks.Write((await db.AdviceAsync("isla", "Nursery nurse")).Id);
        var (first, second) = (await helen.OpenAsync(path), await tom.OpenAsync(path));
        Assert.Equal(HttpStatusCode.OK, (await helen.SendAsync(first, path, "", ("Asked.Author", "A nurse"), ("Asked.Summary", "Hers"))).Status);
        var late = await tom.SendAsync(second, path, "", ("Asked.Author", "Tom Ellis"), ("Asked.Summary", "What Tom typed"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("What Tom typed", late.Text, StringComparison.Ordinal);
        Assert.Equal("Hers", (await db.AdviceAsync("isla", "Nursery nurse")).Summary);
    }

    [Fact]
    public async Task Advice_that_comes_after_the_plan_is_a_task_with_a_day()
    {
        var hannah = await web.AsAsync("hannah");
        var page = await hannah.OpenAsync(AdviceLinks.OfCase(CastIds.Case("maya")));
        Assert.Contains("Advice came after the plan was final", page.Text, StringComparison.Ordinal);
        Assert.Contains("Thornton, Maya: Educational psychology", (await hannah.OpenAsync(PlanLinks.Today + "?cases=all")).Text, StringComparison.Ordinal);
    }

    private static Task<CaseClock> ClockAsync(WaymarkDb db, string body, string child = "finn")
    {
        var of = CastIds.Case(child);
        return db.Set<CaseClock>().AsNoTracking().Where(c => c.Case == of && c.Rule == "CL-02" && c.Of == body).SingleAsync(Stop);
    }
}
