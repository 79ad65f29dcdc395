using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.People.Matches;

/// <summary>Records that wait for a person to say whose they are, the oldest first.</summary>
[Needs(Permission.DecideMatch)]
internal sealed class IndexModel(WaymarkDb db, IAccess access) : RoomPage
{
    public IReadOnlyList<MatchQuestion> Waiting { get; private set; } = [];
    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var lead = access.Visitor!.Role == Role.DataProtectionLead;
        var open = db.Set<MatchQuestion>().AsNoTracking().Where(q => q.Verdict == "" && (!q.LeadOnly || lead));
        Total = await open.CountAsync(stop);
        Waiting = await open.OrderBy(q => q.Asked).Take(100).ToListAsync(stop);
    }
}
