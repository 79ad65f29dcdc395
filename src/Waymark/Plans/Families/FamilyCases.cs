using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Families;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Families;

/// <summary>Reads a case for its family: the clocks are worked out from the events, so that the page is of today whenever it was last touched.</summary>
internal sealed class FamilyCases(WaymarkDb db) : IFamilyCases
{
    public async Task<FamilyCase?> OfAsync(ChildId child, bool self, LocalDate today, CancellationToken stop)
    {
        if (await IdOfAsync(db, child, stop) is not { } id || await CaseRecord.LoadAsync(db, id, stop) is not { } record) return null;
        var of = record.Case;
        return new FamilyCase(of.Id, CaseProgressForFamilies.Words(of.Stage, self), FamilyStanding.Of(record.Facts, today), of.OfficerName, of.Team, of.Stage == CaseStage.Ended);
    }

    /// <summary>The case that the family works with now, or null.</summary>
    public static async Task<CaseId?> IdOfAsync(WaymarkDb db, ChildId child, CancellationToken stop)
    {
        var all = await db.Set<EhcCase>().Where(c => c.Child == child).Select(c => new { c.Id, c.Stage, c.Received }).ToListAsync(stop);
        return all.OrderBy(c => c.Stage == CaseStage.Ended).ThenByDescending(c => c.Received).FirstOrDefault()?.Id;
    }
}
