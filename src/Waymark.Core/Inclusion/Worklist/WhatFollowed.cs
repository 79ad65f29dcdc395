using NodaTime;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>What became of a child in the school weeks after the week in which a reason was found, beside as many before.</summary>
/// <param name="Weeks">School weeks.</param>
/// <param name="Suspensions">Suspensions and exclusions that stand, from the day after the finding to the last of those weeks.</param>
/// <param name="Before">Absent of possible sessions in the school weeks before.</param>
/// <param name="After">The same in the school weeks after.</param>
public sealed record WhatFollowed(int Weeks, int Suspensions, Share Before, Share After)
{
    /// <summary>There is a register of both times.</summary>
    public bool IsMeasured => Before.Denominator > 0 && After.Denominator > 0;

    /// <summary>What followed; null while those school weeks are not over.</summary>
    /// <param name="found">The day of the finding.</param>
    /// <param name="count">School weeks to look at.</param>
    /// <param name="weeks">The school weeks of the area.</param>
    /// <param name="suspended">First days of the child's suspensions that stand.</param>
    /// <param name="register">The weeks of its registers.</param>
    public static WhatFollowed? Of(LocalDate found, int count, SchoolWeeks weeks, IEnumerable<LocalDate> suspended, IReadOnlyCollection<AbsenceWeek> register)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        var after = weeks.After(found, count);
        if (after.Count < count) return null;
        var last = after[^1].PlusDays(6);
        return new(count, suspended.Count(day => day > found && day <= last), Sum(register, weeks.Before(found, count)), Sum(register, after));
    }

    private static Share Sum(IReadOnlyCollection<AbsenceWeek> register, IReadOnlyList<LocalDate> mondays)
    {
        var some = register.Where(w => mondays.Contains(w.Monday)).ToList();
        return new(some.Sum(w => (long)w.Absent), some.Sum(w => (long)w.Possible));
    }
}
