using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

internal sealed class KnownPanelSights : IPanelSights
{
    public async Task SetAsync(WaymarkDb db, Guid meeting, IReadOnlyCollection<ChildId> on, IReadOnlyCollection<AccountId> members, (LocalDate From, LocalDate? To) days, CancellationToken stop)
    {
        var known = await db.Set<PanelSight>().Where(s => s.Meeting == meeting).ToListAsync(stop);
        db.RemoveRange(known.Where(s => !on.Contains(s.Child) || !members.Contains(s.Account)));
        foreach (var kept in known.Where(s => on.Contains(s.Child) && members.Contains(s.Account))) kept.To = days.To;
        var had = known.Select(s => (s.Child, s.Account)).ToHashSet();
        foreach (var child in on)
            foreach (var member in members)
                if (!had.Contains((child, member))) db.Add(new PanelSight { Meeting = meeting, Child = child, Account = member, From = days.From, To = days.To });
    }
}
