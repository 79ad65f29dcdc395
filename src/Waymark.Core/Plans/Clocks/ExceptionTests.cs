using NodaTime;
using static Waymark.Core.Plans.Clocks.DueDay;

namespace Waymark.Core.Plans.Clocks;

/// <summary>The exact tests of EX-1 to EX-6, worked out in words so that an officer can check them.</summary>
internal static class ExceptionTests
{
    private const int ClosureDays = 28;
    private const int AbsenceDays = 28;
    private const int AbsenceDaysAfterOrder = 14;

    public static ExceptionTest Try(ExceptionClaim claim, ClockRule rule, LocalDate start, LocalDate due, Custody custody)
    {
        if (!rule.Excuses.Contains(claim.Ground))
            return No(claim, $"{claim.Ground} is not an exception to {rule.Rule.Id} ({rule.Rule.Source}).");
        return claim.Ground switch
        {
            "EX-1" => Closure(claim, "head or principal", "setting"),
            "EX-2" => Closure(claim, "early years lead", "early years provider"),
            "EX-3" => Circumstances(claim, start, due),
            "EX-4" => Absence(claim, start, due, AbsenceDays, custody),
            "EX-5" => Circumstances(claim, start, due),
            "EX-6" when claim.Fact.Length > 0 => Circumstances(claim, start, due),
            "EX-6" => Absence(claim, start, due, AbsenceDaysAfterOrder, null),
            _ => No(claim, $"No exception is called {claim.Ground}."),
        };
    }

    /// <summary>Closed at least four weeks in a row, and asked from one week before it closed to one week before it reopened.</summary>
    private static ExceptionTest Closure(ExceptionClaim claim, string whom, string place)
    {
        if (!claim.AskedHead) return No(claim, $"The {whom} was not the one asked for advice: the closure of the {place} does not count.");
        if (claim.AskedOn is not { } asked) return No(claim, $"Enter the day on which the {whom} was asked for advice.");
        var days = Period.DaysBetween(claim.From, claim.To);
        var first = claim.From.PlusDays(-7);
        var last = claim.To.PlusDays(-7);
        var test = $"The {place} was closed from {Words(claim.From)} and reopened on {Words(claim.To)}: {days} days, at least {ClosureDays} are needed. " +
            $"The {whom} was asked on {Words(asked)}; the exception is open from {Words(first)} to {Words(last)}.";
        return Finish(claim, days >= ClosureDays && first <= asked && asked <= last, test);
    }

    /// <summary>Days in custody are no absence that excuses (SI 2015/62 reg 13(3)); what was absent before or after them in a row counts by itself.</summary>
    private static ExceptionTest Absence(ExceptionClaim claim, LocalDate start, LocalDate due, int needed, Custody? custody)
    {
        var (from, to) = (LocalDate.Max(claim.From, start), LocalDate.Min(claim.To, due));
        var inside = custody is not null && from <= to && custody.Touches(from, to);
        var days = inside ? custody!.LongestOutside(from, to).Days : Period.DaysBetween(from, to) + 1;
        return Finish(claim, days >= needed,
            $"Absent from {Words(claim.From)} to {Words(claim.To)}: {Math.Max(0, days)} days {(inside ? "in a row outside custody " : "")}inside {Words(start)} to {Words(due)}, at least {needed} in a row are needed."
            + (inside ? " Absence from the area is no exception for a detained person (SI 2015/62 reg 13(3))." : ""));
    }

    private static ExceptionTest Circumstances(ExceptionClaim claim, LocalDate start, LocalDate due)
    {
        if (claim.Fact.Length == 0) return No(claim, "Name the fact that is relied on.");
        return Finish(claim, claim.From <= due && claim.To >= start,
            $"{claim.Fact}, from {Words(claim.From)} to {Words(claim.To)}, within {Words(start)} to {Words(due)}.");
    }

    private static ExceptionTest Finish(ExceptionClaim claim, bool holds, string test) => claim.Impractical
        ? new ExceptionTest(claim.Ground, holds, test)
        : No(claim, test + " It was not found that this made it impractical to meet the limit.");

    private static ExceptionTest No(ExceptionClaim claim, string test) => new(claim.Ground, false, test);
}
