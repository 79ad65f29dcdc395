using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Core.Inclusion.Exclusions;

namespace Waymark.Core.Inclusion.Worklist;

/// <summary>One rule asked of one child: its numbers, and the facts in the order of time.</summary>
internal sealed class Reading
{
    private readonly Dictionary<LocalDate, RegisterWeek> weeks;
    private string rule = "";

    public Reading(ChildFacts facts, RuleSettings settings, SchoolTime time)
    {
        (Facts, Settings, Time) = (facts, settings, time);
        weeks = facts.Weeks.GroupBy(w => w.Monday).ToDictionary(g => g.Key, g => g.Aggregate((one, other) => one + other));
        Days = [.. facts.Days.Where(d => d.On <= time.Today).OrderBy(d => d.On)];
        Suspensions = [.. facts.Suspensions.Where(s => s.From <= time.Today).OrderBy(s => s.From).ThenBy(s => s.To).ThenBy(s => s.HalfDays)];
    }

    public ChildFacts Facts { get; }
    public RuleSettings Settings { get; }
    public SchoolTime Time { get; }
    public LocalDate Today => Time.Today;
    public IReadOnlyList<MarkedDay> Days { get; }
    public IReadOnlyList<SuspensionFact> Suspensions { get; }

    /// <summary>Suspensions alone, without permanent exclusions.</summary>
    public IEnumerable<SuspensionFact> Timed => Suspensions.Where(s => !s.Permanent);

    public IEnumerable<SuspensionFact> TimedThisYear => Timed.Where(s => s.From >= Time.YearStart);

    public FiredRule? Ask(WorklistRule of, Func<Reading, FiredRule?> question)
    {
        rule = of.Id;
        return Settings.IsOn(of) ? question(this) : null;
    }

    /// <summary>A number of the rule that is asked.</summary>
    public decimal Number(string name) => Settings.Of(rule, name);

    public int Whole(string name) => (int)Number(name);

    /// <summary>The sessions of those weeks together.</summary>
    public RegisterWeek Sum(IEnumerable<LocalDate> mondays) =>
        mondays.Aggregate(default(RegisterWeek), (sum, monday) => weeks.TryGetValue(monday, out var week) ? sum + week : sum);

    /// <summary>Everything since the school year began.</summary>
    public RegisterWeek ThisYear() => weeks.Values.Where(w => w.Monday.PlusDays(6) >= Time.YearStart).Aggregate(default(RegisterWeek), (sum, week) => sum + week);

    /// <summary>The first day of those weeks on which there was a session, as it is told.</summary>
    public LocalDate FirstOf(IReadOnlyList<LocalDate> mondays) =>
        mondays.Where(weeks.ContainsKey).OrderBy(m => m).Select(m => (LocalDate?)m).FirstOrDefault() is { } first ? LocalDate.Max(first, first.PlusDays(6) >= Time.YearStart && first < Time.YearStart ? Time.YearStart : first) : Today;

    /// <param name="measure">See <see cref="FiredRule.Measure"/>.</param>
    /// <param name="since">See <see cref="FiredRule.Since"/>.</param>
    /// <param name="figures">The numbers that the sentence names, and no other.</param>
    public FiredRule Fired(decimal measure, LocalDate? since, params IReadOnlyList<(string Name, string Value)> figures)
    {
        var of = WorklistRule.Find(rule)!;
        return new(of, [.. figures.Select(f => new Figure(f.Name, f.Value))], figures.Aggregate(of.Pattern, (text, f) => text.Replace($"{{{f.Name}}}", f.Value, StringComparison.Ordinal)), since, measure);
    }

    public static string Day(LocalDate day) => DutyWords.Day(day);

    /// <summary>"1 session", "8 sessions".</summary>
    public static string Count(decimal n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n:0.##} {what}{(n == 1 ? "" : "s")}");

    /// <summary>"not at all", "once", "3 times".</summary>
    public static string Times(int n) => n switch { 0 => "not at all", 1 => "once", 2 => "twice", _ => string.Create(CultureInfo.InvariantCulture, $"{n} times") };

    public static string Text(decimal n) => n.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Text(long n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>To one decimal, for the eye; what was compared is exact.</summary>
    public static string Percent(Share share) => $"{(share.Percent ?? 0).ToString("0.#", CultureInfo.InvariantCulture)}%";

    /// <summary>Percentage points from one share to another, exact as far as decimals go; 0 where either is of nothing.</summary>
    public static decimal Points(Share earlier, Share now) => earlier.Denominator == 0 || now.Denominator == 0 ? 0
        : (((decimal)now.Numerator * earlier.Denominator) - ((decimal)earlier.Numerator * now.Denominator)) * 100 / ((decimal)now.Denominator * earlier.Denominator);

    /// <summary>True where the absence rate rose by at least so many points, compared without a division.</summary>
    public static bool Rose(RegisterWeek earlier, RegisterWeek now, decimal points, decimal possible) => earlier.Possible >= possible && now.Possible >= possible
        && (((decimal)now.Absent * earlier.Possible) - ((decimal)earlier.Absent * now.Possible)) * 100 >= points * now.Possible * earlier.Possible;

    /// <summary>True where the part is at least so many percent, exactly; never of nothing.</summary>
    public static bool AtLeast(RegisterWeek of, decimal percent) => of.Possible > 0 && of.Absent * 100m >= of.Possible * percent;
}
