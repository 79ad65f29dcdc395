using System.Collections.Concurrent;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Alliance;

/// <summary>The registers of some children as they stand in the lake now, week by week: asked once of each child and time while the lake stands as it was.</summary>
internal sealed class AbsenceOfChildren(CurrentArea area, ILakes lakes, KnownWeeks known)
{
    /// <summary>One statement, however many children; a child without a register has no weeks. From a day on, or from one year before today.</summary>
    public async Task<IReadOnlyDictionary<ChildId, AbsenceWeeks>> ReadAsync(IReadOnlyCollection<ChildId> children, LocalDate today, CancellationToken stop, LocalDate? since = null)
    {
        var first = since ?? today.PlusYears(-1).PlusDays(1);
        var asked = children.Distinct().ToList();
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var kept = known.Of(area.Code.Value, lake.State.Version, today);
        var open = asked.Where(child => !kept.ContainsKey((child, first))).ToList();
        if (open.Count > 0) foreach (var (child, weeks) in await AskAsync(lake, open, (first, today), stop)) kept[(child, first)] = weeks;
        return asked.ToDictionary(child => child, child => kept[(child, first)]);
    }

    private async Task<IReadOnlyDictionary<ChildId, AbsenceWeeks>> AskAsync(ILakeReader lake, IReadOnlyList<ChildId> children, (LocalDate Since, LocalDate To) time, CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        var asked = children.ToDictionary(child => pseudonyms.Of(child.Value));
        var weeks = asked.Keys.ToDictionary(pupil => pupil, _ => new List<AbsenceWeek>());
        await lake.StageAsync("asked_pupils", [new LakeColumn("pupil", "BIGINT", "")], asked.Keys.Select(pupil => new object?[] { pupil }).ToAsyncEnumerable(), stop);
        await foreach (var (pupil, week) in lake.AskAsync(Statement(time.Since, time.To), [], row => (row.GetInt64(0), new AbsenceWeek(row.Day(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))), stop)) weeks[pupil].Add(week);
        return weeks.ToDictionary(w => asked[w.Key], w => new AbsenceWeeks(w.Value));
    }

    // As literals, so that the engine opens the files of that time alone.
    private static string Statement(LocalDate since, LocalDate to) => LakeStatement.Of("Inclusion/Alliance/weeks.sql", ("since", LakeStatement.Day(since)), ("to", LakeStatement.Day(to)));

}

/// <summary>Weeks that were read, by area, for the newest state of its lake and the day.</summary>
internal sealed class KnownWeeks
{
    private readonly ConcurrentDictionary<string, (long Version, LocalDate Day, ConcurrentDictionary<(ChildId, LocalDate Since), AbsenceWeeks> Weeks)> areas = new(StringComparer.Ordinal);

    public ConcurrentDictionary<(ChildId, LocalDate Since), AbsenceWeeks> Of(string area, long version, LocalDate day) =>
        areas.AddOrUpdate(area, _ => (version, day, new()), (_, kept) => kept.Version == version && kept.Day == day ? kept : (version, day, new())).Weeks;
}
