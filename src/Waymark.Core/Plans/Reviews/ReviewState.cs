namespace Waymark.Core.Plans.Reviews;

/// <summary>
/// Where a review stands. There is no "decided to amend, amendments to follow": until the amendments are sent nothing is decided
/// ([2022] EWHC 493 (Admin)).
/// </summary>
public enum ReviewState
{
    /// <summary>A day is set; papers are not circulated.</summary>
    Arranged,
    /// <summary>The papers are circulated.</summary>
    Circulated,
    /// <summary>The meeting was held; its report is not sent.</summary>
    Held,
    /// <summary>The report is sent; the family does not know the decision.</summary>
    Reported,
    /// <summary>The council has decided; the family does not know yet.</summary>
    Decided,
    /// <summary>Decision and amendments are sent; the amended plan is not final.</summary>
    Amending,
    /// <summary>Nothing is left to do.</summary>
    Finished,
    /// <summary>The meeting was called off.</summary>
    Cancelled,
}
