using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Tests.Plans;

public sealed class CaseStageTests
{
    [Theory]
    [InlineData("", CaseStage.Request)]
    [InlineData("request-received 1", CaseStage.Request)]
    [InlineData("request-received 1; assess-decision-notified:assess 40", CaseStage.Assessment)]
    [InlineData("request-received 1; assess-decision-notified:refuse 40", CaseStage.Refused)]
    [InlineData("request-received 1; assess-decision-notified:refuse 40; order-made:assess#n 200", CaseStage.Assessment)]
    [InlineData("request-received 1; assess-decision-notified:assess 40; draft-sent 100", CaseStage.Drafting)]
    [InlineData("request-received 1; assess-decision-notified:assess 40; no-plan-notified 110", CaseStage.NotIssued)]
    [InlineData("request-received 1; final-plan-sent 139; plan-made 139", CaseStage.Plan)]
    [InlineData("plan-made 139; review-meeting-held#r 400", CaseStage.Review)]
    [InlineData("plan-made 139; review-meeting-held#r 400; review-decision-notified:maintain#r 420", CaseStage.Plan)]
    [InlineData("plan-made 139; review-meeting-held#r 400; review-decision-notified:amend#r 420", CaseStage.Review)]
    [InlineData("plan-made 139; review-meeting-held#r 400; review-decision-notified:amend#r 420; amended-final-sent#r 460", CaseStage.Plan)]
    [InlineData("move-in-told 1; moved-in:816 20", CaseStage.MovingIn)]
    [InlineData("move-in-told 1; moved-in:816 20; transferred-in:816 25", CaseStage.Plan)]
    [InlineData("plan-made 3; reviewed-before-move 10; moved-in:816 20; transferred-in:816 20", CaseStage.Plan)]
    [InlineData("plan-made 139; draft-sent 400", CaseStage.Plan)]
    [InlineData("request-received 1; withdrawn 20", CaseStage.Ended)]
    [InlineData("plan-made 139; withdrawn#notice 200", CaseStage.Plan)]
    [InlineData("plan-made 139; plan-ceased 600", CaseStage.Ended)]
    public void The_stage_follows_from_the_latest_step(string events, CaseStage stage)
    {
        var facts = new CaseFacts([.. events.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Event)], []);
        Assert.Equal(stage, CaseStages.Of(facts));
        Assert.Equal(stage, CaseStages.Of(facts with { Events = [.. facts.Events.Reverse()] }));
    }

    [Fact]
    public void Every_kind_of_event_that_a_clock_listens_to_has_words_and_a_source()
    {
        var listened = Table.Embedded("Plans/Clocks/clock-rules.csv").Rows
            .SelectMany(r => new[] { r["start"], r["stop"], r["cancel"] }).SelectMany(p => p.Split('|', StringSplitOptions.RemoveEmptyEntries))
            .Where(p => !p.StartsWith("review-finished", StringComparison.Ordinal)).Distinct();
        Assert.All(listened, pattern =>
        {
            var parts = pattern.Split(':');
            var kind = EventKinds.Find(parts[0]);
            Assert.NotNull(kind);
            Assert.NotEmpty(kind.Source);
            if (parts.Length == 2) Assert.Contains(kind.Details, d => d.Value == parts[1]);
        });
    }

    private static CaseEvent Event(string text, int at)
    {
        var parts = text.Split(' ');
        var (name, of) = parts[0].Split('#') is [var n, var thread] ? (n, thread) : (parts[0], "");
        var (kind, detail) = name.Split(':') is [var k, var d] ? (k, d) : (name, "");
        return new CaseEvent($"{at}", kind, new LocalDate(2025, 1, 1).PlusDays(int.Parse(parts[1])), of, detail);
    }
}
