using System.Net;
using Microsoft.EntityFrameworkCore;
using Waymark.Bench;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Letters;
using Waymark.Core.Plans.Reviews;
using Waymark.People;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Trail;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Reviews;

public sealed class ReviewJourneyTests(DemoWeb web)
{
    private static readonly Dictionary<string, IReadOnlyList<EhcCase>> Chosen = [];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly (string, string)[] Today = AdviceForms.Day("Day", DemoArea.Today);

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_review_goes_from_its_invitations_to_the_notice_of_amendments(string engine)
    {
        var of = await PlanAtKatesSchoolAsync(engine, 0);
        var (kate, helen, ben) = (await web.AsAsync("kate", engine), await web.AsAsync("helen", engine), await web.AsAsync("ben", engine));
        await using var db = await web.StoreAsync(engine);

        // The school arranges: whom the regulations name is ticked; the plan as it stands is kept to tell amendments from.
        var form = await kate.OpenAsync(ReviewLinks.Arrange(of));
        Assert.Contains("must be invited", form.Text, StringComparison.Ordinal);
        (await form.SubmitAsync(AdviceForms.Day("Asked.Day", DemoArea.Today.PlusDays(-1)))).ShowsError("Asked.Day", "The day must be today or later");
        var arranged = await form.SubmitAsync(AdviceForms.Day("Asked.Day", DemoArea.Today));
        Assert.Contains("The review is arranged", arranged.Text, StringComparison.Ordinal);
        var review = (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Case == of && r.State == ReviewState.Arranged, Stop)).Id;
        Assert.Equal("in-force", (await db.Set<PlanVersion>().AsNoTracking().SingleAsync(v => v.Case == of, Stop)).Kind);
        Assert.Contains("A review is arranged already", (await form.SubmitAsync(AdviceForms.Day("Asked.Day", DemoArea.Today))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ReviewLinks.Read(of, review))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ReviewLinks.Meeting(of, review))).Status);

        // Papers: the school adds and retypes nothing; then they go out, and the meeting is held.
        var papers = await kate.OpenAsync(ReviewLinks.Prepare(of, review));
        Assert.Contains("Promised:", papers.Text, StringComparison.Ordinal);
        await papers.SubmitAsync(("SchoolAdds", "Attendance is 96 per cent."));
        await kate.SubmitStepAsync(ReviewLinks.Step(of, review, "circulated"));
        await kate.SubmitStepAsync(ReviewLinks.Step(of, review, "held"));
        Assert.Equal(ReviewState.Held, (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop)).State);

        // The report does not go out while an outcome is not spoken of.
        var early = await kate.SubmitStepAsync(ReviewLinks.Step(of, review, "reported"));
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Contains("Say how far this outcome was reached", early.Text, StringComparison.Ordinal);
        Assert.Contains("Independent living", early.Text, StringComparison.Ordinal);
        await WriteMeetingAsync(kate, of, review);
        Assert.Contains("the report is sent", (await kate.SubmitStepAsync(ReviewLinks.Step(of, review, "reported"))).Text, StringComparison.Ordinal);

        // The school does not decide, and the council cannot promise amendments that do not exist.
        Assert.NotEqual(HttpStatusCode.OK, (await kate.OpenAsync(ReviewLinks.Decide(of, review))).Status);
        (string, string)[] amend = [("Decision", "amend"), ("Reason", "He reads further than the plan says."), ("Sure", "true"), .. Today];
        var decide = await helen.OpenAsync(ReviewLinks.Decide(of, review));
        Assert.Contains("Attends twice a week", decide.Text, StringComparison.Ordinal);
        (await decide.SubmitAsync(amend)).ShowsError("Decision", "To amend, the proposed amendments go out with the decision: change the plan in work first");
        var need = await db.Set<PlanRow>().AsNoTracking().FirstAsync(r => r.Case == of && r.Kind == "need", Stop);
        await (await helen.OpenAsync(PlanLinks.ChangeRow(of, need.Id))).SubmitAsync(("Asked.Values[description]", "Reads single words, slowly"));
        Assert.Contains("The plan was changed while this page was open", (await decide.SubmitAsync(amend)).Text, StringComparison.Ordinal);
        var fresh = await helen.OpenAsync(ReviewLinks.Decide(of, review));
        Assert.Contains("Reads single words, slowly", fresh.Text, StringComparison.Ordinal);
        // Straight to the letter, with the reason and every change in it; until it goes nobody is told, and nothing is there to download.
        var letter = await fresh.SubmitAsync(amend);
        Assert.Equal(LetterLinks.Make(of, "review-amend"), letter.Path);
        Assert.Contains("He reads further than the plan says.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Reads single words, slowly", letter.Text, StringComparison.Ordinal);
        await DecidedAsync(engine, of, review);
        Assert.Equal(HttpStatusCode.NotFound, (await helen.OpenAsync(ReviewLinks.Notice(of, review, "docx"))).Status);
        await ToldAsync(engine, of, review);
        await NoticeAsync(helen, of, review);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.OpenAsync(ReviewLinks.Notice(of, review, "docx"))).Status);
    }

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task Of_two_who_change_a_review_at_once_the_second_is_told(string engine)
    {
        var of = await PlanAtKatesSchoolAsync(engine, 1);
        var (kate, helen) = (await web.AsAsync("kate", engine), await web.AsAsync("helen", engine));
        await (await kate.OpenAsync(ReviewLinks.Arrange(of))).SubmitAsync(AdviceForms.Day("Asked.Day", DemoArea.Today.PlusDays(30)));
        await using var db = await web.StoreAsync(engine);
        var review = (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Case == of && r.State == ReviewState.Arranged, Stop)).Id;
        var (first, second) = (await kate.OpenAsync(ReviewLinks.Step(of, review, "moved")), await helen.OpenAsync(ReviewLinks.Step(of, review, "moved")));
        Assert.Equal(HttpStatusCode.OK, (await first.SubmitAsync(AdviceForms.Day("Day", DemoArea.Today.PlusDays(40)))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await second.SubmitAsync(AdviceForms.Day("Day", DemoArea.Today.PlusDays(50)))).Status);
        Assert.Equal(DemoArea.Today.PlusDays(40), (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop)).Meeting);

        // Two who write in the meeting: what the second typed overwrites nothing.
        var (one, other) = (await kate.OpenAsync(ReviewLinks.Meeting(of, review)), await helen.OpenAsync(ReviewLinks.Meeting(of, review)));
        await one.SubmitAsync(("Asked.Differences", "The family wants more."));
        Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync(("Asked.Differences", "Nobody differs."))).Status);
        Assert.Equal("The family wants more.", (await db.Set<ReviewMeeting>().AsNoTracking().SingleAsync(m => m.Review == review, Stop)).Read().Differences);

        // Called off, it is gone from what is due to be held, and both entries stay.
        var off = await (await kate.OpenAsync(ReviewLinks.Step(of, review, "called-off"))).SubmitAsync(("Why", "The family is ill"));
        Assert.Contains("The meeting is called off", off.Text, StringComparison.Ordinal);
        Assert.Equal(ReviewState.Cancelled, (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop)).State);
        Assert.Equal(3, await db.Set<RecordedEvent>().CountAsync(e => e.Case == of && e.Kind == "review-meeting-arranged", Stop));
    }

    [Fact]
    public async Task One_step_for_many_names_the_child_for_whom_it_is_not_possible()
    {
        var (first, second) = (await PlanAtKatesSchoolAsync(nameof(StoreEngine.Sqlite), 2), await PlanAtKatesSchoolAsync(nameof(StoreEngine.Sqlite), 3));
        var kate = await web.AsAsync("kate");
        var list = await kate.OpenAsync(ReviewLinks.All);
        (string, string)[] arrange = [("Picked", $"{first}"), ("Step", "arrange"), .. AdviceForms.Day("Day", DemoArea.Today.PlusDays(20))];
        Assert.Contains("Recorded for 1 child", (await list.SubmitAsync(arrange)).Text, StringComparison.Ordinal);
        var papers = await (await kate.OpenAsync(ReviewLinks.All)).SubmitAsync(("Picked", $"{first}"), ("Picked", $"{second}"), ("Step", "circulated"), Today[0], Today[1], Today[2]);
        Assert.Contains("Recorded for 1, not possible for 1", papers.Text, StringComparison.Ordinal);
        Assert.Contains("No review is arranged", papers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bello", (await kate.OpenAsync(ReviewLinks.All)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await kate.OpenAsync(ReviewLinks.Transfers)).Status);
        foreach (var (state, _) in Waymark.Plans.Reviews.ReviewFilter.States) Assert.Equal(HttpStatusCode.OK, (await kate.OpenAsync($"{ReviewLinks.All}?state={state}&month=2026-12&sort=name")).Status);
    }

    private static async Task WriteMeetingAsync(Browser kate, CaseId of, ReviewId review)
    {
        var page = await kate.OpenAsync(ReviewLinks.Meeting(of, review));
        var outcomes = page.Document.QuerySelectorAll("input[name$='.Outcome']").Length;
        var said = Enumerable.Range(0, outcomes).SelectMany(i => new[] { ($"Asked.Progress[{i}].Status", "on-track"), ($"Asked.Progress[{i}].Evidence", "Attends twice a week, seen in class") });
        var pathways = Enumerable.Range(0, 4).SelectMany(i => new[] { ($"Asked.Pathways[{i}].Reason", "Decided at the next review"), ($"Asked.Pathways[{i}].View", "Agrees") });
        var kept = await page.SubmitAsync([.. said, .. pathways, ("Asked.NewPoint", "Attends twice a week")]);
        Assert.Contains("Saved.", kept.Text, StringComparison.Ordinal);
    }

    private async Task DecidedAsync(string engine, CaseId of, ReviewId review)
    {
        await using var db = await web.StoreAsync(engine);
        var stored = await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop);
        Assert.Equal((ReviewState.Decided, 1, 2), (stored.State, stored.Before, stored.Proposed));
        var events = await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Case == of && e.Of == stored.Thread).Select(e => e.Kind).ToListAsync(Stop);
        Assert.Equal(["review-decided", "review-meeting-arranged", "review-meeting-held", "review-papers-circulated", "review-report-sent"], events.Order(StringComparer.Ordinal));
        Assert.Null((await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == of && c.Rule == "CL-14" && c.Of == stored.Thread, Stop)).Stopped);
        var proposed = (await db.Set<PlanVersion>().AsNoTracking().SingleAsync(v => v.Case == of && v.Number == 2, Stop)).Read();
        var progress = proposed.Items.Where(i => i.Kind == "progress").ToList();
        Assert.NotEmpty(progress);
        Assert.All(progress, p => Assert.Equal("on-track", p["status"]));
        Assert.All(progress, p => Assert.Equal("outcome", proposed.Items.Single(i => i.Id == Assert.Single(p.Links)).Kind));
        Assert.True(await db.Set<TrailEntry>().AnyAsync(e => e.Action == "decide review" && e.ActorName == "Helen Marsh" && e.Subject == $"review:{review}", Stop));
    }

    /// <summary>The notice goes, as its letter records it.</summary>
    private async Task ToldAsync(string engine, CaseId of, ReviewId review)
    {
        await using var db = await web.StoreAsync(engine);
        var (record, thread) = ((await CaseRecord.LoadAsync(db, of, Stop))!, (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop)).Thread);
        var deed = new Deed(Actor.Program("test"), NodaTime.Instant.FromUtc(2026, 11, 24, 13, 0), DemoArea.Today, "send letter");
        var told = new LetterEvents(record.Facts).Of(Notice.Find("review-amend")!, DemoArea.Today, DemoArea.Today).Select(e => RecordedEvent.ByHandNow(of, e.Kind, e.On, e.Of, deed, e.Detail)).ToList();
        Assert.Equal(["amendments-notified", "review-decision-notified"], told.Where(e => e.Of == thread).Select(e => e.Kind).Order(StringComparer.Ordinal));
        db.AddRange(told);
        await (record with { Events = [.. record.Events, .. told] }).RecomputeAsync(db, DemoArea.Today, Stop);
        await db.SaveAsync(deed, Stop);
        Assert.Equal(ReviewState.Amending, (await db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop)).State);
        Assert.Equal(DemoArea.Today, (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == of && c.Rule == "CL-14" && c.Of == thread, Stop)).Stopped);
        Assert.Equal(new NodaTime.LocalDate(2026, 12, 8), (await db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == of && c.Rule == "CL-19" && c.Of == thread, Stop)).Due);
    }

    private static async Task NoticeAsync(Browser helen, CaseId of, ReviewId review)
    {
        foreach (var format in new[] { "docx", "pdf" })
        {
            var answer = await helen.Http.GetAsync(new Uri(ReviewLinks.Notice(of, review, format), UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(format, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').Split('.')[^1]);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            if (format == "pdf") continue;
            using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            var said = word.MainDocumentPart!.Document!.Body!.InnerText;
            Assert.Contains("Reads single words, slowly", said, StringComparison.Ordinal);
            Assert.Contains("The amendment", said, StringComparison.Ordinal);
            Assert.Contains("8 December 2026", said, StringComparison.Ordinal);
        }
    }

    /// <summary>A child of no name in the cast with a plan of its own rows, in Year 10 at Kate's school.</summary>
    private async Task<CaseId> PlanAtKatesSchoolAsync(string engine, int which)
    {
        await using var db = await web.StoreAsync(engine);
        var cast = DemoScene.Cast("children").Rows.Select(r => CastIds.Case(r["key"])).ToList();
        // Other tests make cases on the same site meanwhile; those of the demonstration have ids of their own. A review that goes on leaves the plans: all are chosen once.
        if (!Chosen.TryGetValue(engine, out var plans)) Chosen[engine] = plans = await db.Set<EhcCase>().AsNoTracking().Where(c => c.Stage == CaseStage.Plan && !cast.Contains(c.Id)).ToListAsync(Stop);
        var of = plans.Where(c => $"{c.Id}".StartsWith("0000", StringComparison.Ordinal)).OrderByDescending(c => $"{c.Id}", StringComparer.Ordinal).ElementAt(which);
        await db.Set<Child>().Where(c => c.Id == of.Child).ExecuteUpdateAsync(c => c.SetProperty(p => p.SchoolUrn, "999022").SetProperty(p => p.YearGroup, 10), Stop);
        await db.Set<Enrolment>().Where(e => e.Child == of.Child).ExecuteUpdateAsync(e => e.SetProperty(p => p.Urn, "999022"), Stop);
        foreach (var item in PlanSample.Of(2).Items)
        {
            var row = new PlanRow { Id = Mixed(item.Id, which), Case = of.Id, Kind = item.Kind, Section = item.Section, Order = item.Order, AsOf = item.AsOf, EnteredAt = default, EnteredBy = "test" };
            row.Say(item.Values, item.Links.Select(l => Mixed(l, which)), []);
            db.Add(row);
        }
        await db.SaveAsync(new Deed(Actor.Program("test"), NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0), DemoArea.Today, "write plan of test"), Stop);
        return of.Id;
    }

    private static PlanItemId Mixed(PlanItemId id, int which)
    {
        var bytes = id.Value.ToByteArray();
        bytes[15] = (byte)(200 + which);
        return new(new Guid(bytes));
    }
}

internal static class ReviewForms
{
    /// <summary>Opens the page of a step and sends it as it stands.</summary>
    public static async Task<Page> SubmitStepAsync(this Browser browser, string path) => await (await browser.OpenAsync(path)).SubmitAsync();
}
