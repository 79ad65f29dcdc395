using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Letters;

namespace Waymark.Core.Tests.Plans.Letters;

public sealed class LetterDaysTests
{
    private static readonly LocalDate Day = new(2026, 5, 4);

    private static CaseFacts Facts(params CaseEvent[] events) => new([.. events.Select((e, at) => e with { Id = $"{at}" })], []);

    private static CaseEvent On(string kind, LocalDate on, string of = "", string detail = "") => new("", kind, on, of, detail);

    [Theory]
    [InlineData("will-assess", "final-plan-by", "31 August 2026")]
    [InlineData("considering-assessment", "decide-by", "25 May 2026")]
    [InlineData("considering-assessment", "received-on", "13 April 2026")]
    // Two months, and the Tribunal's rules roll what ends on a Saturday to the Monday.
    [InlineData("will-not-assess", "appeal-by", "6 July 2026")]
    [InlineData("will-not-assess", "mediation-by", "4 July 2026")]
    [InlineData("draft-plan", "answer-by", "18 May 2026")]
    [InlineData("consultation", "reply-by", "19 May 2026")]
    // The plan is kept to the end of the time to appeal: it ends on the day after, at the earliest.
    [InlineData("will-cease", "earliest-end", "7 July 2026")]
    [InlineData("amend-without-review", "answer-by", "18 May 2026")]
    [InlineData("amend-without-review", "amended-by", "29 June 2026")]
    public void Days_are_those_of_the_clocks(string notice, string field, string words) =>
        Assert.Equal(words, LetterDays.Of(Notice.Find(notice)!, Facts(On("request-received", new(2026, 4, 13))), Day, Day)[field]);

    [Fact]
    public void An_amendment_notice_says_the_earlier_of_eight_weeks_and_twelve_from_the_meeting()
    {
        var facts = Facts(On("plan-made", new(2025, 5, 1)), On("review-meeting-held", new(2026, 4, 7), "review-2026"));
        var days = LetterDays.Of(Notice.Find("review-amend")!, facts, Day, Day);
        Assert.Equal("29 June 2026", days["amended-by"]);
        Assert.Equal("7 April 2026", days["meeting-held-on"]);
        var late = LetterDays.Of(Notice.Find("review-amend")!, facts, Day.PlusWeeks(6), Day.PlusWeeks(6));
        Assert.Equal("30 June 2026", late["amended-by"]);
    }

    [Fact]
    public void A_draft_by_post_gives_fifteen_days_from_the_day_it_is_served_not_from_the_day_it_is_posted()
    {
        Assert.Equal(new LocalDate(2026, 5, 6), LetterDays.Served(new(2026, 5, 1), byPost: true));
        Assert.Equal("20 May 2026", LetterDays.Of(Notice.Find("draft-plan")!, Facts(), new(2026, 5, 1), LetterDays.Served(new(2026, 5, 1), byPost: true))["answer-by"]);
        Assert.Equal(10, LetterDays.Delay(Day));
        Assert.Equal(7, LetterDays.Ahead(Day));
    }

    [Fact]
    public void A_review_notice_records_its_decision_in_the_thread_of_the_open_review_and_the_right_to_appeal()
    {
        var facts = Facts(On("plan-made", new(2024, 5, 1)), On("review-meeting-held", new(2025, 4, 7), "review-2025"), On("review-decision-notified", new(2025, 4, 20), "review-2025", "maintain"), On("review-meeting-held", new(2026, 4, 14), "review-2026"));
        var told = new LetterEvents(facts).Of(Notice.Find("review-maintain")!, Day, Day);
        Assert.Equal([("review-decision-notified", "review-2026", "maintain"), ("appealable-notice-sent", "review-2026", "")], told.Select(e => (e.Kind, e.Of, e.Detail)));
        Assert.Equal(["review-decision-notified", "amendments-notified"], new LetterEvents(facts).Of(Notice.Find("review-amend")!, Day, Day).Select(e => e.Kind));
    }

    [Fact]
    public void What_the_case_knows_already_is_not_recorded_twice()
    {
        var facts = Facts(On("request-received", new(2026, 4, 13)), On("assess-decision-notified", new(2026, 5, 1), "", "refuse"));
        Assert.Equal(["appealable-notice-sent"], new LetterEvents(facts).Of(Notice.Find("will-not-assess")!, Day, Day).Select(e => e.Kind));
        Assert.Equal(new LocalDate(2026, 5, 1), new LetterEvents(facts).DoneOn(Notice.Find("will-not-assess")!, Day));
        // The version that goes with a final plan has recorded that it was sent.
        Assert.Equal(["appealable-notice-sent"], new LetterEvents(facts).Of(Notice.Find("final-plan")!, Day, Day).Select(e => e.Kind));
    }

    [Theory]
    [InlineData("request-received", "considering-assessment will-assess will-not-assess will-not-issue")]
    [InlineData("request-received assess-decision-notified:assess", "will-not-issue")]
    [InlineData("plan-made review-meeting-held#r", "review-maintain review-amend")]
    [InlineData("plan-made review-meeting-held#r review-decision-notified:amend#r amendments-notified#r", "not-amending")]
    [InlineData("plan-made review-meeting-held#r review-decided:maintain#r", "review-maintain")]
    [InlineData("plan-made review-meeting-held#r review-decided:amend#r", "review-amend")]
    [InlineData("plan-made review-meeting-held#r review-decided:cease#r", "will-cease")]
    [InlineData("plan-made review-meeting-held#r review-decided:reassess#r", "will-reassess")]
    [InlineData("transferred-in", "transferred-in")]
    [InlineData("plan-made reassessment-requested#q", "will-reassess will-not-reassess")]
    public void The_case_calls_for_the_notices_of_its_open_steps(string told, string notices)
    {
        var facts = Facts([.. told.Split(' ').Select((e, at) => Told(e, new LocalDate(2026, 4, 1).PlusDays(at)))]);
        var called = LetterCalls.Of(CaseStages.Of(facts), ClockFace.Standard.Read(facts, Day), new HashSet<string>(), new HashSet<string>(), new LetterEvents(facts).Untold);
        Assert.Equal(notices.Split(' ').Order(), called.Select(n => n.Name).Order());
    }

    private static CaseEvent Told(string told, LocalDate on)
    {
        var (rest, of) = told.Split('#') is [var r, var o] ? (r, o) : (told, "");
        return rest.Split(':') is [var kind, var detail] ? On(kind, on, of, detail) : On(rest, on, of);
    }
}
