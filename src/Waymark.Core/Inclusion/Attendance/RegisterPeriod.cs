using NodaTime;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>What is known of a child and the schools beside the marks. What is null or empty is not known and not tested.</summary>
/// <param name="Born">Date of birth: for X and for the ages that are asked about.</param>
/// <param name="From">First day to count.</param>
/// <param name="To">Last day to count.</param>
/// <param name="Rolls">Times on roll.</param>
/// <param name="SchoolDays">Days on which there was school: those without a mark are missing.</param>
public sealed record RegisterPeriod(
    LocalDate? Born = null, LocalDate? From = null, LocalDate? To = null, IReadOnlyList<OnRoll>? Rolls = null, IReadOnlySet<LocalDate>? SchoolDays = null)
{
    /// <summary>True where the day is to be counted.</summary>
    public bool Holds(LocalDate day) => (From is null || From <= day) && (To is null || day <= To);

    /// <summary>Times on roll of one school; null where none are known at all.</summary>
    public IReadOnlyList<OnRoll>? RollsOf(string urn) => Rolls is not { Count: > 0 } all ? null : [.. all.Where(r => r.Urn.Length == 0 || urn.Length == 0 || r.Urn == urn)];
}
