using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Disputes;
using Waymark.Core.Plans.Letters;

namespace Waymark.Core.Tests.Plans.Letters;

/// <summary>A decision and the letter that tells of it are one event, whichever comes first and however often it is told.</summary>
public sealed class OneNoticeTests
{
    private static readonly LocalDate Day = new(2026, 5, 4);

    /// <summary>What the case knows (days before the letter), the notice, what sending it records.</summary>
    public static TheoryData<string, string, string> Letters => new()
    {
        { "request-received 30", "will-not-assess", "assess-decision-notified:refuse appealable-notice-sent#will-not-assess-2026-05-04" },
        { "request-received 30; assess-decision-notified:refuse 0", "will-not-assess", "appealable-notice-sent#will-not-assess-2026-05-04" },
        { "request-received 90; assess-decision-notified:assess 50", "will-not-issue", "no-plan-notified appealable-notice-sent#will-not-issue-2026-05-04" },
        { "review-meeting-held#r 20", "review-maintain", "review-decision-notified:maintain#r appealable-notice-sent#r" },
        { "review-meeting-held#r 20; review-decided:maintain#r 3", "review-maintain", "review-decision-notified:maintain#r appealable-notice-sent#r" },
        { "review-meeting-held#r 20; review-decision-notified:maintain#r 3; appealable-notice-sent#r 3", "review-maintain", "" },
        { "review-meeting-held#r 20; review-decision-notified:maintain#r 3; appealable-notice-sent#n 3", "review-maintain", "" },
        { "review-meeting-held#r 20; review-decision-notified:maintain#r 3", "review-maintain", "appealable-notice-sent#r" },
        { "review-meeting-held#r 20; review-decided:amend#r 3", "review-amend", "review-decision-notified:amend#r amendments-notified#r" },
        { "review-meeting-held#r 20; review-decision-notified:amend#r 3", "review-amend", "amendments-notified#r" },
        { "review-meeting-held#r 20; review-decision-notified:amend#r 3; amendments-notified#r 3", "review-amend", "" },
        // No review is open: the plan is amended alone, and the next review stays where it was.
        { "review-meeting-held#r 300; review-decision-notified:maintain#r 290; appealable-notice-sent#r 290", "review-amend", "amendments-notified#amendment-2026-05-04" },
        { "plan-made 100", "amend-without-review", "amendments-notified#amendment-2026-05-04" },
        { "review-meeting-held#r 60; review-decision-notified:amend#r 50; amendments-notified#r 50", "not-amending", "not-amending-notified#r appealable-notice-sent#r" },
        { "plan-made 700", "will-cease", "cease-notice-sent#cease-2026-05-04 appealable-notice-sent#cease-2026-05-04" },
        { "review-meeting-held#r 20; review-decided:cease#r 3", "will-cease", "cease-notice-sent#r review-decision-notified:cease#r appealable-notice-sent#r" },
        { "review-meeting-held#r 20; review-decision-notified:cease#r 3; cease-notice-sent#r 3; appealable-notice-sent#r 3", "will-cease", "" },
        { "cease-notice-sent#n 10; appealable-notice-sent#n 10", "will-cease", "" },
        // The time to appeal the first is over: a new notice begins a time of its own.
        { "cease-notice-sent#n 200; appealable-notice-sent#n 200", "will-cease", "cease-notice-sent#cease-2026-05-04 appealable-notice-sent#cease-2026-05-04" },
        // It is appealed and not decided: the same end is told again.
        { "cease-notice-sent#n 200; appealable-notice-sent#n 200; appeal-received#n 150", "will-cease", "" },
        { "review-meeting-held#r 20; review-decided:reassess#r 3", "will-reassess", "reassessment-decided:reassess#r review-decision-notified:reassess#r" },
        { "reassessment-requested#q 10", "will-not-reassess", "reassessment-decided:refuse#q appealable-notice-sent#will-not-reassess-2026-05-04" },
        { "amended-final-sent#r 0", "amended-final", "appealable-notice-sent#amended-final-2026-05-04" },
        { "amended-final-sent#r 400; appealable-notice-sent#amended-final-2025-03-30 400; amended-final-sent#s 1", "amended-final", "appealable-notice-sent#amended-final-2026-05-04" },
    };

    [Theory, MemberData(nameof(Letters))]
    public void A_letter_records_what_the_case_does_not_know_and_a_second_one_days_later_nothing(string known, string notice, string told)
    {
        var facts = Facts(known);
        var sent = new LetterEvents(facts).Of(Notice.Find(notice)!, Day, Day);
        Assert.Equal(told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), sent.Select(Text).Order(StringComparer.Ordinal));
        var after = facts with { Events = [.. facts.Events, .. sent.Select((e, at) => e with { Id = $"letter-{at}" })] };
        for (var later = 0; later < 15; later += 3) Assert.Empty(new LetterEvents(after).Of(Notice.Find(notice)!, Day.PlusDays(later), Day.PlusDays(later)));
    }

    [Theory]
    [InlineData("review-maintain", "review-meeting-held#r 20; review-decided:maintain#r 3", 1, 0)]
    [InlineData("will-cease", "review-meeting-held#r 20; review-decided:cease#r 3", 1, 1)]
    [InlineData("will-cease", "plan-made 700; review-meeting-held#r 20; review-decision-notified:cease#r 3; cease-notice-sent#r 3; appealable-notice-sent#r 3", 1, 1)]
    public void One_notice_is_one_dispute_with_one_limit_each(string notice, string known, int disputes, int ends)
    {
        var facts = Facts(known);
        for (var letter = 0; letter < 3; letter++)
            facts = facts with { Events = [.. facts.Events, .. new LetterEvents(facts).Of(Notice.Find(notice)!, Day.PlusDays(letter), Day.PlusDays(letter)).Select((e, at) => e with { Id = $"letter-{letter}-{at}" })] };
        Assert.Equal(disputes, Dispute.All(facts, Day.PlusDays(5), ClockFace.Standard).Count);
        var clocks = ClockFace.Standard.Read(facts, Day.PlusDays(5));
        Assert.Equal((disputes, disputes, ends), (clocks.Count(c => c.Rule.Id == "CL-50"), clocks.Count(c => c.Rule.Id == "CL-51"), clocks.Count(c => c.Rule.Id == "CL-70")));
        Assert.Single(clocks, c => c.Rule.Id == "CL-11");
        Assert.NotNull(clocks.Single(c => c.Rule.Id == "CL-14").Stopped);
    }

    [Fact]
    public void Until_the_letter_goes_the_duty_to_tell_is_open_and_it_stops_on_the_day_of_the_letter()
    {
        var facts = Facts("review-meeting-held#r 20; review-decided:maintain#r 3");
        Assert.Null(ClockFace.Standard.Read(facts, Day).Single(c => c.Rule.Id == "CL-14").Stopped);
        Assert.Equal(["maintain"], new LetterEvents(facts).Untold);
        var after = facts with { Events = [.. facts.Events, .. new LetterEvents(facts).Of(Notice.Find("review-maintain")!, Day, Day).Select((e, at) => e with { Id = $"letter-{at}" })] };
        Assert.Equal(Day, ClockFace.Standard.Read(after, Day).Single(c => c.Rule.Id == "CL-14").Stopped);
        Assert.Empty(new LetterEvents(after).Untold);
    }

    [Fact]
    public void Amendments_by_post_are_answered_within_fifteen_days_of_their_service()
    {
        var facts = Facts("review-meeting-held#r 20; review-decided:amend#r 3");
        var served = LetterDays.Served(Day, byPost: true);
        Assert.Contains(new LetterEvents(facts).Of(Notice.Find("review-amend")!, Day, served), e => e.Kind == "amendments-served" && e.On == served && e.Of == "r");
        Assert.Equal("20 May 2026", LetterDays.Of(Notice.Find("review-amend")!, facts, Day, served)["answer-by"]);
    }

    [Theory]
    [InlineData("review-decision-notified:cease#r 3", "appealable-notice-sent cease-notice-sent")]
    [InlineData("appealable-notice-sent#r 3", "cease-notice-sent review-decision-notified")]
    [InlineData("review-meeting-held#r 20", "")]
    [InlineData("assess-decision-notified:refuse 3", "appealable-notice-sent")]
    public void What_is_wrong_about_the_day_of_one_event_of_a_notice_is_wrong_about_the_others(string of, string others)
    {
        var facts = Facts("review-meeting-held#r 20; review-decision-notified:cease#r 3; cease-notice-sent#r 3; appealable-notice-sent#r 3; appealable-notice-sent#s 40; cease-notice-sent#s 40; assess-decision-notified:refuse 3");
        var asked = facts.Events.Single(e => Text(e) == of.Split(' ')[0] && e.On == Day.PlusDays(-int.Parse(of.Split(' ')[1])));
        Assert.Equal(others.Split(' ', StringSplitOptions.RemoveEmptyEntries), OneNotice.With(asked, facts.Effective()).Select(e => e.Kind).Order(StringComparer.Ordinal));
    }

    private static string Text(CaseEvent e) => $"{e.Kind}{(e.Detail.Length > 0 ? $":{e.Detail}" : "")}{(e.Of.Length > 0 ? $"#{e.Of}" : "")}";

    /// <summary>kind[:detail][#thread] days before the letter; …</summary>
    private static CaseFacts Facts(string events) => new([.. events.Split("; ").Select((text, at) =>
    {
        var (what, ago) = text.Split(' ') is [var w, var d] ? (w, int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)) : throw new FormatException(text);
        var (name, of) = what.Split('#') is [var n, var o] ? (n, o) : (what, "");
        var (kind, detail) = name.Split(':') is [var k, var x] ? (k, x) : (name, "");
        return new CaseEvent($"{at}", kind, Day.PlusDays(-ago), of, detail);
    })], []);
}
