using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;

namespace Waymark.Core.Tests.Inclusion.Exclusions;

/// <summary>Reads the worked cases. A step is <c>case [id=|id&lt;replaced=|-withdrawn=]kind[:detail] day</c>.</summary>
public static class ExclusionCases
{
    public static IReadOnlyList<Table.Row> All { get; } = Table.Parse("exclusion-cases",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Inclusion", "Exclusions", "exclusion-cases.csv"))).Rows;

    /// <summary>Holidays and one training day, 2 November 2026, of the school years of the cases.</summary>
    public static IReadOnlyList<LocalDate> Closed { get; } = [.. new[]
    {
        ("2025-04-07", "2025-04-21"), ("2026-07-20", "2026-09-04"), ("2026-10-26", "2026-11-02"), ("2026-12-21", "2027-01-01"), ("2027-02-15", "2027-02-19"), ("2027-03-29", "2027-04-09"), ("2028-02-21", "2028-02-25"),
    }.SelectMany(t => Days(Day(t.Item1), Day(t.Item2)))];

    public static IReadOnlyDictionary<string, SchoolCalendar> Calendars { get; } = new Dictionary<string, SchoolCalendar>
    {
        ["M"] = SchoolCalendar.WithClosedDays(Closed).Of(maintained: true), ["B"] = SchoolCalendar.WithClosedDays(Closed).Of(maintained: true), ["A"] = SchoolCalendar.WithClosedDays(Closed).Of(maintained: false),
    };

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static ExcludedChild Child(Table.Row row) => Child(row["exclusions"], row["steps"]);

    public static ExcludedChild Child(string exclusions, string steps = "")
    {
        var all = exclusions.Split(';', StringSplitOptions.TrimEntries).Select(Read).ToList();
        foreach (var (text, at) in steps.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((s, i) => (s, i)))
        {
            var parts = text.Split(' ');
            var number = int.Parse(parts[0]) - 1;
            all[number] = all[number] with { Steps = [.. all[number].Steps, Step(parts[1], Day(parts[2]), at)] };
        }
        return new(all, Calendars);
    }

    public static Duty Duty(ExcludedChild child, LocalDate asOf, int number, string rule) =>
        ExclusionClock.Standard.Read(child, asOf).Single(c => c.Of.Id == $"{number}").Duties.Single(d => d.Rule.Id == rule);

    private static ExclusionStep Step(string text, LocalDate on, int at)
    {
        var (name, what) = text.Split('=', 2) is [var id, var rest] ? (id, rest) : ($"s{at}", text);
        var (kind, detail) = what.Split(':', 2) is [var k, var d] ? (k, d) : (what, "");
        if (name[0] == '-') return new($"s{at}", kind, on, detail, name[1..], Withdrawn: true);
        return name.Split('<') is [var own, var other] ? new(own, kind, on, detail, other) : new(name, kind, on, detail);
    }

    private static Exclusion Read(string text, int at)
    {
        var parts = text.Split(' ');
        string? Named(string name) => parts.FirstOrDefault(p => p.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        var kind = parts[0] switch
        {
            "susp" => ExclusionKind.Suspension, "lnch" => ExclusionKind.Lunchtime, "perm" => ExclusionKind.Permanent, "offs" => ExclusionKind.OffSite, "move" => ExclusionKind.ManagedMove, _ => ExclusionKind.Separation,
        };
        return new($"{at + 1}", Named("at") ?? "M", kind, Day(parts[1]))
        {
            Sessions = parts.Length > 2 && int.TryParse(parts[2], out var sessions) ? sessions : null, FromAfternoon = parts.Contains("PM"), To = Named("to") is { } to ? Day(to) : null,
            Exam = Named("exam") is { } exam ? Day(exam) : null, Child = new(parts.Contains("worker"), parts.Contains("lac"), parts.Contains("plan"), parts.Contains("elsewhere")),
        };
    }

    private static IEnumerable<LocalDate> Days(LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1)) yield return day;
    }
}
