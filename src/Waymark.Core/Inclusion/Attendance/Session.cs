using NodaTime;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>One mark of one child.</summary>
/// <param name="Day">The school day.</param>
/// <param name="Half">Morning or afternoon.</param>
/// <param name="Code">The code as it stands in the register.</param>
/// <param name="Urn">The school, or empty where it is not said.</param>
public readonly record struct Session(LocalDate Day, HalfDay Half, RegisterCode Code, string Urn = "")
{
    /// <summary>What it counts as on its day.</summary>
    public Marks Counts => Marks.Of(Code, Day);
}
