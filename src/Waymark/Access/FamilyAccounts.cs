using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access;

internal sealed class FamilyAccounts(DirectoryDb db, CurrentArea area, IClock clock) : IFamilyAccounts
{
    public async Task<FamilyAccount?> FindAsync(string? email, CancellationToken stop)
    {
        var (name, today) = ((email ?? "").Trim().ToUpperInvariant(), London.DayOf(clock.GetCurrentInstant()));
        if (name.Length == 0) return null;
        return await (from a in db.Set<UserAccount>()
                      where a.NormalizedUserName == name && a.Disabled == null
                      join m in db.Set<Membership>() on a.Id equals m.Account
                      where m.Area == area.Code && (m.Role == Role.Parent || m.Role == Role.YoungPerson) && m.Ended == null && m.From <= today && (m.To == null || m.To >= today)
                      orderby m.From
                      select new FamilyAccount(a.Id, a.Name, a.Email ?? "", m.Role)).FirstOrDefaultAsync(stop);
    }

    public async Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(IReadOnlyList<AccountId> accounts, CancellationToken stop)
    {
        var wanted = accounts.Distinct().ToList();
        return await db.Set<UserAccount>().Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => $"{a.Name}, {a.Email}", stop);
    }
}
