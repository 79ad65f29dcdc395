using NodaTime;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>For how long no register has told of a child with a provider of alternative provision.</summary>
/// <param name="Since">The last day on which one did, or the day before the placement began.</param>
/// <param name="Days">School days after it, up to the newest day of which any school has sent a register.</param>
public sealed record ProviderSilence(LocalDate Since, int Days)
{
    /// <summary>Null where nobody can tell: no school of the area, or not that of the child, has sent a register.</summary>
    /// <param name="time">The school weeks of the child's school.</param>
    /// <param name="from">First day of the placement.</param>
    /// <param name="lastTold">The last day on which a register told of it; null where none did.</param>
    public static ProviderSilence? Of(SchoolTime time, LocalDate from, LocalDate? lastTold)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.Newest is null || time.Known is not { } known) return null;
        var since = LocalDate.Max(lastTold ?? from.PlusDays(-1), from.PlusDays(-1));
        return new(since, time.DaysBetween(since, known));
    }
}
