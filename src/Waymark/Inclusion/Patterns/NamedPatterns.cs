using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>The patterns that the report names: whom they count.</summary>
internal static class NamedPatterns
{
    /// <summary>Every pupil of every pattern, in this school year or the last one up to the same day. One statement, after the weeks are set.</summary>
    public static async Task<IReadOnlyList<(string Pattern, long Pupil, bool ThisYear)>> ReadAsync(PatternSql sql, RuleSettings settings, CancellationToken stop)
    {
        await sql.StageAsync("asked_numbers", [new LakeColumn("times", "INTEGER", ""), new("weeks", "INTEGER", ""), new("year_times", "INTEGER", ""), new("months", "INTEGER", "")],
            [[(int)settings.Of("EW2", "times"), (int)settings.Of("EW2", "weeks"), (int)settings.Of("EW2", "year-times"), (int)settings.Of("EW7", "months")]], stop);
        return await sql.RowsAsync(PatternSql.Text("named-patterns"), row => (row.GetString(0), row.GetInt64(1), row.GetBoolean(2)), stop).ToListAsync(stop);
    }

    public static IReadOnlyList<NamedFigure> Count(IReadOnlyList<(string Pattern, long Pupil, bool ThisYear)> rows) =>
        [.. NamedPattern.All.Select(p => new NamedFigure(p.Id, rows.Count(r => r.Pattern == p.Id && r.ThisYear), rows.Count(r => r.Pattern == p.Id && !r.ThisYear)))];
}
