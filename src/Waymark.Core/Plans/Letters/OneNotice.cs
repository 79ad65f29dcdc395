using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Letters;

/// <summary>The events that one notice is: a decision told, its amendments, the end of a plan, the right to appeal. What is wrong about the day of one is wrong about all.</summary>
public static class OneNotice
{
    private static readonly HashSet<string> Told = new(["review-decision-notified", "amendments-notified", "not-amending-notified", "cease-notice-sent", "reassessment-decided", "appealable-notice-sent"], StringComparer.Ordinal);
    private static readonly HashSet<string> OfTheCase = new(["assess-decision-notified", "no-plan-notified"], StringComparer.Ordinal);

    /// <summary>The other events of the notice that an event belongs to: of the same day and thread. Empty where it is no part of a notice.</summary>
    /// <param name="of">The event.</param>
    /// <param name="effective">The events of the case that count.</param>
    public static IReadOnlyList<CaseEvent> With(CaseEvent of, IEnumerable<CaseEvent> effective)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(effective);
        return [.. effective.Where(e => e.Id != of.Id && e.On == of.On && (Told.Contains(of.Kind) && of.Of.Length > 0 ? e.Of == of.Of && Told.Contains(e.Kind) : OfTheCase.Contains(of.Kind) && e.Kind == "appealable-notice-sent"))];
    }
}
