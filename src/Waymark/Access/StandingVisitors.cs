using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Access.Limits;
using Waymark.Core.Access;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access;

internal sealed class StandingVisitors(DirectoryDb db, GuessBrake brake, IClock clock) : IStanding
{
    public async Task<Visitor?> FindAsync(AccountId account, AreaCode area, Role role, string organisation, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        var held = await (from m in db.Set<Membership>()
                          join a in db.Set<UserAccount>() on m.Account equals a.Id
                          where m.Account == account && m.Area == area && m.Role == role && m.Organisation == organisation && a.Disabled == null
                              && m.Ended == null && m.From <= today && (m.To == null || m.To >= today)
                          orderby m.From
                          select new { a.Name, Membership = m }).AsNoTracking().FirstOrDefaultAsync(stop);
        return held is null ? null : new(account, held.Name, area, role, held.Membership.Purpose, organisation, held.Membership.Teams);
    }

    public Reach ReachOf(Visitor visitor, Permission permission) => AccessTable.Standard.RelationOf(visitor.Role, permission) is { } relation
        ? new Reach(relation, visitor.Account, visitor.Organisation, visitor.Teams, []) { Acts = !AccessTable.IsReading(permission) } : Reach.Nobody;

    public Duration? Wrong(string address) => brake.Wait(address);
}
