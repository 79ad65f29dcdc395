using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using static Waymark.Core.Inclusion.Worklist.Reading;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>The rules that ask about part-time timetables, placements and home education: AT4, AT9, AT16, EW14 and EW16 to EW18.</summary>
internal static class ArrangementRules
{
    private const int Each = 10;

    public static FiredRule? PartTime(Reading r) => PastEnd(r) ?? Unrecorded(r) ?? Unreviewed(r);

    public static FiredRule? Elsewhere(Reading r)
    {
        var first = r.Time.Registered(r.Whole("weeks")) is [.., var oldest] ? oldest : LocalDate.MaxIsoValue;
        var run = Runs(r).LastOrDefault(run => run.Sessions >= r.Number("sessions") && run.To >= first);
        return run.Sessions == 0 ? null : r.Fired(run.Sessions, run.From, ("count", Count(run.Sessions, "session")), ("from", Day(run.From)), ("to", Day(run.To)));
    }

    public static FiredRule? NoMarkOfProvider(Reading r)
    {
        var silent = r.Facts.Placements.Where(p => p.Marked && p.Days.Covers(r.Today)).Select(p => ProviderSilence.Of(r.Time, p.Days.From, p.LastTold)).OfType<ProviderSilence>().OrderByDescending(s => s.Days).ThenBy(s => s.Since).ToList();
        return silent is [var longest, ..] && longest.Days >= r.Number("days") ? r.Fired(longest.Days, longest.Since, ("since", Day(longest.Since)), ("count", Count(longest.Days, "school day"))) : null;
    }

    public static FiredRule? MovedUnreviewed(Reading r)
    {
        foreach (var moved in r.Facts.Placements.Where(p => p.Moves && p.Days.OpenOn(r.Today)).OrderByDescending(p => p.Days.From).ThenBy(p => p.NeedsReviewed))
        {
            var since = r.Time.Before(moved.Days.From, r.Whole("weeks")) is [.., var oldest] ? oldest : moved.Days.From.PlusWeeks(-r.Whole("weeks"));
            if (r.Suspensions.LastOrDefault(s => s.From >= since && s.From <= moved.Days.From) is not { } suspended) continue;
            if (new[] { r.Facts.PlanMade, r.Facts.LastReview, moved.NeedsReviewed }.Any(day => day >= suspended.From)) continue;
            return r.Fired(r.Time.DaysBetween(moved.Days.From, r.Today), moved.Days.From, ("moved", Day(moved.Days.From)), ("suspended", Day(suspended.From)));
        }
        return null;
    }

    public static FiredRule? PartTimeAndSuspended(Reading r)
    {
        var times = r.Suspensions.Count(s => SchoolTerm.Of(s.From) == SchoolTerm.Of(r.Today));
        var open = r.Facts.PartTime.Where(t => t.OpenOn(r.Today)).ToList();
        return times == 0 || open.Count == 0 ? null : r.Fired(times * Each, open.Min(t => t.From), ("from", Day(open.Min(t => t.From))), ("times", Times(times)));
    }

    public static FiredRule? HomeSoonAfter(Reading r)
    {
        foreach (var home in Homes(r))
        {
            var since = home.From.PlusWeeks(-r.Whole("weeks"));
            var causes = r.Suspensions.Where(s => s.From <= home.From).Select(s => (Day: s.To is { } to ? LocalDate.Min(to, home.From) : s.From, What: "a suspension"))
                .Concat(r.Facts.Placements.Where(p => p.Moves).Select(p => (Day: p.Days.Ended ?? p.Days.End ?? LocalDate.MaxIsoValue, What: "the end of alternative provision")))
                .Concat(r.Facts.PartTime.Where(t => t.From <= home.From).Select(t => (Day: LocalDate.Min(t.Ended ?? t.End ?? home.From, home.From), What: "a part-time timetable")))
                .Where(c => c.Day >= since && c.Day <= home.From).OrderByDescending(c => c.Day).ThenBy(c => c.What, StringComparer.Ordinal).ToList();
            if (causes.Count > 0) return r.Fired(0, home.From, ("from", Day(home.From)), ("days", Count(Period.DaysBetween(causes[0].Day, home.From), "day")), ("what", causes[0].What));
        }
        return null;
    }

    public static FiredRule? WithoutConsent(Reading r) => r.Facts.Sen == "E" && Homes(r).FirstOrDefault(h => h is { FromSpecial: true, Consent: false }) is { } home
        ? r.Fired(r.Time.DaysBetween(home.From, r.Today), home.From, ("from", Day(home.From))) : null;

    /// <summary>Those that last, the newest first.</summary>
    private static IOrderedEnumerable<HomeEducationFact> Homes(Reading r) => r.Facts.HomeEducation.Where(h => h.From <= r.Today && (h.Ended is null || h.Ended >= r.Today)).OrderByDescending(h => h.From).ThenBy(h => h.Consent);

    private static FiredRule? PastEnd(Reading r) => First(r, ArrangementState.PastEnd) is { End: { } end } late
        ? r.Fired(r.Time.DaysBetween(end, r.Today), end, ("what", $"The part-time timetable from {Day(late.From)} was to end on {Day(end)} and was neither ended nor extended")) : null;

    private static FiredRule? Unreviewed(Reading r) => First(r, ArrangementState.ReviewDue) is { ReviewBy: { } by } late
        ? r.Fired(r.Time.DaysBetween(by, r.Today), by, ("what", $"The part-time timetable from {Day(late.From)} was to be reviewed by {Day(by)}")) : null;

    private static FiredRule? Unrecorded(Reading r)
    {
        var first = r.Time.Registered(r.Whole("weeks")) is [.., var oldest] ? oldest : LocalDate.MaxIsoValue;
        var days = r.Days.Where(d => d.On >= first && d.Count("C2") > 0 && !r.Facts.PartTime.Any(t => t.Covers(d.On))).ToList();
        var (weeks, count) = (days.Select(d => SchoolTime.MondayOf(d.On)).Distinct().Count(), days.Sum(d => d.Count("C2")));
        return weeks < r.Number("c2-weeks") ? null
            : r.Fired(count, days[0].On, ("what", $"{Count(count, "session")} of C2 in {Count(weeks, "school week")} without a part-time timetable on record, the last on {Day(days[^1].On)}"));
    }

    /// <summary>The one that has been so for longest.</summary>
    private static ArrangementDays? First(Reading r, ArrangementState state)
    {
        var some = r.Facts.PartTime.Where(t => t.On(r.Today) == state).OrderBy(t => t.End).ThenBy(t => t.ReviewBy).ThenBy(t => t.From).ToList();
        return some.Count == 0 ? null : some[0];
    }

    /// <summary>Sessions of B or K in a row, over weekends and holidays, on days that no placement covers.</summary>
    private static List<(LocalDate From, LocalDate To, int Sessions, bool Afternoon)> Runs(Reading r)
    {
        var runs = new List<(LocalDate From, LocalDate To, int Sessions, bool Afternoon)>();
        foreach (var day in r.Days.Where(d => d.Count("B", "K") > 0 && !r.Facts.Placements.Any(p => p.Days.Covers(d.On))).GroupBy(d => d.On))
        {
            var (am, pm) = (day.Any(d => d.Am is "B" or "K"), day.Any(d => d.Pm is "B" or "K"));
            var sessions = (am ? 1 : 0) + (pm ? 1 : 0);
            if (am && runs is [.., { Afternoon: true } last] && r.Time.Nth(last.To, 1) == day.Key) runs[^1] = (last.From, day.Key, last.Sessions + sessions, pm);
            else runs.Add((day.Key, day.Key, sessions, pm));
        }
        return runs;
    }
}
