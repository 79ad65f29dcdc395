using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Cases.Versions.Freeze;

/// <summary>Which events follow from sending a version, by what the case knows so far.</summary>
internal sealed class SentEvents(CaseFacts facts)
{
    private readonly IReadOnlyList<CaseEvent> events = facts.Effective();

    /// <summary>A plan was made here or came from another council.</summary>
    public bool HasPlan => events.Any(e => e.Kind is "plan-made" or "transferred-in");

    /// <summary>The re-assessment that has been decided and has no final plan yet, or null.</summary>
    public CaseEvent? Reassessment => Open("reassessment-decided", "reassess", "reassessed-final-sent");

    public IEnumerable<(string Kind, LocalDate On, string Of)> Of(VersionKind kind, LocalDate on)
    {
        if (kind.Name == "final" && Reassessment is { } again) yield return ("reassessed-final-sent", on, again.Of);
        else if (kind.Event.Length > 0) yield return (kind.Event, on, kind.Name == "amended" ? Review(on) : "");
        if (kind.Name == "final" && !HasPlan) yield return ("plan-made", on, "");
    }

    /// <summary>The review whose amendments this finishes; amending without one is a thread of its own.</summary>
    private string Review(LocalDate on) => (Open("amendments-notified", "", "amended-final-sent") ?? Open("review-decision-notified", "amend", "amended-final-sent"))?.Of ?? $"amendment-{on:uuuu-MM-dd}";

    private CaseEvent? Open(string kind, string detail, string closing) => events.LastOrDefault(e => e.Kind == kind && (detail.Length == 0 || e.Detail == detail)
        && !events.Any(c => c.Kind == closing && c.Of == e.Of && c.On >= e.On));
}
