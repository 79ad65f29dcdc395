using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans.Clocks;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Families;

/// <summary>Versions that were sent to a family. Every kind of version is: a draft, proposed changes, a final and a changed plan.</summary>
internal sealed class FamilyVersions(WaymarkDb db) : IFamilyVersions
{
    public async Task<FamilyPlan?> LastAsync(ChildId child, CancellationToken stop)
    {
        var all = await (from of in db.Set<EhcCase>() where of.Child == child
                         join version in db.Set<PlanVersion>() on of.Id equals version.Case
                         // Proposed amendments are the family's once they are told of them.
                         where version.Kind != "proposed" || db.Set<RecordedEvent>().Any(e => e.Case == version.Case && e.Kind == "amendments-notified" && !e.Withdraws && e.On >= version.MadeOn)
                         orderby version.MadeAt descending, version.Number descending
                         select new { version.Id, version.Case, version.Number, version.Kind, version.MadeOn }).ToListAsync(stop);
        if (all.Count == 0) return null;
        var versions = all.ConvertAll(v => new FamilyVersion(v.Case, v.Number, v.Kind, v.MadeOn));
        var last = await db.Set<PlanVersion>().AsNoTracking().SingleAsync(v => v.Id == all[0].Id, stop);
        return new FamilyPlan(versions[0], last.Whole ? last.Read() : null, versions[1..], await AnswerByAsync(versions[0], stop));
    }

    /// <summary>From the day on which the draft was served; where that is not recorded, from the day on which it was sent.</summary>
    private async Task<LocalDate?> AnswerByAsync(FamilyVersion version, CancellationToken stop)
    {
        if (version.Kind is not ("draft" or "proposed")) return null;
        var rule = version.Kind == "draft" ? "CL-05" : "CL-19";
        var served = await db.Set<CaseClock>().Where(c => c.Case == version.Case && c.Rule == rule && c.Start >= version.MadeOn)
            .OrderBy(c => c.Start).Select(c => (LocalDate?)c.Due).FirstOrDefaultAsync(stop);
        return served ?? DueDay.Of(ClockCatalogue.Standard.Rules.On(rule, version.MadeOn), version.MadeOn, WorkingCalendar.England);
    }
}
