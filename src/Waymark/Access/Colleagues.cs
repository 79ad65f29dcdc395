using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access;

internal sealed class Colleagues(DirectoryDb db, CurrentArea area, IClock clock) : IColleagues
{
    public async Task<IReadOnlyList<Colleague>> InRoleAsync(Role role, CancellationToken stop) => [.. (await HeldAsync([role], stop)).Select(h => h.Who)];

    public async Task<IReadOnlyDictionary<string, (Colleague Who, Role As)>> InRolesAsync(IReadOnlyList<Role> roles, CancellationToken stop)
    {
        var known = new Dictionary<string, (Colleague, Role)>(StringComparer.Ordinal);
        var held = (await HeldAsync(roles, stop)).ToLookup(h => h.As);
        foreach (var one in roles.SelectMany(role => held[role])) known.TryAdd($"{one.Who.Account}", one);
        return known;
    }

    private async Task<IReadOnlyList<(Colleague Who, Role As)>> HeldAsync(IReadOnlyList<Role> roles, CancellationToken stop)
    {
        var today = London.DayOf(clock.GetCurrentInstant());
        var held = await (from m in db.Set<Membership>()
                          join a in db.Set<UserAccount>() on m.Account equals a.Id
                          where m.Area == area.Code && roles.Contains(m.Role) && a.Disabled == null
                              && m.Ended == null && m.From <= today && (m.To == null || m.To >= today)
                          orderby a.Name
                          select new { m.Account, a.Name, m.Organisation, m.Teams, m.Role }).ToListAsync(stop);
        return [.. held.Select(m => (new Colleague(m.Account, m.Name, m.Organisation, m.Teams.FirstOrDefault() ?? ""), m.Role))];
    }
}
