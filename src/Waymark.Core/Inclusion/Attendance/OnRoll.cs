using NodaTime;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>A time on the roll of a school, both days included; null = open.</summary>
/// <param name="Urn">The school, or empty for whichever school the marks are of.</param>
/// <param name="From">Day of admission.</param>
/// <param name="To">Last day on roll.</param>
public sealed record OnRoll(string Urn, LocalDate? From, LocalDate? To)
{
    /// <summary>True where the child was on roll that day.</summary>
    public bool On(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);
}
