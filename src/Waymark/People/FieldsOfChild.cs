using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>Which classes of facts the visitor may see of one child: those permissions whose reach holds the child. One query for each relation.</summary>
internal sealed class FieldsOfChild(WaymarkDb db, IAccess access)
{
    private static readonly Permission[] Classes =
    [
        Permission.ViewChild, Permission.ViewIdentifiers, Permission.ViewContacts, Permission.ViewRestrictedAddress, Permission.ViewPlan,
        Permission.ViewSocialCare, Permission.ViewCase, Permission.EditChild, Permission.RecordEvent, Permission.ViewTrail,
        Permission.ManageRestrictions, Permission.ViewExclusions, Permission.ViewAttendance, Permission.ViewAlliance, Permission.ViewWorklist, Permission.ViewPlacements,
    ];

    public async Task<IReadOnlySet<Permission>> OfAsync(ChildId child, LocalDate today, CancellationToken stop)
    {
        var held = new HashSet<Permission>();
        foreach (var alike in Classes.Where(access.May).GroupBy(p => (access.ReachFor(p).Relation, Listed: p is Permission.ViewRestrictedAddress or Permission.EditChild)))
        {
            // Opening with a reason never reaches what is sealed, and lets nobody change anything.
            var reach = access.ReachFor(alike.First());
            if (alike.Key.Listed) reach = reach with { Opened = [] };
            if (await db.Children(reach, today).AnyAsync(c => c.Id == child, stop)) held.UnionWith(alike);
        }
        return held;
    }
}
