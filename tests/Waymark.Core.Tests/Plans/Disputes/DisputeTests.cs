using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Disputes;

namespace Waymark.Core.Tests.Plans.Disputes;

public sealed class DisputeTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("appealable-notice-sent 2026-11-02", DisputeStage.Notice, "Contact the mediation adviser", "2027-01-02")]
    [InlineData("appealable-notice-sent 2026-06-01", DisputeStage.Lapsed, null, null)]
    [InlineData("appealable-notice-sent 2026-11-02; mediation-adviser-contacted 2026-11-10; mediation-wanted 2026-11-16", DisputeStage.Mediation, "Arrange the mediation", "2026-12-16")]
    // The two months are over, but the council still owes the mediation that was asked for.
    [InlineData("appealable-notice-sent 2026-08-01; mediation-adviser-contacted 2026-09-10; mediation-wanted 2026-09-16", DisputeStage.Mediation, "Arrange the mediation", "2026-10-16")]
    [InlineData("appealable-notice-sent 2026-09-01; certificate-issued 2026-09-20; appeal-received 2026-10-12", DisputeStage.Appeal, null, null)]
    [InlineData("appealable-notice-sent 2026-09-01; appeal-received 2026-10-12; withdrawn 2026-11-01", DisputeStage.Closed, null, null)]
    [InlineData("appealable-notice-sent 2026-09-01; appeal-received 2026-10-12; order-made:assess 2026-11-20", DisputeStage.CarryingOut, "Order to assess: tell the family", "2026-12-04")]
    [InlineData("appealable-notice-sent 2026-09-01; appeal-received 2026-10-12; order-made:setting 2026-11-02; amended-final-sent 2026-11-10", DisputeStage.Closed, null, null)]
    [InlineData("appealable-notice-sent 2026-09-01; mediation-adviser-contacted 2026-09-10; mediation-wanted 2026-09-16; mediation-held 2026-10-02; agreement-other 2026-11-20", DisputeStage.CarryingOut, "Carry out any other agreement", "2026-12-04")]
    public void Where_a_dispute_stands_and_what_comes_next_follow_from_its_events(string events, DisputeStage stage, string? what, string? by)
    {
        var dispute = Assert.Single(Of(events));
        Assert.Equal((stage, what, by), (dispute.Stage, dispute.Next?.What, dispute.Next is { } next ? LocalDatePattern.Iso.Format(next.Due) : null));
    }

    [Theory]
    [InlineData("appealable-notice-sent 2026-11-02", "mediation-adviser-contacted certificate-issued appeal-received")]
    [InlineData("appealable-notice-sent 2026-11-02; appeal-received 2026-11-10", "certificate-issued mediation-adviser-contacted agreement-appealable appeal-sent-to-council withdrawn order-made tribunal-recommendation")]
    [InlineData("appealable-notice-sent 2026-09-01; certificate-issued 2026-09-10; mediation-adviser-contacted 2026-09-09; appeal-received 2026-10-12; appeal-sent-to-council 2026-10-14; order-made:amend 2026-11-20", "order-made tribunal-recommendation amended-final-sent")]
    [InlineData("appealable-notice-sent 2026-09-01; appeal-received 2026-10-12; withdrawn 2026-11-01", "")]
    public void Only_steps_that_may_lawfully_come_next_are_offered(string events, string steps) =>
        Assert.Equal(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Assert.Single(Of(events)).Steps.Select(s => s.Kind).Order(StringComparer.Ordinal));

    [Fact]
    public void An_order_and_an_agreement_each_show_the_clocks_that_they_set()
    {
        var order = Assert.Single(Assert.Single(Of("appealable-notice-sent 2026-09-01; appeal-received 2026-10-12; order-made:assess 2026-11-02")).Outcome);
        Assert.Equal([new LocalDate(2026, 11, 16), new(2027, 1, 11), new(2027, 2, 8)], order.Clocks.Select(c => c.Due));
        var agreed = Assert.Single(Assert.Single(Of("appealable-notice-sent 2026-09-01; mediation-held 2026-10-12; agreement-appealable:amend 2026-11-02")).Outcome);
        Assert.Equal(new LocalDate(2026, 12, 7), Assert.Single(agreed.Clocks).Due);
    }

    [Fact]
    public void Two_notices_are_two_threads_and_neither_has_steps_of_the_other()
    {
        var facts = Facts("appealable-notice-sent#a 2026-09-01; appeal-received#a 2026-10-12; appealable-notice-sent#b 2026-11-02; assess-decision-notified:refuse 2026-09-01; no-plan-notified 2026-11-02");
        var disputes = Dispute.All(facts, Today, ClockFace.Standard);
        Assert.Equal([("b", DisputeStage.Notice, "The decision not to issue a plan"), ("a", DisputeStage.Appeal, "The refusal to assess")], disputes.Select(d => (d.Of, d.Stage, d.About)));
        Assert.All(disputes, d => Assert.All(d.Clocks, c => Assert.Equal(d.Of, c.Of)));
    }

    [Fact]
    public void An_appeal_that_was_withdrawn_does_not_end_the_limits_of_the_assessment()
    {
        var facts = Facts("request-received 2026-10-01; appealable-notice-sent#a 2026-09-01; appeal-received#a 2026-10-12; withdrawn#a 2026-11-01");
        var clocks = ClockFace.Standard.Read(facts, Today);
        Assert.Null(clocks.Single(c => c.Rule.Id == "CL-04").Stopped);
        var whole = ClockFace.Standard.Read(Facts("request-received 2026-10-01; withdrawn 2026-11-01"), Today);
        Assert.Equal(ClockState.Ended, whole.Single(c => c.Rule.Id == "CL-04").State);
    }

    [Fact]
    public void Every_step_is_a_kind_of_event_and_every_kind_it_follows_from_is_one_too()
    {
        Assert.All(DisputeStep.All, s => Assert.NotNull(EventKinds.Find(s.Kind)));
        foreach (var row in Waymark.Core.Common.Table.Embedded("Plans/Disputes/dispute-steps.csv").Rows)
            foreach (var part in $"{row["after"]}|{row["without"]}".Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var (kind, detail) = part.Split(':') is [var k, var d] ? (k, d) : (part, "");
                Assert.NotNull(EventKinds.Find(kind));
                if (detail.Length > 0) Assert.Contains(EventKinds.Find(kind)!.Details, x => x.Value == detail);
            }
        Assert.Empty(EventKinds.All.Where(k => k.Group == "Dispute" && k.Kind != "appealable-notice-sent").Select(k => k.Kind).Except(DisputeStep.All.Select(s => s.Kind)));
    }

    private static IReadOnlyList<Dispute> Of(string events) => Dispute.All(Facts(string.Join("; ", events.Split("; ").Select(e => Carries(e) ? e : e.Split(' ') is [var kind, var day] ? $"{kind}#n {day}" : e))), Today, ClockFace.Standard);

    private static bool Carries(string e) => e.StartsWith("final-plan-sent", StringComparison.Ordinal) || e.StartsWith("draft-sent", StringComparison.Ordinal);

    /// <summary>kind[:detail][#thread] day; …</summary>
    private static CaseFacts Facts(string events) => new([.. events.Split("; ").Select((text, at) =>
    {
        var (what, day) = text.Split(' ') is [var w, var d] ? (w, d) : throw new FormatException(text);
        var (kind, of) = what.Split('#') is [var k, var o] ? (k, o) : (what, "");
        var (name, detail) = kind.Split(':') is [var n, var x] ? (n, x) : (kind, "");
        return new CaseEvent($"{at}", name, LocalDatePattern.Iso.Parse(day).Value, of, detail);
    })], []);
}
