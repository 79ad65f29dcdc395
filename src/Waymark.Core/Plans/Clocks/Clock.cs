using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>Where a clock stands. Exactly one holds.</summary>
public enum ClockState
{
    /// <summary>Open and not yet due.</summary>
    Running,
    /// <summary>Open and past due, without an exception.</summary>
    Overdue,
    /// <summary>Open and past due, excused.</summary>
    OverdueExcused,
    /// <summary>Done on or before the last day.</summary>
    Met,
    /// <summary>Done after the last day, without an exception.</summary>
    Late,
    /// <summary>Done after the last day, excused.</summary>
    LateExcused,
    /// <summary>No longer called for: another event took its place.</summary>
    Ended,
}

/// <summary>How binding a clock is.</summary>
public enum ClockKind
{
    /// <summary>A limit in law.</summary>
    Statutory,
    /// <summary>A limit in law for one outcome only (no plan is issued): late when that outcome comes late, no breach while it has not come.</summary>
    Conditional,
    /// <summary>Guidance: advised, never a breach.</summary>
    Guidance,
    /// <summary>Waymark's own planning mark, never a breach.</summary>
    Planning,
    /// <summary>Time that a family has; passing it breaks no duty.</summary>
    Right,
    /// <summary>A day before which the plan may not be ended.</summary>
    Keep,
    /// <summary>Half of another clock; never shown by itself.</summary>
    Part,
}

/// <summary>One exception tried on one clock, with its test worked out.</summary>
/// <param name="Ground">EX-1 to EX-6.</param>
/// <param name="Holds">True when every part of the test holds.</param>
/// <param name="Test">The test in words, with the dates and numbers.</param>
public sealed record ExceptionTest(string Ground, bool Holds, string Test);

/// <summary>One deadline of a case, computed.</summary>
/// <param name="Rule">The rule version that was in force when the clock started.</param>
/// <param name="What">What must be done.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Kind">How binding it is.</param>
/// <param name="Of">The thread it belongs to (body, review, notice), or empty.</param>
/// <param name="Started">The event from which it runs.</param>
/// <param name="Due">Last lawful day. Never moved by an exception.</param>
/// <param name="ActBy">Last working day on or before <paramref name="Due"/>: what staff plan by.</param>
/// <param name="Stopped">Day on which it was done, or ended; null while open.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Days">Days late or overdue where positive, days left where negative; 0 when met, ended or due today.</param>
/// <param name="Exceptions">Exceptions tried, each with its test.</param>
/// <param name="Also">Other dates to show beside the limit, in words.</param>
public sealed record Clock(
    Rule Rule, string What, string Actor, ClockKind Kind, string Of, CaseEvent Started, LocalDate Due, LocalDate ActBy,
    LocalDate? Stopped, ClockState State, int Days, IReadOnlyList<ExceptionTest> Exceptions, IReadOnlyList<string> Also)
{
    /// <summary>Kinds of events that stop it, for "record that it was done".</summary>
    public IReadOnlyList<string> StoppedBy { get; init; } = [];

    /// <summary>True where the law was broken without excuse.</summary>
    public bool Breach => State switch
    {
        ClockState.Late => Kind is ClockKind.Statutory or ClockKind.Keep or ClockKind.Conditional,
        ClockState.Overdue => Kind is ClockKind.Statutory or ClockKind.Keep,
        _ => false,
    };
}
