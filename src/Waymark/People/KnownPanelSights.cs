using Microsoft.EntityFrameworkCore;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

internal sealed class KnownPanelSights : IPanelSights
{
    public async Task SetAsync(WaymarkDb db, MeetingSights asked, CancellationToken stop)
    {
        var known = await db.Set<PanelSight>().Where(s => s.Meeting == asked.Meeting).ToListAsync(stop);
        bool Stays(PanelSight sight) => asked.On.ContainsKey(sight.Child) && asked.Members.Contains(sight.Account);
        db.RemoveRange(known.Where(s => !Stays(s)));
        foreach (var kept in known.Where(Stays)) kept.To = asked.On[kept.Child];
        var had = known.Select(s => (s.Child, s.Account)).ToHashSet();
        foreach (var (child, to) in asked.On)
            foreach (var member in asked.Members)
                if (!had.Contains((child, member))) db.Add(new PanelSight { Meeting = asked.Meeting, Forum = asked.Forum, Child = child, Account = member, From = asked.From, To = to });
    }
}
