namespace Waymark.Core.Inclusion.Attendance;

/// <summary>One of the two sessions of a school day.</summary>
public enum HalfDay
{
    /// <summary>Morning.</summary>
    Am,
    /// <summary>Afternoon.</summary>
    Pm,
}
