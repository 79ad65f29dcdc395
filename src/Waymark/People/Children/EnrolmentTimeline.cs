using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Children;

/// <summary>The days on which the child came to a school. One query.</summary>
internal sealed class EnrolmentTimeline(WaymarkDb db) : IChildTimeline
{
    public Permission Needs => Permission.ViewChild;

    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(ChildCard child, CancellationToken stop)
    {
        var times = await (from at in db.Set<Enrolment>().Where(e => e.Child == child.Id)
                           join school in db.Set<Organisation>().Where(o => o.Urn != "") on at.Urn equals school.Urn into schools
                           from school in schools.DefaultIfEmpty()
                           select new { At = at, Name = school == null ? "" : school.Name }).AsNoTracking().ToListAsync(stop);
        return [.. times.Where(t => !t.At.TakenBack && t.At.From is not null).Select(t => new TimelineEntry(t.At.From!.Value, "On roll of a school", t.Name.Length > 0 ? t.Name : $"URN {t.At.Urn}"))];
    }
}
