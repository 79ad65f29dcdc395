using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Calendar;

/// <summary>What a calendar can hold, as <c>calendar-kinds.csv</c> lists it.</summary>
/// <param name="Kind">Name in stored feeds.</param>
/// <param name="Label">In plain words.</param>
/// <param name="Says">What comes with it.</param>
/// <param name="Clocks">The kinds of clocks that it takes.</param>
public sealed record CalendarKind(string Kind, string Label, string Says, IReadOnlyList<ClockKind> Clocks)
{
    /// <summary>Name of the kind of review meetings.</summary>
    public const string Review = "review";

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<CalendarKind> All { get; } = [.. Table.Embedded("Plans/Calendar/calendar-kinds.csv").Rows.Select(r =>
        new CalendarKind(r["kind"], r["label"], r["says"], [.. r["clocks"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ClockKind>)]))];

    /// <summary>The kind that a clock falls under, or null where no calendar shows it.</summary>
    public static CalendarKind? Of(ClockKind clock) => All.FirstOrDefault(k => k.Clocks.Contains(clock));
}
