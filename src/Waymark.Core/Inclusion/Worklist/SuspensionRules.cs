using System.Globalization;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using static Waymark.Core.Inclusion.Worklist.Reading;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The rules EW1 to EW15, each a question to the facts of a child.</summary>
internal static class SuspensionRules
{
    // Ten points a suspension: one more, and what was set aside comes back.
    private const int Each = 10;

    public static FiredRule? ManyDays(Reading r)
    {
        var some = r.Timed.Where(s => s.From > r.Today.PlusMonths(-r.Whole("months"))).ToList();
        var days = some.Sum(s => s.HalfDays ?? 0) / 2m;
        return days < r.Number("days") ? null : r.Fired(some.Count * Each, some[0].From, ("total", Count(days, "day")), ("months", Text(r.Number("months"))));
    }

    public static FiredRule? Again(Reading r)
    {
        var (recent, year) = (r.Timed.Count(s => s.From >= r.Time.Back(r.Whole("weeks"))), r.TimedThisYear.Count());
        if (recent < r.Number("times") && year < r.Number("year-times")) return null;
        return r.Fired(Math.Max(recent, year) * Each, r.Timed.Last().From, ("recent", Times(recent)), ("weeks", Text(r.Number("weeks"))), ("year", Times(year)));
    }

    /// <summary>EW3 and EW4: the youngest.</summary>
    public static FiredRule? Young(Reading r)
    {
        if (r.Facts.YearGroup is not { } group || group < 0 || group > r.Whole("last-year") || Recent(r) is not { Count: > 0 } recent) return null;
        return r.Fired(recent.Count * Each, recent[0].From, ("group", group == 0 ? "Reception" : string.Create(CultureInfo.InvariantCulture, $"Year {group}")), ("last", Day(recent[^1].From)));
    }

    public static FiredRule? WithPlan(Reading r)
    {
        var year = r.TimedThisYear.ToList();
        var longest = year.Select(s => s.HalfDays ?? 0).DefaultIfEmpty().Max() / 2m;
        return r.Facts.Sen != "E" || (year.Count < r.Number("times") && longest < r.Number("days")) ? null
            : r.Fired(year.Count * Each, year[0].From, ("year", Times(year.Count)), ("longest", Count(longest, "day")));
    }

    public static FiredRule? InCare(Reading r) => Recent(r) is { Count: > 0 } recent && (r.Facts.InCare || recent.Any(s => s.InCare))
        ? r.Fired(recent.Count * Each, recent[0].From, ("last", Day(recent[^1].From)), ("care", "looked after or with a social worker")) : null;

    public static FiredRule? SeenTooLate(Reading r)
    {
        if (r.Suspensions is not [{ From: var first }, ..] || r.Facts.FirstSen < first || r.Facts.FirstRequest < first) return null;
        if (new[] { r.Facts.FirstSen, r.Facts.FirstRequest }.Min() is not { } seen || seen > first.PlusMonths(r.Whole("months")) || seen > r.Today || seen.PlusMonths(r.Whole("shown")) < r.Today) return null;
        return r.Fired(0, first, ("first", Day(first)), ("found", $"{(seen == r.Facts.FirstSen ? "it began" : "an assessment was asked for")} on {Day(seen)}"));
    }

    public static FiredRule? Disruptive(Reading r)
    {
        var some = r.Suspensions.Where(s => s.Reason == "DB" && s.From > r.Today.PlusMonths(-r.Whole("months"))).ToList();
        return r.Facts.Need is not ("SEMH" or "ASD" or "SLCN") || some.Count < r.Number("times") ? null
            : r.Fired(some.Count * Each, some[0].From, ("count", Times(some.Count)), ("months", Text(r.Number("months"))), ("need", CodeSet.Of("sen-types").LabelOf(r.Facts.Need)));
    }

    public static FiredRule? NearLine(Reading r)
    {
        var (tell, meet) = (Line("C4.tell", r), Line("C4.meet", r));
        if (r.Facts.TermDays is not { } days) return null;
        var near = days >= r.Number("meet") && days <= meet ? ((int, string)?)(meet, "the governors must meet") : days >= r.Number("tell") && days <= tell ? (tell, "they are told at once") : null;
        return near is not var (line, what) ? null : r.Fired(days, null, ("total", Count(days, "day")), ("line", Text(line)), ("what", what));
    }

    public static FiredRule? NearMost(Reading r) => r.Facts.YearDays is not { } days || days < r.Number("days") ? null
        : r.Fired(days, r.Time.YearStart, ("total", Count(days, "day")), ("most", Text(Line("C2", r))));

    public static FiredRule? SixthDay(Reading r)
    {
        if (r.Facts.SixthDay is not { } due || due > r.Time.Nth(r.Today, r.Whole("ahead"))) return null;
        return r.Fired(due < r.Today ? r.Time.DaysBetween(due, r.Today) : 0, due, ("due", Day(due)));
    }

    public static FiredRule? NotBack(Reading r)
    {
        var since = r.Time.Back(r.Whole("weeks") * 2);
        if (r.Timed.LastOrDefault(s => s.To >= since && s.To <= r.Today) is not { To: { } ended } one) return null;
        var (earlier, now) = (r.Sum(r.Time.Before(one.From, r.Whole("before"))), r.Sum(r.Time.After(ended, r.Whole("weeks"))));
        return !Rose(earlier, now, r.Number("points"), r.Number("possible")) ? null
            : r.Fired(Points(earlier.Absence, now.Absence), ended, ("ended", Day(ended)), ("earlier", Percent(earlier.Absence)), ("now", Percent(now.Absence)));
    }

    public static FiredRule? ManySchools(Reading r)
    {
        var since = r.Today.PlusMonths(-r.Whole("months"));
        var schools = r.Facts.Stays.Where(s => (s.From is null || s.From <= r.Today) && (s.To is null || s.To >= since)).Select(s => s.Urn).Distinct(StringComparer.Ordinal).Count();
        return schools < r.Number("schools") ? null : r.Fired(schools * Each, since, ("count", Count(schools, "different school")), ("months", Text(r.Number("months"))));
    }

    private static List<SuspensionFact> Recent(Reading r)
    {
        var since = r.Time.Back(r.Whole("weeks"));
        return [.. r.Suspensions.Where(s => s.From >= since)];
    }

    private static int Line(string rule, Reading r) => DutyCatalogue.Standard.Rules.On(rule, r.Today).Amount;
}
