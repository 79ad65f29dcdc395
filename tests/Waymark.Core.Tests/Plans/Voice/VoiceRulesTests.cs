using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Voice;

namespace Waymark.Core.Tests.Plans.Voice;

public sealed class VoiceRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("voiceOf=child;method=talk;on=2025-11-24", "2016-01-01", "verbal", "", ViewStanding.Current)]
    [InlineData("voiceOf=child;method=talk;on=2025-11-23", "2016-01-01", "verbal", "", ViewStanding.Old)]
    [InlineData("voiceOf=child;method=talk", "2016-01-01", "verbal", "", ViewStanding.Old)]
    // Under five half a year, from the fifth birthday a whole one.
    [InlineData("voiceOf=child;method=play;on=2026-05-23", "2021-11-25", "verbal", "", ViewStanding.Old)]
    [InlineData("voiceOf=child;method=play;on=2026-05-24", "2021-11-25", "verbal", "", ViewStanding.Current)]
    [InlineData("voiceOf=child;method=play;on=2026-05-23", "2021-11-24", "verbal", "", ViewStanding.Current)]
    // Of a move that is being decided a quarter of a year.
    [InlineData("voiceOf=child;method=talk;topic=move;on=2026-08-24", "2016-01-01", "verbal", "", ViewStanding.Current)]
    [InlineData("voiceOf=child;method=talk;topic=move;on=2026-08-23", "2016-01-01", "verbal", "", ViewStanding.Old)]
    // What has happened since.
    [InlineData("voiceOf=child;method=talk;on=2026-10-01", "2016-01-01", "verbal", "2026-10-02", ViewStanding.Overtaken)]
    [InlineData("voiceOf=child;method=talk;on=2026-10-01", "2016-01-01", "verbal", "2026-10-01", ViewStanding.Current)]
    [InlineData("voiceOf=child;method=talk;on=2026-10-01", "2016-01-01", "verbal", "2026-12-01", ViewStanding.Current)]
    [InlineData("voiceOf=young-person;method=talk;on=2026-10-01", "2010-10-02", "verbal", "", ViewStanding.Overtaken)]
    [InlineData("voiceOf=young-person;method=talk;on=2026-10-02", "2010-10-02", "verbal", "", ViewStanding.Current)]
    // A way that does not suit the child.
    [InlineData("voiceOf=child;method=talk;on=2026-10-01", "2016-01-01", "intentional", "", ViewStanding.Doubtful)]
    [InlineData("voiceOf=child;method=photos;on=2026-10-01", "2016-01-01", "intentional", "", ViewStanding.Current)]
    // Through others: two days or people at least.
    [InlineData("voiceOf=child;method=observation;sources=1;on=2026-10-01", "2016-01-01", "pre-intentional", "", ViewStanding.SecondHand)]
    [InlineData("voiceOf=child;method=observation;sources=2;on=2026-10-01", "2016-01-01", "pre-intentional", "", ViewStanding.Current)]
    [InlineData("voiceOf=child;method=trusted;on=2026-10-01", "2016-01-01", "pre-intentional", "", ViewStanding.SecondHand)]
    [InlineData("voiceOf=parent;method=talk;on=2026-10-01", "2016-01-01", "verbal", "", ViewStanding.SecondHand)]
    public void A_view_is_worth_one_thing(string values, string born, string level, string since, ViewStanding standing)
    {
        LocalDate[] events = since.Length > 0 ? [Iso(since)] : [];
        Assert.Equal(standing, VoiceRules.Of(View(values), new ChildLife(Iso(born), level, events), Today));
    }

    [Fact]
    public void A_wish_is_answered_within_twenty_working_days() => Assert.Equal(new LocalDate(2026, 12, 22), VoiceRules.AnswerBy(Today));

    private static PlanItem View(string values) => new(new(Guid.CreateVersion7()), "view", "A", 0,
        values.Split(';').Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]), [], [], "", Today, null);

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
