using NodaTime;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>Sessions of one child in one week.</summary>
/// <param name="Monday">The Monday of the week.</param>
/// <param name="Possible">Sessions that the child could have attended.</param>
/// <param name="Absent">Of these, missed.</param>
/// <param name="Unauthorised">Of these, missed without leave.</param>
public sealed record AbsenceWeek(LocalDate Monday, int Possible, int Absent, int Unauthorised);

/// <summary>What the registers of one child say, week by week. A week without a possible session is no school week of the child and is passed over.</summary>
/// <param name="Weeks">In any order, each week once.</param>
public sealed record AbsenceWeeks(IReadOnlyList<AbsenceWeek> Weeks)
{
    private const int Recent = 6, Before = 12, LastSchoolDay = 4;

    /// <summary>The stretches that a meeting looks at: since the start of the school year, the last 6 school weeks, and the 12 before them.</summary>
    /// <param name="today">The last day that counts; its own week is counted as far as it is there.</param>
    public IReadOnlyList<KnownAbsence> Stretches(LocalDate today)
    {
        var yearStart = new LocalDate(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);
        var past = Weeks.Where(w => w.Possible > 0 && w.Monday <= today).OrderByDescending(w => w.Monday).ToList();
        KnownAbsence[] all =
        [
            Sum("this school year", past.Where(w => w.Monday.PlusDays(6) >= yearStart)),
            Sum("last 6 school weeks", past.Take(Recent)),
            Sum("12 school weeks before", past.Skip(Recent).Take(Before)),
        ];
        return [.. all.Where(a => a.Possible > 0)];
    }

    /// <summary>The same number of school weeks before and after the week of a day, that week left out: what happened to this child, and not what helped.</summary>
    /// <param name="day">The day on which something was done.</param>
    /// <param name="span">School weeks on either side.</param>
    /// <param name="today">The last day that counts.</param>
    /// <returns>Null while the weeks after are not over, or where the registers do not reach so far back.</returns>
    public (KnownAbsence Before, KnownAbsence After)? Around(LocalDate day, int span, LocalDate today)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        var past = Weeks.Where(w => w.Possible > 0 && w.Monday.PlusDays(LastSchoolDay) <= today).OrderBy(w => w.Monday).ToList();
        var (before, after) = (past.Where(w => w.Monday < monday).TakeLast(span).ToList(), past.Where(w => w.Monday > monday).Take(span).ToList());
        return before.Count < span || after.Count < span ? null : (Sum($"{span} school weeks before", before), Sum($"{span} school weeks after", after));
    }

    private static KnownAbsence Sum(string what, IEnumerable<AbsenceWeek> weeks)
    {
        var some = weeks.ToList();
        return some.Count == 0 ? new(what, default, default, 0, 0, 0)
            : new(what, some.Min(w => w.Monday), some.Max(w => w.Monday), some.Sum(w => w.Possible), some.Sum(w => w.Absent), some.Sum(w => w.Unauthorised));
    }
}
