using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases;

/// <summary>A case opened for the visitor: the child is within reach and the view is in the trail, or there is nothing to show.</summary>
internal sealed class OpenedCase(WaymarkDb db, IChildren children)
{
    public async Task<(CaseRecord Record, ChildCard Child)?> OpenAsync(CaseId id, Permission permission, string what, CancellationToken stop)
    {
        // A case that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        var record = await CaseRecord.LoadAsync(db, id, stop);
        var child = await children.OpenAsync(record?.Case.Child ?? new(id.Value), permission, what, stop);
        return record is null || child is null ? null : (record, child);
    }
}
