using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases.Versions.Freeze;

/// <summary>Which events follow from sending a version, by what the case knows so far.</summary>
internal sealed class SentEvents(CaseFacts facts)
{
    private static readonly HashSet<(string, string)> Ordered =
    [
        ("order-made", "amend"), ("order-made", "setting"), ("appeal-unopposed", "contents"), ("appeal-unopposed", "setting"), ("agreement-appealable", "amend"), ("agreement-appealable", "setting"),
    ];

    private readonly IReadOnlyList<CaseEvent> events = facts.Effective();

    /// <summary>A plan was made here or came from another council.</summary>
    public bool HasPlan => events.Any(e => e.Kind is "plan-made" or "transferred-in");

    /// <summary>The re-assessment that has been decided and has no final plan yet, or null.</summary>
    public CaseEvent? Reassessment => Open("reassessment-decided", "reassess", "reassessed-final-sent");

    /// <param name="kind">What the version is for.</param>
    /// <param name="on">The day on which it is sent.</param>
    /// <param name="plan">What it says: a plan for a move names the setting from that day on.</param>
    public IEnumerable<(string Kind, LocalDate On, string Of)> Of(VersionKind kind, LocalDate on, PlanContent plan)
    {
        if (kind.Name == "final" && Reassessment is { } again) yield return ("reassessed-final-sent", on, again.Of);
        else if (kind.Name == "amended") foreach (var thread in Amended(on)) yield return (kind.Event, on, thread);
        else if (kind.Event.Length > 0) yield return (kind.Event, on, "");
        if (kind.Name == "final" && !HasPlan) yield return ("plan-made", on, "");
        if (kind.Final) foreach (var move in MovesAhead.Where(m => IsNamed(m.On, plan))) yield return ("phase-transfer-final-sent", on, move.Of);
    }

    /// <summary>Moves to the next phase for which no final plan was sent.</summary>
    public IEnumerable<CaseEvent> MovesAhead => events.Where(e => e.Kind is "phase-transfer" or "post-16-move" && !events.Any(f => f.Kind == "phase-transfer-final-sent" && f.Of == e.Of));

    /// <summary>Section I says where the child goes from the move on: a setting or type whose first day is that of the move, or as near as a term begins.</summary>
    public static bool IsNamed(LocalDate move, PlanContent plan) => plan.Of("setting").Any(s => s.Day("from") is { } from && from >= move.PlusMonths(-1) && from <= move.PlusMonths(1));

    /// <summary>All that one amended plan carries out: orders and agreements on contents or setting, and the review whose amendments it finishes. Amending without any is a thread of its own.</summary>
    private IReadOnlyList<string> Amended(LocalDate on)
    {
        var owed = events.Where(e => Ordered.Contains((e.Kind, e.Detail)) && e.On <= on && !IsAfter(e, "amended-final-sent", "agreement-carried-out")).Select(e => e.Of).ToHashSet(StringComparer.Ordinal);
        if ((Open("amendments-notified", "", "amended-final-sent", "not-amending-notified") ?? Open("review-decision-notified", "amend", "amended-final-sent", "not-amending-notified")) is { } review) owed.Add(review.Of);
        return owed.Count > 0 ? [.. owed.Order(StringComparer.Ordinal)] : [$"amendment-{on:uuuu-MM-dd}"];
    }

    private CaseEvent? Open(string kind, string detail, params string[] closing) => events.LastOrDefault(e => e.Kind == kind && (detail.Length == 0 || e.Detail == detail) && !IsAfter(e, closing));

    private bool IsAfter(CaseEvent first, params string[] kinds) => events.Any(c => kinds.Contains(c.Kind) && c.Of == first.Of && c.On >= first.On);
}
