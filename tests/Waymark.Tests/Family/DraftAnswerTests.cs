using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Plans;
using Waymark.Family.Door;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Family;

public sealed class DraftAnswerTests(DemoWeb web)
{
    private static readonly (string, string, int)[] Drafted = [("request-received", "", 100), ("assess-decision-notified", "assess", 62), ("draft-sent", "", 5), ("draft-served", "", 4)];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_family_keeps_and_sends_what_it_thinks_and_reads_what_became_of_each_point(string engine)
    {
        await using var db = await web.StoreAsync(engine);
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(Drafted);
        var row = await scene.WithVersionAsync("draft", 5);
        var rachel = await web.AsAsync("rachel", engine);
        var plan = await rachel.OpenAsync(FamilyLinks.Plan(scene.Child));
        Assert.Contains("Please tell us by 4 December 2026", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Who does what, and how often", plan.Text, StringComparison.Ordinal);

        var form = await rachel.OpenAsync(FamilyLinks.Answer(scene.Child));
        var kept = await form.SubmitAsync(($"Asked.Words[{row.Id}]", "Twice a week is too little"), ("then", "keep"));
        Assert.Contains("Nobody else has read it yet", kept.Text, StringComparison.Ordinal);
        var helen = await web.AsAsync("helen", engine);
        Assert.Contains("No reply has come through the site", (await helen.OpenAsync(PlanLinks.Comments(scene.Case))).Text, StringComparison.Ordinal);
        Assert.False(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == scene.Case && e.Kind == "family-replied", Stop));

        var found = await rachel.OpenAsync(FamilyLinks.Schools(scene.Child, "castle hill"));
        var added = await found.PressAsync($"{FamilyLinks.Schools(scene.Child, "castle hill")}&handler=add", ("urn", "999016"));
        Assert.Contains("Castle Hill School is in your list", added.Text, StringComparison.Ordinal);

        form = await rachel.OpenAsync(FamilyLinks.Answer(scene.Child));
        Assert.Contains("Castle Hill School", form.Text, StringComparison.Ordinal);
        (await form.SubmitAsync(("then", "send"))).ShowsError("Asked.Agrees", "Select what you think of the draft");
        var sent = await form.SubmitAsync(("Asked.Agrees", "changes"), ("then", "send"));
        Assert.Contains("We have what you told us", sent.Text, StringComparison.Ordinal);
        Assert.Contains("We are reading this", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Twice a week is too little", sent.Text, StringComparison.Ordinal);
        Assert.Equal(DemoArea.Today, (await db.Set<RecordedEvent>().SingleAsync(e => e.Case == scene.Case && e.Kind == "family-replied", Stop)).On);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-05", Stop)).Stopped);
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Child == scene.Child.Value && e.Action == "send reply to draft" && e.ActorName == "Rachel Whitaker", Stop));

        // The same form once more, and the other parent, who reads nothing of it.
        await form.SubmitAsync(("Asked.Agrees", "changes"), ("then", "send"));
        Assert.Equal(1, await db.Set<FamilyReply>().CountAsync(r => r.Case == scene.Case, Stop));
        await scene.WithParentAsync("ngozi");
        Assert.DoesNotContain("Twice a week is too little", (await (await web.AsAsync("ngozi", engine)).OpenAsync(FamilyLinks.Plan(scene.Child))).Text, StringComparison.Ordinal);

        await AnswerAsync(helen, scene.Case);
        var told = await rachel.OpenAsync(FamilyLinks.Plan(scene.Child));
        Assert.Contains("We changed part of it", told.Text, StringComparison.Ordinal);
        Assert.Contains("Three times a week from January", told.Text, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(Browser helen, CaseId of)
    {
        var comments = await helen.OpenAsync(PlanLinks.Comments(of));
        Assert.Contains("Wants changes", comments.Text, StringComparison.Ordinal);
        Assert.Contains("within their time", comments.Text, StringComparison.Ordinal);
        Assert.Contains("Asks for Castle Hill School", comments.Text, StringComparison.Ordinal);
        var answer = await comments.FollowAsync("Answer");
        (await answer.SubmitAsync(("Asked.Fate", "not"), ("Asked.Reason", " "))).ShowsError("Asked.Reason", "Enter why, so that the family understands it");
        var saved = await answer.SubmitAsync(("Asked.Fate", "partly"), ("Asked.Reason", "Three times a week from January"));
        Assert.Contains("Changed in part", saved.Text, StringComparison.Ordinal);
        // From the form that was open before: somebody has answered meanwhile.
        Assert.Equal(HttpStatusCode.Conflict, (await answer.SubmitAsync(("Asked.Fate", "not"), ("Asked.Reason", "No"))).Status);
    }

    [Fact]
    public async Task Of_two_parents_the_answer_of_one_leaves_the_other_their_time()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await (await FamilyScene.MakeAsync(db, "rachel")).WithParentAsync("ngozi")).WithCaseAsync(Drafted);
        await scene.WithVersionAsync("draft", 5);
        foreach (var who in new[] { "rachel", "ngozi" })
        {
            Assert.Null((await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-05", Stop)).Stopped);
            await (await (await web.AsAsync(who)).OpenAsync(FamilyLinks.Answer(scene.Child))).SubmitAsync(("Asked.Agrees", "yes"), ("then", "send"));
        }
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-05", Stop)).Stopped);
    }

    [Fact]
    public async Task Proposed_amendments_are_read_once_they_are_told_and_answering_them_stops_their_own_time()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("plan-made", "", 400), ("review-meeting-held", "", 20), ("review-decision-notified", "amend", 4), ("amendments-notified", "", 4));
        await scene.WithVersionAsync("proposed", 5);
        var rachel = await web.AsAsync("rachel");
        Assert.Contains("Tell us what you think of the changes by 4 December 2026", (await rachel.OpenAsync(FamilyLinks.WhereWeAre(scene.Child))).Text, StringComparison.Ordinal);
        await (await rachel.OpenAsync(FamilyLinks.Answer(scene.Child))).SubmitAsync(("Asked.Agrees", "yes"), ("then", "send"));
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == scene.Case && c.Rule == "CL-19", Stop)).Stopped);

        var untold = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("plan-made", "", 400), ("review-meeting-held", "", 20));
        await untold.WithVersionAsync("proposed", 5);
        Assert.DoesNotContain("Changes we want to make", (await rachel.OpenAsync(FamilyLinks.Plan(untold.Child))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_the_time_is_taken_and_said_to_be_late_and_a_second_one_records_nothing_more()
    {
        await using var db = await web.StoreAsync();
        var scene = await (await FamilyScene.MakeAsync(db, "rachel")).WithCaseAsync(("request-received", "", 130), ("assess-decision-notified", "assess", 92), ("draft-sent", "", 31), ("draft-served", "", 30));
        await scene.WithVersionAsync("draft", 31);
        var rachel = await web.AsAsync("rachel");
        for (var turn = 0; turn < 2; turn++)
        {
            var form = await rachel.OpenAsync(FamilyLinks.Answer(scene.Child));
            Assert.Contains("Your time to answer ended on 8 November 2026", form.Text, StringComparison.Ordinal);
            (await form.SubmitAsync(("Asked.Agrees", "no"), ("then", "send"))).ShowsError("Asked.Words[plan]", "Tell us what should change, or ask to meet us");
            await form.SubmitAsync(("Asked.Agrees", "no"), ("Asked.Meeting", "true"), ("then", "send"));
        }
        Assert.Equal(1, await db.Set<RecordedEvent>().CountAsync(e => e.Case == scene.Case && e.Kind == "family-replied", Stop));
        Assert.Equal(2, await db.Set<FamilyPoint>().CountAsync(p => p.Case == scene.Case && p.About == "meeting" && p.Sent, Stop));
        Assert.Contains("after their time had ended", (await (await web.AsAsync("helen")).OpenAsync(PlanLinks.Comments(scene.Case))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_familys_child_nothing_is_shown_or_taken_and_the_attempt_is_in_the_trail()
    {
        var (ava, sarah) = (CastIds.Child("ava"), await web.AsAsync("sarah"));
        string[] pages = [FamilyLinks.WhereWeAre(ava), FamilyLinks.Plan(ava), FamilyLinks.Answer(ava), FamilyLinks.Schools(ava), FamilyLinks.Views(ava), FamilyLinks.AddView(ava), FamilyLinks.Messages(ava)];
        foreach (var page in pages) Assert.Equal(HttpStatusCode.NotFound, (await sarah.OpenAsync(page)).Status);
        var own = await sarah.OpenAsync(FamilyLinks.Messages(CastIds.Child("maya")));
        Assert.Equal(HttpStatusCode.NotFound, (await own.PressAsync(FamilyLinks.Messages(ava), ("Words", "Hello"))).Status);
        await using var db = await web.StoreAsync();
        Assert.Equal(pages.Length + 1, await db.Set<TrailEntry>().CountAsync(e => e.Child == ava.Value && e.ActorName == "Sarah Thornton" && e.Outcome == "refused", Stop));
        Assert.False(await db.Set<FamilyMessage>().AnyAsync(m => m.Words == "Hello", Stop));
    }
}
