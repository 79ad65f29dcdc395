using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Patterns;

/// <summary>What is counted of each school: one statement over the lake.</summary>
internal sealed class SchoolCounts(CurrentArea area, ILakes lakes)
{
    /// <summary>Suspensions of three school years, for those of one are too few to tell small schools apart; absence of twelve months.</summary>
    public static LocalDate Since(bool suspensions, LocalDate today) => suspensions ? SchoolTime.SchoolYearOf(today).PlusYears(-2) : today.PlusYears(-1).PlusDays(1);

    public async Task<IReadOnlyList<OfSchool>> ReadAsync(bool suspensions, LocalDate today, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var sql = new PatternSql(lake, today);
        await sql.StageAsync("asked_span", [new LakeColumn("since", "DATE", ""), new("until", "DATE", "")], [[Since(suspensions, today), today]], stop);
        return await sql.RowsAsync(PatternSql.Text("school-counts"), row =>
        {
            var (urn, name, pupils) = (row.GetInt32(0), row.GetString(1), row.GetDouble(3));
            var away = pupils * row.GetInt64(4) / row.GetInt64(5);
            return new OfSchool(row.GetString(2), suspensions ? new(urn, name, pupils, row.GetInt32(7), row.GetInt32(8)) : new(urn, name, pupils, away, row.GetInt32(6)));
        }, stop).ToListAsync(stop);
    }
}

/// <param name="Phase">Its phase; schools are set beside those of their own phase.</param>
internal sealed record OfSchool(string Phase, SchoolCount Count);
