using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Insight.Door;
using Waymark.Plans.Cases;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Counts of cases for Insight. One query.</summary>
internal sealed class CaseFigures(WaymarkDb db) : IFigures
{
    public async Task<IReadOnlyList<Figure>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var counts = await db.Set<EhcCase>().GroupBy(c => c.Stage).Select(g => new
        {
            Stage = g.Key, All = g.Count(), Overdue = g.Count(c => c.NextDue < today && !c.NextExcused), Excused = g.Count(c => c.NextDue < today && c.NextExcused),
        }).ToListAsync(stop);
        var open = counts.Where(c => c.Stage is not (CaseStage.Ended or CaseStage.Refused or CaseStage.NotIssued)).ToList();
        return counts.Count == 0 ? [] :
        [
            .. StageWords.All.Select(s => new Figure("EHC cases by stage", StageWords.Of(s), counts.Where(c => c.Stage == s).Sum(c => c.All))),
            new("Open cases against their next limit in law", "Past the limit", open.Sum(c => c.Overdue)),
            new("Open cases against their next limit in law", "Past the limit, excused by an exception", open.Sum(c => c.Excused)),
            new("Open cases against their next limit in law", "Within the limit, or none runs", open.Sum(c => c.All - c.Overdue - c.Excused)),
        ];
    }
}
