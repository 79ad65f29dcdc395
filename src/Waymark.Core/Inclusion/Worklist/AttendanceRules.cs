using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using static Waymark.Core.Inclusion.Worklist.Reading;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The rules AT1 to AT15, each a question to the facts of a child.</summary>
internal static class AttendanceRules
{
    public static FiredRule? Severe(Reading r)
    {
        var weeks = r.Time.Registered(r.Whole("weeks"));
        var sum = r.Sum(weeks);
        if (r.Facts.Sen is not ("K" or "E") || !AtLeast(sum, r.Number("percent"))) return null;
        var first = r.FirstOf(weeks);
        return r.Fired(sum.Absent * 100m / sum.Possible, first, ("absent", Text(sum.Absent)), ("possible", Text(sum.Possible)), ("since", Day(first)), ("support", r.Facts.Sen == "E" ? "plan in place" : "SEN support"));
    }

    public static FiredRule? Fell(Reading r) => Fallen(r, r.Number);

    /// <summary>AT14 asks what AT2 asks, by the numbers of AT2.</summary>
    public static FiredRule? FellBeforeMove(Reading r) => (r.Facts.YearGroup == r.Whole("year") || r.Facts.YearGroup == r.Whole("other-year")) && SchoolTerm.Of(r.Today).Month == 4
        ? Fallen(r, number => r.Settings.Of("AT2", number)) : null;

    /// <summary>Both times that AT2 compares.</summary>
    public static (RegisterWeek Earlier, RegisterWeek Now) Compared(Reading r, Func<string, decimal> number)
    {
        var newest = (int)number("weeks");
        return (r.Sum(r.Time.Registered((int)number("before"), after: newest)), r.Sum(r.Time.Registered(newest)));
    }

    public static FiredRule? Ill(Reading r)
    {
        var ill = r.ThisYear().Ill;
        return ill < r.Number("sessions") ? null : r.Fired(ill, r.Time.YearStart, ("ill", Count(ill, "session")), ("since", Day(r.Time.YearStart)));
    }

    public static FiredRule? NotRequired(Reading r)
    {
        if (r.Facts.Born is not { } born) return null;
        var age = SchoolAge.Of(born);
        var days = Recent(r).Where(d => d.Count("X") > 0 && age.On(d.On)).ToList();
        var count = days.Sum(d => d.Count("X"));
        return count < r.Number("sessions") ? null : r.Fired(count, days[0].On, ("count", Count(count, "session")), ("last", Day(days[^1].On)));
    }

    public static FiredRule? NoTransport(Reading r)
    {
        var days = Recent(r).Where(d => d.Count("Q", "Y1") > 0).ToList();
        var count = days.Sum(d => d.Count("Q", "Y1"));
        return count < r.Number("sessions") ? null : r.Fired(count, days[0].On, ("count", Count(count, "session")));
    }

    public static FiredRule? BeyondFifthDay(Reading r)
    {
        var since = r.Time.Back(r.Whole("weeks"));
        var run = Runs(r).LastOrDefault(run => run.Days > r.Number("days") && run.To >= since && !r.Facts.Educated.Any(from => from >= run.From && from <= r.Today));
        return run.Days == 0 ? null : r.Fired(run.Days, run.From, ("count", Count(run.Days, "school day")), ("from", Day(run.From)), ("to", Day(run.To)));
    }

    public static FiredRule? Nowhere(Reading r)
    {
        var days = Recent(r).Where(d => d.Nowhere("D") > 0).ToList();
        var count = days.Sum(d => d.Nowhere("D"));
        return count < r.Number("sessions") ? null : r.Fired(count, days[0].On, ("count", Count(count, "session")), ("last", Day(days[^1].On)));
    }

    public static FiredRule? NoReason(Reading r)
    {
        var days = r.Days.Where(d => d.On >= r.Time.YearStart && d.Count("N") > 0 && r.Time.Nth(d.On, r.Whole("days")) < r.Today).ToList();
        var count = days.Sum(d => d.Count("N"));
        return count < r.Number("sessions") ? null : r.Fired(count, days[0].On, ("count", Count(count, "session")), ("days", Text(r.Number("days"))), ("first", Day(days[0].On)));
    }

    public static FiredRule? NotReviewed(Reading r)
    {
        var sum = r.ThisYear();
        if (r.Facts.Sen != "E" || sum.Possible < r.Number("possible") || !AtLeast(sum, r.Number("percent"))) return null;
        var looked = new[] { r.Facts.PlanMade, r.Facts.LastReview }.Max();
        var late = r.Facts.ReviewDue < r.Today ? $"the annual review was due by {Day(r.Facts.ReviewDue.Value)}"
            : looked?.PlusMonths(r.Whole("months")) < r.Today ? $"the plan was last made or reviewed on {Day(looked.Value)}" : null;
        return late is null ? null : r.Fired(sum.Absent * 100m / sum.Possible, r.Time.YearStart, ("absent", Text(sum.Absent)), ("possible", Text(sum.Possible)), ("late", late));
    }

    public static FiredRule? HardYear(Reading r)
    {
        var weeks = r.Time.FirstOfYear(r.Whole("weeks"));
        var sum = r.Sum(weeks);
        if (r.Time.WeekOfYear > r.Whole("weeks") || sum.Possible < r.Number("possible") || !AtLeast(sum, r.Number("percent"))) return null;
        var last = r.Facts.LastYear;
        if (last.Denominator == 0 || last.Numerator * 100m < last.Denominator * r.Number("persistent")) return null;
        return r.Fired(sum.Absent * 100m / sum.Possible, r.Time.YearStart, ("absent", Text(sum.Absent)), ("possible", Text(sum.Possible)), ("since", Day(r.FirstOf(weeks))), ("earlier", Percent(last)));
    }

    public static FiredRule? NoMark(Reading r)
    {
        // Of a school that sends nothing at all nobody can tell; one that has stopped is counted on.
        if (r.Facts.Sen != "E" || r.Time.Newest is null || r.Time.Known is not { } known || Since(r) is not { } since) return null;
        var days = r.Time.DaysBetween(since, known);
        return days < r.Number("days") ? null : r.Fired(days, since, ("since", Day(since)), ("count", Count(days, "school day")));
    }

    private static FiredRule? Fallen(Reading r, Func<string, decimal> number)
    {
        var (earlier, now) = Compared(r, number);
        if (!Rose(earlier, now, number("points"), number("possible"))) return null;
        var since = r.Time.Registered((int)number("weeks"))[^1];
        return r.Fired(Points(earlier.Absence, now.Absence), since, ("earlier", Percent(earlier.Absence)), ("now", Percent(now.Absence)));
    }

    /// <summary>The last day with a mark, or that before the child came to its school, or before the school year.</summary>
    private static LocalDate? Since(Reading r) => new[] { r.Facts.LastMark ?? r.Time.YearStart.PlusDays(-1), r.Facts.Stays.Where(s => s.To is null || s.To >= r.Today).Max(s => s.From)?.PlusDays(-1) }.Max();

    private static IEnumerable<MarkedDay> Recent(Reading r)
    {
        var first = r.Time.Registered(r.Whole("weeks")) is [.., var oldest] ? oldest : LocalDate.MaxIsoValue;
        return r.Days.Where(d => d.On >= first);
    }

    /// <summary>School days in a row with E.</summary>
    private static List<(LocalDate From, LocalDate To, int Days)> Runs(Reading r)
    {
        var runs = new List<(LocalDate From, LocalDate To, int Days)>();
        foreach (var day in r.Days.Where(d => d.Count("E") > 0).Select(d => d.On).Distinct())
        {
            if (runs is [.., var last] && r.Time.Nth(last.To, 1) == day) runs[^1] = (last.From, day, last.Days + 1);
            else runs.Add((day, day, 1));
        }
        return runs;
    }
}
