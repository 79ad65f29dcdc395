using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>Opens a time of home education or missing education: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OutOfSchoolDesk(WaymarkDb db, IChildren children, IAccess access)
{
    public bool MayRecord => access.May(Permission.RecordPlacement);

    /// <summary>That the council consented to a deregistration is not for the school to say.</summary>
    public bool MayConsent => access.ReachFor(Permission.RecordPlacement).Relation != Relation.School;

    public async Task<Opened<OutOfSchoolTime>?> OpenAsync(OutOfSchoolId id, Permission permission, string what, CancellationToken stop)
    {
        var found = await db.Set<OutOfSchoolTime>().FirstOrDefaultAsync(t => t.Id == id, stop);
        // One that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        var child = await children.OpenAsync(found?.Child ?? new(id.Value), permission, what, stop);
        return found is null || child is null ? null : new(found, child, await db.Set<ArrangementStep>().AsNoTracking().Where(s => s.Of == id.Value).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id).ToListAsync(stop));
    }
}
