using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Plans.Advice;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Plans.Letters;

/// <summary>A decision on a review reaches the family by its letter, and the letter alone stops the four weeks.</summary>
public sealed class ReviewLetterTests(DemoWeb web)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly (string, string)[] Today = AdviceForms.Day("Day", DemoArea.Today);

    [Theory, MemberData(nameof(DemoWeb.Engines), MemberType = typeof(DemoWeb))]
    public async Task A_decision_leads_straight_to_its_letter_and_only_the_letter_stops_the_four_weeks(string engine)
    {
        var (made, review) = await HeldAsync(engine, "Ysolde");
        var priya = await web.AsAsync("priya", engine);
        var letter = await (await priya.OpenAsync(ReviewLinks.Decide(made.Case, review))).SubmitAsync([("Decision", "maintain"), ("Reason", "The help that there is works."), ("Sure", "true"), .. Today]);
        Assert.Equal(LetterLinks.Make(made.Case, "review-maintain"), letter.Path);
        Assert.Contains("The family does not know it yet", letter.Text, StringComparison.Ordinal);
        Assert.Contains("The help that there is works.", letter.Text, StringComparison.Ordinal);
        await using var db = await web.StoreAsync(engine);
        Assert.Equal(["review-decided"], await NewAsync(db, made));
        Assert.Null((await ClockAsync(db, made, "CL-14")).Stopped);
        Assert.Equal(ReviewState.Decided, (await ReviewAsync(db, review)).State);
        Assert.Contains("The family does not know the decision yet", (await priya.OpenAsync(ReviewLinks.Read(made.Case, review))).Text, StringComparison.Ordinal);
        var called = (await priya.OpenAsync(LetterLinks.OfCase(made.Case))).Text;
        Assert.Contains("Review decision: keep the plan", called, StringComparison.Ordinal);
        Assert.DoesNotContain("Review decision: amendment notice", called, StringComparison.Ordinal);

        await PostAsync(priya, db, made, "review-maintain", made.Mother);
        Assert.Equal(["appealable-notice-sent", "review-decided", "review-decision-notified"], await NewAsync(db, made));
        Assert.Equal(DemoArea.Today, (await ClockAsync(db, made, "CL-14")).Stopped);
        Assert.Equal("review-1", (await ClockAsync(db, made, "CL-50")).Of);
        Assert.Equal(ReviewState.Finished, (await ReviewAsync(db, review)).State);

        // The other parent gets the same letter: the step is the same, and nothing more is recorded.
        await PostAsync(priya, db, made, "review-maintain", made.Father);
        Assert.Equal(3, (await NewAsync(db, made)).Count);
        await CorrectAsync(priya, db, made);
    }

    /// <summary>The day of the notice was wrong: with the decision told, the right to appeal has the right day too, and every entry stays.</summary>
    private static async Task CorrectAsync(Browser priya, WaymarkDb db, LetterCase made)
    {
        var told = await db.Set<RecordedEvent>().AsNoTracking().SingleAsync(e => e.Case == made.Case && e.Kind == "review-decision-notified", Stop);
        await (await priya.OpenAsync(PlanLinks.CorrectEvent(made.Case, told.Id))).SubmitAsync([.. AdviceForms.Day("Asked.On", DemoArea.Today.PlusDays(-1)), ("Asked.Reason", "It was posted the day before")]);
        foreach (var kind in new[] { "review-decision-notified", "appealable-notice-sent" })
        {
            var rows = await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Case == made.Case && e.Kind == kind).OrderBy(e => e.On).ToListAsync(Stop);
            Assert.Equal([DemoArea.Today.PlusDays(-1), DemoArea.Today], rows.Select(r => r.On));
            Assert.Equal(rows[1].Id, rows[0].Replaces);
        }
        Assert.Equal(DemoArea.Today.PlusDays(-1), (await ClockAsync(db, made, "CL-50")).Start);
        Assert.Equal(DemoArea.Today.PlusDays(-1), (await ClockAsync(db, made, "CL-14")).Stopped);
    }

    [Fact]
    public async Task A_plan_that_is_to_end_is_told_once_and_cannot_be_ended_before_the_time_to_appeal_is_over()
    {
        var (made, review) = await HeldAsync("Sqlite", "Zenobia");
        var priya = await web.AsAsync("priya");
        var letter = await (await priya.OpenAsync(ReviewLinks.Decide(made.Case, review))).SubmitAsync([("Decision", "cease"), ("Reason", "All that she needs is there without a plan."), ("Ground", "not-necessary"), ("FamilyConsulted", "true"), ("SettingConsulted", "true"), ("Sure", "true"), .. Today]);
        Assert.Equal(LetterLinks.Make(made.Case, "will-cease"), letter.Path);
        await using var db = await web.StoreAsync();
        await PostAsync(priya, db, made, "will-cease", made.Mother);
        await PostAsync(priya, db, made, "will-cease", made.Father);
        Assert.Equal(["appealable-notice-sent", "cease-notice-sent", "review-decided", "review-decision-notified"], await NewAsync(db, made));
        Assert.Equal(new LocalDate(2027, 1, 25), (await ClockAsync(db, made, "CL-70")).Due);
        Assert.Single(await db.Set<CaseClock>().Where(c => c.Case == made.Case && c.Rule == "CL-50").ToListAsync(Stop));
        var form = await priya.OpenAsync($"{PlanLinks.RecordEvent(made.Case)}?kind=plan-ceased");
        (await form.SubmitAsync([("Asked.Detail", "2"), .. AdviceForms.Day("Asked.On", DemoArea.Today)])).ShowsError("Asked.On", "The plan is kept until 25 January 2027, the end of the time to appeal: the earliest day is 26 January 2027");
        await (await priya.OpenAsync($"{PlanLinks.RecordEvent(made.Case)}?kind=appeal-received&of=review-1")).SubmitAsync(AdviceForms.Day("Asked.On", DemoArea.Today));
        Assert.Contains("An appeal against ending the plan was received on 24 November 2026", (await form.SubmitAsync([("Asked.Detail", "2"), .. AdviceForms.Day("Asked.On", DemoArea.Today)])).Text, StringComparison.Ordinal);
        Assert.False(await db.Set<RecordedEvent>().AnyAsync(e => e.Case == made.Case && e.Kind == "plan-ceased", Stop));
    }

    [Fact]
    public async Task A_decision_that_nobody_was_told_of_is_made_anew_and_both_entries_stay()
    {
        var (made, review) = await HeldAsync("Sqlite", "Wilhelmine");
        var priya = await web.AsAsync("priya");
        foreach (var what in new[] { "reassess", "maintain" })
            await (await priya.OpenAsync(ReviewLinks.Decide(made.Case, review))).SubmitAsync([("Decision", what), ("Reason", $"Because of {what}."), ("Sure", "true"), .. Today]);
        await using var db = await web.StoreAsync();
        Assert.Equal(2, await db.Set<RecordedEvent>().CountAsync(e => e.Case == made.Case && e.Kind == "review-decided", Stop));
        var stored = await ReviewAsync(db, review);
        Assert.Equal(("maintain", "Because of maintain."), (stored.Decision, stored.Reason));
        Assert.Contains("Because of maintain.", (await priya.OpenAsync(LetterLinks.Make(made.Case, "review-maintain"))).Text, StringComparison.Ordinal);
        // A letter of a decision that does not wait is filled in with nothing.
        Assert.DoesNotContain("Because of", (await priya.OpenAsync(LetterLinks.Make(made.Case, "will-reassess"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_amended_plan_carries_out_the_order_and_is_the_plan_for_the_move_that_it_names()
    {
        var move = new LocalDate(2027, 9, 1);
        var made = await LetterCase.MakeAsync(web, "Sqlite", "Xaverine", more: [LetterCase.Told("plan-made", -400), LetterCase.Told("appealable-notice-sent", -100, "n"), LetterCase.Told("appeal-received", -60, "n"), LetterCase.Told("order-made", -7, "n", "amend"), LetterCase.Told("phase-transfer", Period.DaysBetween(DemoArea.Today, move), "m", "school")]);
        await using var db = await web.StoreAsync();
        var row = new PlanRow { Id = PlanItemId.From(Guid.CreateVersion7()), Case = made.Case, Kind = "setting", Section = "I", AsOf = DemoArea.Today, EnteredAt = default, EnteredBy = "test" };
        row.Say(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Nidd Gorge School" }, [], []);
        db.Add(row);
        await SaveAsync(db);
        var helen = await web.AsAsync("helen");
        Assert.Contains("Section I names no setting or type that begins with the move on 1 September 2027", (await helen.OpenAsync(PlanLinks.FreezeVersion(made.Case, "amended"))).Text, StringComparison.Ordinal);
        row.Say(new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Nidd Gorge School", ["from"] = "2027-09-01" }, [], []);
        await SaveAsync(db);
        var form = await helen.OpenAsync(PlanLinks.FreezeVersion(made.Case, "amended"));
        Assert.Contains("this version is the plan for that move", form.Text, StringComparison.Ordinal);
        await form.SubmitAsync([.. AdviceForms.Day("Asked.On", DemoArea.Today), ("Asked.Sure", "true"), ("Asked.Reason", "The order says what the plan says")]);
        var told = await db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Case == made.Case && e.On == DemoArea.Today).Select(e => $"{e.Kind}#{e.Of}").ToListAsync(Stop);
        Assert.Equal(["amended-final-sent#n", "phase-transfer-final-sent#m"], told.Order(StringComparer.Ordinal));
        Assert.Equal(DemoArea.Today, (await ClockAsync(db, made, "CL-63")).Stopped);
        Assert.Equal(DemoArea.Today, (await ClockAsync(db, made, "CL-20")).Stopped);
    }

    private static async Task PostAsync(Browser priya, WaymarkDb db, LetterCase made, string notice, Guid reader)
    {
        await LetterTests.MakeAsync(priya, made, reader, notice, [("Asked.Values[reasons]", "The help that there is works.")]);
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Case == made.Case && l.SentAt == null, Stop);
        Assert.Contains("Posted", (await (await priya.OpenAsync(LetterLinks.Send(made.Case, letter.Id))).SubmitAsync(("Asked.Posted", "true"))).Text, StringComparison.Ordinal);
    }

    private static Task<List<string>> NewAsync(WaymarkDb db, LetterCase made) =>
        db.Set<RecordedEvent>().AsNoTracking().Where(e => e.Case == made.Case && e.RecordedBy == "Priya Nair").Select(e => e.Kind).OrderBy(k => k).ToListAsync(Stop);

    private static Task<CaseClock> ClockAsync(WaymarkDb db, LetterCase made, string rule) => db.Set<CaseClock>().AsNoTracking().SingleAsync(c => c.Case == made.Case && c.Rule == rule, Stop);

    private static Task<Review> ReviewAsync(WaymarkDb db, ReviewId review) => db.Set<Review>().AsNoTracking().SingleAsync(r => r.Id == review, Stop);

    private static Task SaveAsync(WaymarkDb db) => db.SaveAsync(new Deed(Actor.Program("test"), Instant.FromUtc(2026, 11, 24, 12, 0), DemoArea.Today, "write plan of test"), Stop);

    /// <summary>A child with a plan whose review meeting was held ten days ago.</summary>
    private async Task<(LetterCase Made, ReviewId Review)> HeldAsync(string engine, string forename)
    {
        var made = await LetterCase.MakeAsync(web, engine, forename, more: [LetterCase.Told("plan-made", -400), LetterCase.Told("review-meeting-held", -10, "review-1")]);
        await using var db = await web.StoreAsync(engine);
        var record = (await CaseRecord.LoadAsync(db, made.Case, Stop))!;
        var review = Assert.Single(Review.Told(record.Case, record.Facts.Effective(), [], _ => Guid.CreateVersion7()));
        db.Add(review);
        await SaveAsync(db);
        return (made, review.Id);
    }
}
