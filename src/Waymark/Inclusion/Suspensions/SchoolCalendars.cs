using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Attendance;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Suspensions;

/// <summary>The school days of the schools of the area, from the lake; kept while the lake stands as it was.</summary>
internal sealed class SchoolCalendars(CurrentArea area, ILakes lakes, KnownCalendars known)
{
    // No school has this number: under it stand the days on which at least half of the schools are open.
    private const int OfArea = 0;

    private const string OfAreaNote = "The school has sent no calendar: days are counted by those on which at least half of the schools of the area are open.";

    /// <summary>A school without a calendar takes the area's; where the area has none, it is left out and nothing can be told.</summary>
    public async Task<IReadOnlyDictionary<string, SchoolCalendar>> OfAsync(IReadOnlyCollection<string> urns, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var kept = known.Of(area.Code.Value, lake.State.Version);
        var asked = urns.Select(urn => int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : OfArea).Append(OfArea).Distinct().ToList();
        if (asked.Any(urn => !kept.ContainsKey(urn))) await ReadAsync(lake, [.. asked.Where(urn => !kept.ContainsKey(urn))], kept, stop);
        return urns.Distinct(StringComparer.Ordinal).Select(urn => (urn, Calendar: Find(kept, urn))).Where(c => c.Calendar is not null).ToDictionary(c => c.urn, c => c.Calendar!, StringComparer.Ordinal);
    }

    /// <summary>The days on which at least half of the schools are open, or null.</summary>
    public async Task<SchoolCalendar?> OfAreaAsync(CancellationToken stop) => (await OfAsync([""], stop)).GetValueOrDefault("");

    private static SchoolCalendar? Find(ConcurrentDictionary<int, SchoolCalendar?> kept, string urn) =>
        int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && kept[number] is { } own ? own : kept[OfArea];

    private static async Task ReadAsync(ILakeReader lake, IReadOnlyList<int> urns, ConcurrentDictionary<int, SchoolCalendar?> kept, CancellationToken stop)
    {
        await lake.StageAsync("asked_schools", [new LakeColumn("urn", "INTEGER", "")], urns.Select(urn => new object?[] { urn }).ToAsyncEnumerable(), stop);
        var days = new List<(int Urn, LocalDate Day)>();
        await foreach (var row in RegisterSql.RowsAsync(lake.Engine, LakeStatement.Of("Inclusion/Suspensions/calendars.sql"), stop))
            days.Add((row.GetInt32(0), LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(1))));
        var open = days.ToLookup(d => d.Urn, d => d.Day);
        foreach (var urn in urns)
            kept[urn] = !open.Contains(urn) ? null : urn == OfArea ? SchoolCalendar.OfOpenDays(open[urn]).Of(note: OfAreaNote) : SchoolCalendar.OfOpenDays(open[urn]);
    }
}

/// <summary>Calendars that were read, by area, for the newest state of its lake.</summary>
internal sealed class KnownCalendars
{
    private readonly ConcurrentDictionary<string, (long Version, ConcurrentDictionary<int, SchoolCalendar?> Calendars)> areas = new(StringComparer.Ordinal);

    public ConcurrentDictionary<int, SchoolCalendar?> Of(string area, long version) =>
        areas.AddOrUpdate(area, _ => (version, new()), (_, known) => known.Version == version ? known : (version, new())).Calendars;
}
