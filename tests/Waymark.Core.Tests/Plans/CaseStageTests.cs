using CsCheck;
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
    public void Any_sequence_of_events_gives_one_stage_whatever_their_order() => AnyCase.Select(Gen.Int).Sample((facts, seed) =>
    {
        var stage = CaseStages.Of(facts);
        Assert.Equal(stage, CaseStages.Of(facts with { Events = [.. facts.Events.OrderBy(e => HashCode.Combine(e.Id, seed))] }));
        // A withdrawn event is as if it had never been.
        var gone = facts.Events[^1];
        Assert.Equal(CaseStages.Of(facts with { Events = [.. facts.Events.SkipLast(1)] }), CaseStages.Of(facts with { Events = [.. facts.Events, new CaseEvent("back", gone.Kind, gone.On, Replaces: gone.Id, Withdrawn: true)] }));
    }, iter: 3000);

    [Fact]
    public void No_stage_contradicts_the_events() => AnyCase.Sample(facts =>
    {
        var (stage, kinds) = (CaseStages.Of(facts), facts.Events.Select(e => e.Kind).ToHashSet());
        var plan = kinds.Overlaps(["final-plan-sent", "plan-made", "transferred-in", "amended-final-sent", "reassessed-final-sent"]);
        Assert.True(stage is not (CaseStage.Plan or CaseStage.Review) || plan, "a plan that nobody made");
        Assert.True(stage is not CaseStage.Review || kinds.Overlaps(["review-meeting-held", "review-decision-notified"]), "a review that nobody held");
        Assert.True(stage is not CaseStage.Ended || kinds.Overlaps(["died", "plan-ceased", "moved-out", "plan-transferred", "withdrawn"]), "an end that nothing made");
        Assert.True(stage is not CaseStage.Refused || facts.Events.Any(e => e is { Kind: "assess-decision-notified", Detail: "refuse" }), "a refusal that nobody gave");
        Assert.True(stage is not CaseStage.NotIssued || kinds.Contains("no-plan-notified"), "no plan, and nobody said so");
    }, iter: 3000);

    [Fact]
    public void What_is_no_step_of_the_case_leaves_its_stage_as_it_is() => AnyCase.Select(Gen.Int[0, Beside.Length - 1]).Sample((facts, which) =>
        Assert.Equal(CaseStages.Of(facts), CaseStages.Of(facts with { Events = [.. facts.Events, new CaseEvent("beside", Beside[which], facts.Events[0].On.PlusDays(3), "r1", "maintain")] })), iter: 1000);

    private static readonly string[] Beside = ["detained", "released", "course-ends", "review-decided", "amendments-served", "appealable-notice-sent", "family-replied", "home-education-began"];

    private static readonly Gen<CaseFacts> AnyCase = Gen.Select(Gen.Int[0, EventKinds.All.Count - 1], Gen.Int[0, 900], Gen.Int[0, 2], Gen.Int[0, 6]).List[1, 14].Select(drawn => new CaseFacts([.. drawn.Select((d, at) =>
    {
        var kind = EventKinds.All[d.Item1];
        return new CaseEvent($"{at}", kind.Kind, new LocalDate(2024, 1, 1).PlusDays(d.Item2), d.Item3 == 0 || kind.Of.Length == 0 ? "" : $"{kind.Of[0]}{d.Item3}", kind.Details.Count > 0 ? kind.Details[d.Item4 % kind.Details.Count].Value : "");
    })], []));

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
