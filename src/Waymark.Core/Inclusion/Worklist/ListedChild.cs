using NodaTime;
using Waymark.Core.People;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>How a reason on the worklist stands.</summary>
public enum ReasonState
{
    /// <summary>Waits for somebody to act.</summary>
    Open,
    /// <summary>Set aside until a day.</summary>
    Snoozed,
    /// <summary>Closed with an outcome.</summary>
    Closed,
    /// <summary>Closed as a false alarm.</summary>
    FalseAlarm,
}

/// <summary>Why a child is on the worklist: one rule that holds.</summary>
/// <param name="Id">Identifies it for as long as the rule holds without a break.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Sentence">The numbers in words.</param>
/// <param name="Figures">The numbers.</param>
/// <param name="First">The day on which it was first found.</param>
/// <param name="RespondBy">The day by which somebody is to act.</param>
/// <param name="State">How it stands.</param>
/// <param name="Until">The day until which it is set aside.</param>
public sealed record ListedReason(
    Guid Id, WorklistRule Rule, string Sentence, IReadOnlyList<Figure> Figures, LocalDate First, LocalDate RespondBy, ReasonState State, LocalDate? Until);

/// <summary>One child of the worklist with all its reasons.</summary>
/// <param name="Child">The child.</param>
/// <param name="Name">Its name.</param>
/// <param name="Urn">Its school now.</param>
/// <param name="School">Name of the school.</param>
/// <param name="Locality">Where it lives; empty where restricted.</param>
/// <param name="YearGroup">Its year group.</param>
/// <param name="Sen">Its SEN status.</param>
/// <param name="Pinned">Somebody has pinned it to the top.</param>
/// <param name="Order">Where its most pressing reason puts it.</param>
/// <param name="Change">Percentage points by which its absence rose.</param>
/// <param name="Lost">Sessions lost in the last school weeks.</param>
/// <param name="Reasons">All that hold and that the reader may see, the most pressing first.</param>
public sealed record ListedChild(
    ChildId Child, string Name, string Urn, string School, string Locality, int? YearGroup, string Sen, bool Pinned, OrderClass Order, decimal Change, int Lost, IReadOnlyList<ListedReason> Reasons);
