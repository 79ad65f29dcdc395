namespace Waymark.Core.Inclusion.Attendance;

/// <summary>Why a session of education was lost, as Waymark groups the codes (attendance.md 3.2).</summary>
public enum LostCause
{
    /// <summary>E: suspended or excluded, nothing arranged.</summary>
    Suspension,
    /// <summary>I: illness of body or mind.</summary>
    Illness,
    /// <summary>C2, and X on a child of compulsory age.</summary>
    PartTime,
    /// <summary>Q and Y1: what the council owes was not in place.</summary>
    Council,
    /// <summary>Y3 and Y4: the premises were closed without plan.</summary>
    Closed,
    /// <summary>N, O and no mark at all.</summary>
    Unexplained,
    /// <summary>Everything else that is lost.</summary>
    Other,
}
