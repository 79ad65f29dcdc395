using NodaTime;
using NodaTime.Text;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Alliance;

/// <summary>The registers of some children as they stand in the lake now, week by week.</summary>
internal sealed class AbsenceOfChildren(CurrentArea area, ILakes lakes)
{
    /// <summary>One statement, however many children; a child without a register has no weeks. From a day on, or from one year before today.</summary>
    public async Task<IReadOnlyDictionary<ChildId, AbsenceWeeks>> ReadAsync(IReadOnlyCollection<ChildId> children, LocalDate today, CancellationToken stop, LocalDate? since = null)
    {
        var pseudonyms = lakes.PseudonymsOf(area.Code);
        var asked = children.Distinct().ToDictionary(child => pseudonyms.Of(child.Value));
        var weeks = asked.Keys.ToDictionary(pupil => pupil, _ => new List<AbsenceWeek>());
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        await lake.StageAsync("asked_pupils", [new LakeColumn("pupil", "BIGINT", "")], asked.Keys.Select(pupil => new object?[] { pupil }).ToAsyncEnumerable(), stop);
        await foreach (var (pupil, week) in lake.AskAsync(Statement(since ?? today.PlusYears(-1).PlusDays(1), today), [], row => (row.GetInt64(0), new AbsenceWeek(row.Day(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))), stop)) weeks[pupil].Add(week);
        return weeks.ToDictionary(w => asked[w.Key], w => new AbsenceWeeks(w.Value));
    }

    // As literals, so that the engine opens the files of that time alone.
    private static string Statement(LocalDate since, LocalDate to) => LakeStatement.Of("Inclusion/Alliance/weeks.sql", ("since", Literal(since)), ("to", Literal(to)));

    private static string Literal(LocalDate day) => $"DATE '{LocalDatePattern.Iso.Format(day)}'";
}
