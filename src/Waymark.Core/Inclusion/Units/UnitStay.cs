using NodaTime;
using Waymark.Core.Inclusion.Attendance;

namespace Waymark.Core.Inclusion.Units;

/// <summary>One time of a child at a pupil referral unit or an academy of alternative provision.</summary>
/// <param name="Pupil">Who: a pseudonym.</param>
/// <param name="Urn">The unit.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while no end is known.</param>
/// <param name="YearGroup">Year group now; null where not known.</param>
/// <param name="Way">Why it came.</param>
/// <param name="Sen">SEN status on the first day: N, K or E; blank where not known.</param>
/// <param name="Assessed">The first day from the first on which an assessment was asked for, or SEN support or a plan began; null while none was.</param>
/// <param name="BackOn">The day from which it is back at a mainstream school; null while it is not.</param>
/// <param name="Before">Absent of possible sessions before the first day.</param>
/// <param name="Within">The same from the first day on.</param>
public sealed record UnitStay(long Pupil, int Urn, LocalDate From, LocalDate? To, int? YearGroup, UnitWay Way, string Sen, LocalDate? Assessed, LocalDate? BackOn, Share Before, Share Within)
{
    /// <summary>At the unit on that day.</summary>
    public bool HereOn(LocalDate day) => From <= day && (To is null || To >= day);

    /// <summary>Whole weeks at the unit, up to a day where it is still there.</summary>
    public int WeeksUntil(LocalDate day) => (Period.DaysBetween(From, To is { } to && to < day ? to : day) + 1) / 7;

    /// <summary>It came within the last year before a day.</summary>
    public bool CameBy(LocalDate day) => From <= day && From >= UnitRules.SeenFrom(day);

    /// <summary>It left within the last year before a day.</summary>
    public bool LeftBy(LocalDate day) => To < day && To >= UnitRules.SeenFrom(day);

    /// <summary>It came without a plan, and the weeks in which needs are to be looked at are over.</summary>
    public bool AskedAbout(LocalDate day) => CameBy(day) && Sen is "N" or "K" && UnitRules.AssessedBy(From) < day;

    /// <summary>An assessment was asked for, or SEN support or a plan began, within those weeks.</summary>
    public bool AssessedSoon => Assessed <= UnitRules.AssessedBy(From);

    /// <summary>So many months after its first day are over, and they ended within the last year before a day.</summary>
    public bool LookedAfter(int months, LocalDate day) => From.PlusMonths(months) <= day && From.PlusMonths(months) >= UnitRules.SeenFrom(day);

    /// <summary>Back at a mainstream school within so many months.</summary>
    public bool BackIn(int months) => BackOn <= From.PlusMonths(months);

    /// <summary>It came within the last year, and there are registers from before and after.</summary>
    public bool MeasuredBy(LocalDate day) => CameBy(day) && Before.Denominator > 0 && Within.Denominator > 0;
}
