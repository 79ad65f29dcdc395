using NodaTime;
using Waymark.Core.Plans.Advice;

namespace Waymark.Core.Tests.Plans.Advice;

public sealed class AdviceStepsTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly AdviceSteps Sent = new(null, null, null, "", false, false);

    [Fact]
    public void The_state_follows_from_the_days()
    {
        Assert.Equal(AdviceState.Asked, Sent.On(Today));
        var had = Sent with { ReceivedByBody = Today.PlusDays(-10), Due = Today.PlusDays(32) };
        Assert.Equal(AdviceState.Received, had.On(Today));
        Assert.Equal(AdviceState.Received, had.On(had.Due!.Value));
        Assert.Equal(AdviceState.Late, had.On(had.Due.Value.PlusDays(1)));
        Assert.Equal(AdviceState.Question, (had with { Checked = "question" }).On(had.Due.Value.PlusDays(1)));
        Assert.Equal(AdviceState.Waived, (had with { Waived = true }).On(Today));
        Assert.Equal(AdviceState.Signed, (had with { SignedOn = Today, Waived = true }).On(Today));
        Assert.Equal(AdviceState.Accepted, (had with { SignedOn = Today, Checked = "accepted" }).On(Today));
        Assert.Equal(AdviceState.Withdrawn, (had with { Withdrawn = true }).On(Today));
    }

    [Fact]
    public void Only_what_is_not_signed_not_waived_and_not_withdrawn_is_owed() =>
        Assert.Equal([AdviceState.Asked, AdviceState.Received, AdviceState.Late, AdviceState.Question], Enum.GetValues<AdviceState>().Where(AdviceSteps.Owed));

    [Fact]
    public void Advice_after_a_final_plan_is_looked_at_within_ten_working_days() =>
        Assert.Equal(new LocalDate(2027, 1, 8), AdviceSteps.LookAtBy(new LocalDate(2026, 12, 22)));

    [Fact]
    public void Every_reason_has_a_code_of_its_own_and_words()
    {
        Assert.Equal(6, NonAdoptionReason.All.DistinctBy(r => r.Reason).Count());
        Assert.Equal("Other advice says otherwise", NonAdoptionReason.Find("contradicted")!.Label);
        Assert.Null(NonAdoptionReason.Find("because"));
    }

    [Fact]
    public void Provision_without_an_amount_is_told_before_signing_and_a_whole_is_an_amount()
    {
        var bare = new DraftRecommendation("provision", "A language group", new Dictionary<string, string>());
        Assert.Equal(["how often", "how long each time", "by whom"], AdviceGaps.Missing(bare));
        Assert.Empty(AdviceGaps.Missing(bare with { Amount = new Dictionary<string, string> { ["whole"] = "all lessons", ["deliverer"] = "teacher" } }));
        Assert.Empty(AdviceGaps.Missing(bare with { Sort = "need" }));
        var draft = new AdviceDraft("d", "Sam", Today, "seen", "not known", "Home", [bare]);
        var gaps = AdviceGaps.Of(draft);
        Assert.StartsWith("Recommendation 1 does not say how often, how long each time and by whom", gaps[0], StringComparison.Ordinal);
        Assert.Contains("No row is a need", gaps);
        Assert.Contains("The child's views are a stock phrase", gaps);
        Assert.Empty(AdviceGaps.Of(new AdviceDraft("a", "Sarah", null, "", "", "", [])));
    }
}
