using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>Absence day by day of one term: three statements over a small table of the lake.</summary>
internal sealed class WeekdayFacts(CurrentArea area, ILakes lakes)
{
    /// <summary>Schools that sent a register, by name.</summary>
    public async Task<IReadOnlyList<(int Urn, string Name)>> SchoolsAsync(LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        return await new PatternSql(lake, today).RowsAsync(PatternSql.Text("known-schools"), row => (row.GetInt32(0), row.GetString(1)), stop).ToListAsync(stop);
    }

    /// <param name="term">The day by which the term is known; the newest one where there is none such.</param>
    /// <param name="school">URN, or 0 for the area.</param>
    /// <param name="sen">N, K, E, send for K and E, or blank for all.</param>
    public async Task<(IReadOnlyList<KnownTerm> Terms, KnownTerm? Term, IReadOnlyList<DayOfAbsence> Days)> ReadAsync(LocalDate? term, int school, string sen, LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var sql = new PatternSql(lake, today);
        var terms = await sql.RowsAsync(PatternSql.Text("known-terms"), row => new KnownTerm(row.Day(0), row.Day(1), row.Day(2)), stop).ToListAsync(stop);
        if ((terms.Find(t => t.Term == term) ?? terms.FirstOrDefault()) is not { } one) return (terms, null, []);
        await sql.StageAsync("asked_days", [new LakeColumn("since", "DATE", ""), new("until", "DATE", ""), new("school", "INTEGER", ""), new("sen", "VARCHAR", "")], [[one.Starts, LocalDate.Min(one.Ends, today), school, sen]], stop);
        return (terms, one, await sql.RowsAsync(PatternSql.Text("weekdays"), row => new DayOfAbsence(row.Day(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3)), stop).ToListAsync(stop));
    }
}

/// <param name="Term">The day by which it is known: 1 September, 1 January or 1 April.</param>
internal sealed record KnownTerm(LocalDate Term, LocalDate Starts, LocalDate Ends);
