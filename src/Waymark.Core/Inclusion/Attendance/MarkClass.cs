namespace Waymark.Core.Inclusion.Attendance;

/// <summary>What a register code counts as in the statistics.</summary>
public enum MarkClass
{
    /// <summary>In school. Possible and attended.</summary>
    Present,
    /// <summary>At an approved educational activity elsewhere. Possible and attended.</summary>
    ApprovedActivity,
    /// <summary>Absent with leave or for a reason that the law accepts. Possible, not attended.</summary>
    Authorised,
    /// <summary>Absent without. Possible, not attended.</summary>
    Unauthorised,
    /// <summary>Could not attend here. Neither possible nor attended.</summary>
    NotPossible,
    /// <summary>Not yet admitted, planned closure: of the register, not of the child.</summary>
    Administrative,
    /// <summary>No mark. Never guessed.</summary>
    Missing,
}
