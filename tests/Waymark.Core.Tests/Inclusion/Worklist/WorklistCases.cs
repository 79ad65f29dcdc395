using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.Tests.Inclusion.Exclusions;

namespace Waymark.Core.Tests.Inclusion.Worklist;

/// <summary>
/// Reads the worked cases. Facts are parted by semicolons: <c>sen E</c>, <c>w0-5 4/10</c> (absent and possible of each school week, 0 the newest), <c>mark day AM/PM [elsewhere]</c>,
/// <c>susp from to halfdays reason</c>, <c>set number amount</c> and so on. Tuesday 24 November 2026; registers reach to the Friday before; half-term is the week of 26 October.
/// </summary>
public static class WorklistCases
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    public static IReadOnlyList<Table.Row> All { get; } = Table.Parse("worklist-cases", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inclusion", "Worklist", "worklist-cases.csv"))).Rows;

    public static SchoolTime Time(LocalDate today, LocalDate? newest = null, LocalDate? known = null) => new(SchoolCalendar.WithClosedDays(ExclusionCases.Closed), today, newest ?? today.PlusDays(-4), known);

    public static (ChildFacts Facts, RuleSettings Settings, SchoolTime Time) Read(string rule, string text)
    {
        var tokens = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split(' ')).ToList();
        var today = tokens.Find(t => t[0] == "today") is { } day ? Day(day[1]) : Today;
        var time = tokens.Any(t => t[0] == "silent") ? new SchoolTime(SchoolCalendar.WithClosedDays(ExclusionCases.Closed), today, null, today.PlusDays(-4)) : Time(today);
        var settings = RuleSettings.On(today, tokens.Where(t => t[0] == "set").Select(t => new RuleChange(rule, t[1], decimal.Parse(t[2], System.Globalization.CultureInfo.InvariantCulture), new(2026, 9, 1), Instant.MinValue)));
        return (tokens.Aggregate(new ChildFacts { Sen = "E" }, (facts, t) => Add(facts, t, time)), settings, time);
    }

    public static FiredRule? Fired(string rule, string text)
    {
        var (facts, settings, time) = Read(rule, text);
        return WorklistQuestions.Read(facts, settings, time).Fired.SingleOrDefault(f => f.Rule.Id == rule);
    }

    private static ChildFacts Add(ChildFacts f, string[] t, SchoolTime time) => t[0] switch
    {
        "sen" => f with { Sen = t[1] },
        "assessment" => f with { Assessment = true },
        "year" => f with { YearGroup = int.Parse(t[1], System.Globalization.CultureInfo.InvariantCulture) },
        "born" => f with { Born = Day(t[1]) },
        "need" => f with { Need = t[1] },
        "care" => f with { InCare = true },
        "last-mark" => f with { LastMark = Day(t[1]) },
        "last-year" => f with { LastYear = Share(t[1]) },
        "plan" => f with { PlanMade = Day(t[1]) },
        "review" => f with { LastReview = Day(t[1]) },
        "review-due" => f with { ReviewDue = Day(t[1]) },
        "educated" => f with { Educated = [.. f.Educated, Day(t[1])] },
        "sixth" => f with { SixthDay = Day(t[1]) },
        "term" => f with { TermDays = Number(t[1]) },
        "days-of-year" => f with { YearDays = Number(t[1]) },
        "first-sen" => f with { FirstSen = Day(t[1]) },
        "first-request" => f with { FirstRequest = Day(t[1]) },
        "stay" => f with { Stays = [.. f.Stays, new(t[1], Day(t[2]), t.Length > 3 ? Day(t[3]) : null)] },
        "susp" => f with { Suspensions = [.. f.Suspensions, new(Day(t[1]), Day(t[2]), (int)Number(t[3]), false, t[4], t.Contains("care"))] },
        "perm" => f with { Suspensions = [.. f.Suspensions, new(Day(t[1]), null, null, true, "PA", t.Contains("care"))] },
        "part" => f with { PartTime = [.. f.PartTime, Arranged(t)] },
        "placed" => f with { Placements = [.. f.Placements, new(Arranged(t), t.Contains("moves"), Named(t, "reviewed"), t.Contains("marked"), Named(t, "told"))] },
        "home" => f with { HomeEducation = [.. f.HomeEducation, new(Day(t[1]), Named(t, "ended"), t.Contains("special"), t.Contains("consent"))] },
        "mark" => f with { Days = [.. f.Days, .. Marks(t)] },
        ['w', ..] => f with { Weeks = [.. f.Weeks, .. Weeks(t, time)] },
        _ => f,
    };

    private static ArrangementDays Arranged(string[] t) => new(Day(t[1]), Day(t[2]), Named(t, "review"), Named(t, "ended"));

    private static LocalDate? Named(string[] t, string name) => Array.IndexOf(t, name) is > 0 and var at ? Day(t[at + 1]) : null;

    /// <summary>One day, or every working day from one to another.</summary>
    private static IEnumerable<MarkedDay> Marks(string[] t)
    {
        var days = t[1].Split("..");
        var codes = t[2].Split('/');
        for (var day = Day(days[0]); day <= Day(days[^1]); day = day.PlusDays(1))
            if (WorkingCalendar.England.IsWorkingDay(day) && !ExclusionCases.Closed.Contains(day)) yield return new(day, codes[0], codes[1], t.Contains("elsewhere"), t.Contains("elsewhere"));
    }

    private static IEnumerable<RegisterWeek> Weeks(string[] t, SchoolTime time)
    {
        var range = t[0][1..].Split('-').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var of = Share(t[1]);
        return time.Registered(range[^1] - range[0] + 1, range[0]).Select(monday => new RegisterWeek(monday, of.Denominator, of.Numerator, of.Numerator, t.Length > 2 ? of.Numerator : 0));
    }

    private static Share Share(string text) => text.Split('/') is [var part, var whole] ? new(long.Parse(part, System.Globalization.CultureInfo.InvariantCulture), long.Parse(whole, System.Globalization.CultureInfo.InvariantCulture)) : default;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static LocalDate Day(string text) => ExclusionCases.Day(text);
}
