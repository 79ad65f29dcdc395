using System.Data.Common;
using NodaTime;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>Every series of every measure: three statements over the lake, one of them some weeks at a time.</summary>
internal sealed class PatternFacts(PatternSql sql)
{
    // The bits of a level say what its rows are not parted by: SEN, locality, phase, year group, need, school, SEND.
    private const int All = 0b1111111, OfNeeds = 0b1111011, OfSchools = 0b1111101;

    private readonly Dictionary<PatternMeasure, Dictionary<PatternGroup, List<PatternWeek>>> series = PatternMeasure.All.ToDictionary(m => m, _ => new Dictionary<PatternGroup, List<PatternWeek>>());
    private readonly Dictionary<(PatternMeasure Measure, PatternGroup Group), List<(LocalDate Monday, long Pupil)>> behind = [];

    public IReadOnlyList<LocalDate> Weeks { get; private set; } = [];

    public async Task LoadAsync(CancellationToken stop)
    {
        Weeks = await sql.WeeksAsync(stop);
        if (Weeks.Count == 0) return;
        await foreach (var row in sql.OfPupilWeeksAsync("pattern-weeks", null, Weeks.Select(monday => (monday, false)), Register.Read, stop))
            if (row is { } register) Add(register);
        await foreach (var one in sql.RowsAsync(PatternSql.Text("pattern-events"), PatternEvent.Read, stop)) Add(one);
    }

    /// <summary>The groups of one measure.</summary>
    public IReadOnlyDictionary<PatternGroup, GroupWeeks> Of(PatternMeasure measure) => Of(measure, Weeks, LocalDate.MaxIsoValue);

    /// <summary>The same as it was on an earlier day of this school year.</summary>
    /// <param name="weeks">The school weeks of the area up to that day.</param>
    public IReadOnlyDictionary<PatternGroup, GroupWeeks> Of(PatternMeasure measure, IReadOnlyList<LocalDate> weeks, LocalDate day)
    {
        if (weeks.Count == 0) return new Dictionary<PatternGroup, GroupWeeks>();
        var recent = weeks[Math.Max(0, weeks.Count - PatternRules.On(weeks[^1]).Recent)];
        return series[measure].Select(g => (g.Key, Weeks: g.Value.Where(w => w.Monday <= weeks[^1]).OrderBy(w => w.Monday).ToList())).Where(g => g.Weeks.Count > 0)
            .ToDictionary(g => g.Key, g => new GroupWeeks(g.Weeks, Touched(measure, g.Key, g.Weeks, (recent, day))));
    }

    private int Touched(PatternMeasure measure, PatternGroup group, List<PatternWeek> weeks, (LocalDate Recent, LocalDate Day) at) => measure.IsShare
        ? weeks.Where(w => w.Monday >= at.Recent).Select(w => w.Touched).DefaultIfEmpty().Max()
        : behind.GetValueOrDefault((measure, group), []).Where(e => e.Monday >= at.Recent && e.Monday <= at.Day).Select(e => e.Pupil).Distinct().Count();

    private void Add(Register row)
    {
        var at = 0;
        foreach (var measure in new[] { PatternMeasure.Absence, PatternMeasure.Unauthorised, PatternMeasure.Lost, PatternMeasure.PartTime })
        {
            var (count, touched) = row.Counts[at++];
            Of(measure, row.Group).Add(new(row.Monday, count, row.Possible, row.Pupils, touched));
        }
    }

    /// <summary>An event counts in each group that its child is in.</summary>
    private void Add(PatternEvent one)
    {
        var measure = one.Permanent ? PatternMeasure.Exclusions : PatternMeasure.Suspensions;
        foreach (var group in one.Groups)
        {
            var weeks = Of(measure, group);
            if (!behind.TryGetValue((measure, group), out var pupils)) behind[(measure, group)] = pupils = [];
            pupils.Add((one.Monday, one.Pupil));
            var at = weeks.FindIndex(w => w.Monday == one.Monday);
            if (at < 0) weeks.Add(new(one.Monday, 1, null, 0, 1));
            // Hardly a child is suspended twice in a week: counted as two is near enough for hiding, for it hides no less.
            else weeks[at] = weeks[at] with { Count = weeks[at].Count + 1, Touched = weeks[at].Touched + 1 };
        }
    }

    private List<PatternWeek> Of(PatternMeasure measure, PatternGroup group) => series[measure].TryGetValue(group, out var weeks) ? weeks : series[measure][group] = [];

    /// <param name="Counts">Sessions and pupils by measure.</param>
    private sealed record Register(LocalDate Monday, PatternGroup Group, long Possible, int Pupils, IReadOnlyList<(long Count, int Touched)> Counts)
    {
        public static Register? Read(DbDataReader row)
        {
            var (level, sen, locality, phase, year, need, school) = ((int)row.GetInt64(1), PatternSql.Word(row, 2), PatternSql.Word(row, 3), PatternSql.Word(row, 4), PatternSql.Number(row, 5), PatternSql.Word(row, 6), PatternSql.Number(row, 7));
            var group = new PatternGroup(sen, level is OfNeeds or OfSchools || !row.IsDBNull(18)) { Locality = locality, Phase = phase, YearGroup = year, Need = need, School = school };
            // Where what a group is known by is not known, there is no group.
            if (group.Narrowness != Common(level)) return null;
            return new(row.Day(0), group, row.GetInt64(8), row.GetInt32(9), [.. Enumerable.Range(0, 4).Select(at => (row.GetInt64(10 + (2 * at)), row.GetInt32(11 + (2 * at))))]);
        }

        private static int Common(int level) => level is OfNeeds or OfSchools ? 2 : int.PopCount(All & ~level);
    }
}
