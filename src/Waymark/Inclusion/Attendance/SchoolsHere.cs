using NodaTime;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Attendance;

/// <summary>The schools of the area by name, and the days on which they are open, for files that the program rewrites.</summary>
internal sealed class SchoolsHere
{
    private readonly IReadOnlyDictionary<string, string>? urns;
    private ILookup<string, NumberedSchool>? numbered;
    private readonly Dictionary<string, SortedSet<LocalDate>> openDays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> unknown = new(StringComparer.OrdinalIgnoreCase);

    private SchoolsHere(IReadOnlyDictionary<string, string>? urns) => this.urns = urns;

    public static async Task<SchoolsHere> ReadAsync(IRolls rolls, WaymarkDb? db, ILakeReader lake, CancellationToken stop)
    {
        var here = new SchoolsHere(db is null ? null : await rolls.SchoolsByNameAsync(db, stop)) { numbered = db is null ? null : await rolls.SchoolsByNumberAsync(db, stop) };
        await foreach (var row in RegisterSql.RowsAsync(lake.Engine, RegisterSql.Of("open-days"), stop))
        {
            var (urn, date) = (row.GetString(0), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1)));
            if (!here.openDays.TryGetValue(urn, out var days)) here.openDays[urn] = days = [];
            days.Add(date);
        }
        return here;
    }

    /// <summary>Without an area any name will do, and each has a number of its own.</summary>
    public string? UrnOf(string name)
    {
        if (urns is not null) return urns.GetValueOrDefault(name.Trim());
        if (!unknown.TryGetValue(name, out var urn)) unknown[name] = urn = $"{100_000 + unknown.Count}";
        return urn;
    }

    /// <summary>The school with a number of its authority (815 2001) on a day, else the one of that name. A number outlives the school: its academy has the same.</summary>
    public string? UrnOf(string number, string name, LocalDate day)
    {
        if (urns is null) return UrnOf(number);
        var those = numbered![number].ToList();
        return (those.Find(s => (s.Opened is null || s.Opened <= day) && (s.Closed is null || day <= s.Closed)) ?? those.MaxBy(s => s.Opened))?.Urn ?? UrnOf(name);
    }

    /// <summary>By the calendar of the school as far as it goes; beyond it from Monday to Friday.</summary>
    public bool OpenOn(string urn, LocalDate day) => openDays.TryGetValue(urn.Trim(), out var days) && days.Min <= day && day <= days.Max
        ? days.Contains(day) : day.DayOfWeek <= IsoDayOfWeek.Friday;
}
