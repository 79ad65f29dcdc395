using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Disputes;

/// <summary>Everything that followed from one notice that can be appealed: its events, its clocks and what may come next.</summary>
/// <param name="Of">The thread that joins its events.</param>
/// <param name="Events">In their order; with the steps that carry an order out, which belong to the case as a whole.</param>
/// <param name="Clocks">Its clocks as they stand on the day, the open ones first.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="About">What the notice said, for example "The refusal to assess".</param>
public sealed record Dispute(string Of, IReadOnlyList<CaseEvent> Events, IReadOnlyList<Clock> Clocks, DisputeStage Stage, string About)
{
    private static readonly IReadOnlyList<(string Kind, string Detail, string About)> Subjects =
        [.. Table.Embedded("Plans/Disputes/dispute-subjects.csv").Rows.Select(r => (r["kind"], r["detail"], r["about"]))];

    // What carries an order out is an event of the case; it belongs to the dispute from the first order or agreement on.
    private static readonly HashSet<string> Outcomes = new(["order-made", "appeal-unopposed", "agreement-appealable"], StringComparer.Ordinal);
    private static readonly HashSet<string> CarryOut = new(["no-plan-notified", "draft-sent", "final-plan-sent", "amended-final-sent"], StringComparer.Ordinal);

    /// <summary>The day of the notice.</summary>
    public LocalDate Sent => Events.First(e => e.Kind == "appealable-notice-sent").On;

    /// <summary>True while something can still happen or is owed.</summary>
    public bool Open => Stage is not (DisputeStage.Closed or DisputeStage.Lapsed);

    /// <summary>Steps that may lawfully come next.</summary>
    public IReadOnlyList<DisputeStep> Steps => Open || Stage == DisputeStage.Lapsed ? [.. DisputeStep.All.Where(s => s.Lawful(Events))] : [];

    /// <summary>The clock that presses most: what somebody owes, or time that the family has and has not let pass.</summary>
    public Clock? Next => Clocks.Where(c => c.Stopped is null && (c.Kind == ClockKind.Statutory || (c.Kind is ClockKind.Right or ClockKind.Conditional && c.State == ClockState.Running))).MinBy(c => c.Due);

    /// <summary>Orders and agreements, each with the clocks that run from it.</summary>
    public IEnumerable<(CaseEvent Outcome, IReadOnlyList<Clock> Clocks)> Outcome => Events.Where(e => Outcomes.Contains(e.Kind) || e.Kind is "agreement-other" or "tribunal-recommendation")
        .Select(e => (e, (IReadOnlyList<Clock>)[.. Clocks.Where(c => c.Started.Id == e.Id).OrderBy(c => c.Due)]));

    /// <summary>All disputes of a case, the latest notice first.</summary>
    public static IReadOnlyList<Dispute> All(CaseFacts facts, LocalDate today, ClockFace face)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(face);
        var (events, clocks) = (facts.Effective(), face.Read(facts, today).Where(c => IsOfDisputes(c.Rule.Id)).ToList());
        return [.. events.Where(e => e.Kind == "appealable-notice-sent").GroupBy(e => e.Of, StringComparer.Ordinal)
            .Select(notice => Read(notice.Key, events, [.. clocks.Where(c => c.Of == notice.Key)])).OrderByDescending(d => d.Sent).ThenBy(d => d.Of, StringComparer.Ordinal)];
    }

    /// <summary>True for the clocks of mediation, appeals and orders: CL-50 to CL-67.</summary>
    public static bool IsOfDisputes(string rule) => string.CompareOrdinal(rule, "CL-50") >= 0 && string.CompareOrdinal(rule, "CL-68") < 0;

    /// <summary>The decision that a challenge begun on that day is about: the last one before it that can be challenged, or null.</summary>
    public static CaseEvent? DecisionBefore(LocalDate day, IReadOnlyList<CaseEvent> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Where(e => e.On <= day && SubjectOf(e) is not null).OrderBy(e => e.On).LastOrDefault();
    }

    private static Dispute Read(string of, IReadOnlyList<CaseEvent> all, IReadOnlyList<Clock> clocks)
    {
        var first = all.First(e => e.Kind == "appealable-notice-sent" && e.Of == of);
        var decided = all.FirstOrDefault(e => Outcomes.Contains(e.Kind) && e.Of == of)?.On;
        var mine = all.Where(e => (e.Of == of && (EventKinds.Find(e.Kind)?.Group == "Dispute" || e.Kind == "withdrawn")) || (CarryOut.Contains(e.Kind) && e.On >= decided && (e.Of == of || e.Of == ""))).ToList();
        return new(of, mine, clocks, StageOf(mine, clocks), AboutOf(first, all));
    }

    private static DisputeStage StageOf(List<CaseEvent> events, IReadOnlyList<Clock> clocks)
    {
        if (clocks.Any(c => c.Stopped is null && c.Kind == ClockKind.Statutory && string.CompareOrdinal(c.Rule.Id, "CL-55") >= 0 && c.Rule.Id != "CL-58")) return DisputeStage.CarryingOut;
        if (Has("withdrawn") || events.Any(e => Outcomes.Contains(e.Kind) || e.Kind == "agreement-other")) return DisputeStage.Closed;
        if (Has("appeal-received")) return DisputeStage.Appeal;
        if (clocks.FirstOrDefault(c => c.Rule.Id == "CL-50") is { State: ClockState.Overdue or ClockState.OverdueExcused } && !clocks.Any(c => c.Stopped is null && c.Kind == ClockKind.Statutory)) return DisputeStage.Lapsed;
        return Has("mediation-adviser-contacted") || Has("mediation-wanted") || Has("certificate-issued") ? DisputeStage.Mediation : DisputeStage.Notice;

        bool Has(string kind) => events.Exists(e => e.Kind == kind);
    }

    /// <summary>What was decided on the day of the notice, or last before it.</summary>
    private static string AboutOf(CaseEvent notice, IReadOnlyList<CaseEvent> all) =>
        DecisionBefore(notice.On, all) is { } decision ? SubjectOf(decision)! : "A decision that can be appealed";

    private static string? SubjectOf(CaseEvent e) => Subjects.FirstOrDefault(s => s.Kind == e.Kind && (s.Detail == "" || s.Detail == e.Detail)).About;
}
