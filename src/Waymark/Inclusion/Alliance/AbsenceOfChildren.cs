using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Alliance;

/// <summary>The registers of some children as they stand in the lake now, week by week.</summary>
internal sealed class AbsenceOfChildren(CurrentArea area, ILakes lakes)
{
    /// <summary>One statement, however many children; a child without a register has no weeks.</summary>
    public async Task<IReadOnlyDictionary<ChildId, AbsenceWeeks>> ReadAsync(IReadOnlyCollection<ChildId> children, LocalDate today, CancellationToken stop)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        var asked = children.Distinct().ToDictionary(child => pseudonyms.Of(child.Value));
        var weeks = asked.Keys.ToDictionary(pupil => pupil, _ => new List<AbsenceWeek>());
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        await lake.StageAsync("asked_pupils", [new LakeColumn("pupil", "BIGINT", "")], asked.Keys.Select(pupil => new object?[] { pupil }).ToAsyncEnumerable(), stop);
        await lake.StageAsync("asked_day", [new LakeColumn("day", "DATE", "")], new[] { new object?[] { today } }.ToAsyncEnumerable(), stop);
        await foreach (var (pupil, week) in lake.AskAsync(LakeStatement.Of("Inclusion/Alliance/weeks.sql"), [], row => (row.GetInt64(0), new AbsenceWeek(row.Day(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))), stop)) weeks[pupil].Add(week);
        return weeks.ToDictionary(w => asked[w.Key], w => new AbsenceWeeks(w.Value));
    }
}
