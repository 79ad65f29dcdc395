using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>Where a duty stands. Exactly one holds.</summary>
public enum DutyState
{
    /// <summary>To be done.</summary>
    Open,
    /// <summary>Past its day and not recorded as done.</summary>
    Overdue,
    /// <summary>Done, in time as far as can be told.</summary>
    Done,
    /// <summary>Done after its day.</summary>
    DoneLate,
    /// <summary>Done before it might be.</summary>
    DoneEarly,
    /// <summary>Not called for, or no longer.</summary>
    NotRequired,
    /// <summary>Something is missing; <see cref="Duty.Why"/> says what.</summary>
    CannotTell,
}

/// <summary>One duty of a case, computed.</summary>
/// <param name="Rule">The version of the rule in force on the first day of the case.</param>
/// <param name="What">What must be done.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Kind">How binding it is.</param>
/// <param name="Due">Last day; null where it has none or cannot be told.</param>
/// <param name="Earliest">The day before which it may not be done; null where there is none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DoneOn">The day on which it was done.</param>
/// <param name="Why">Why it is not required, or what is missing; empty otherwise.</param>
/// <param name="Sentence">The same in plain words, with the count.</param>
/// <param name="Notes">What must be said beside it.</param>
public sealed record Duty(
    Rule Rule, string What, string Actor, DutyKind Kind, LocalDate? Due, LocalDate? Earliest, DutyState State, LocalDate? DoneOn, string Why, string Sentence, IReadOnlyList<string> Notes)
{
    /// <summary>Kinds of steps that close it, for "record that it was done".</summary>
    public IReadOnlyList<string> ClosedBy { get; init; } = [];

    /// <summary>The day to come from which it is arranged; null where nothing is.</summary>
    public LocalDate? Arranged { get; init; }

    /// <summary>True where something is still to be done.</summary>
    public bool Pending => State is DutyState.Open or DutyState.Overdue;
}

/// <summary>Where a case stands in the order of the law.</summary>
public enum ExclusionState
{
    /// <summary>Known, but the parents are not recorded as told.</summary>
    Recorded,
    /// <summary>Told; whether governors must meet cannot be said.</summary>
    Notified,
    /// <summary>Governors need not meet.</summary>
    BoardNotRequired,
    /// <summary>Governors meet if parents make representations.</summary>
    BoardOnRequest,
    /// <summary>Governors must meet.</summary>
    BoardRequired,
    /// <summary>Governors let it stand.</summary>
    NotReinstated,
    /// <summary>Governors reinstated the child.</summary>
    Reinstated,
    /// <summary>Parents may ask for an independent review.</summary>
    ReviewWindowOpen,
    /// <summary>Parents asked for one.</summary>
    ReviewAsked,
    /// <summary>The panel upheld it.</summary>
    PanelUpheld,
    /// <summary>The panel asked governors to reconsider.</summary>
    PanelRecommended,
    /// <summary>The panel quashed the decision; governors must reconsider.</summary>
    PanelQuashed,
    /// <summary>Governors reconsidered.</summary>
    Reconsidered,
    /// <summary>Nothing more follows.</summary>
    Closed,
    /// <summary>A measure that is no exclusion is in force, or was.</summary>
    InForce,
}

/// <summary>One exclusion with all that follows from it.</summary>
/// <param name="Of">The exclusion.</param>
/// <param name="From">First school day of it.</param>
/// <param name="To">Last day; null where permanent or where the calendar cannot say.</param>
/// <param name="Days">Length in school days; null where permanent or not known.</param>
/// <param name="Totals">Days of the child in the term and year, with this one and all before it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Beside">What else is so: cancelled, education in place, reintegrated, moved to alternative provision, removed from roll.</param>
/// <param name="Duties">In the order in which they fall due.</param>
/// <param name="Notes">What must be said of the case as a whole.</param>
public sealed record ExclusionCase(
    Exclusion Of, LocalDate From, LocalDate? To, decimal? Days, ExclusionTotals Totals, ExclusionState State, IReadOnlyList<string> Beside, IReadOnlyList<Duty> Duties, IReadOnlyList<string> Notes)
{
    /// <summary>What is still to be done, the most pressing first.</summary>
    public IEnumerable<Duty> Pending => Duties.Where(d => d.Pending).OrderBy(d => d.Kind == DutyKind.Prompt).ThenBy(d => d.Due ?? LocalDate.MaxIsoValue);
}
