using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

internal sealed class KnownRights(WaymarkDb db) : IFamilyRights
{
    public async Task<RightsOfChild> OfAsync(ChildCard child, AccountId account, LocalDate today, CancellationToken stop)
    {
        var mine = await db.Set<FamilyContact>().Where(f => f.Child == child.Id && f.Account == account && (f.To == null || f.To >= today))
            .Select(f => new
            {
                f.Self,
                Decision = db.Set<ParentDecision>().Where(d => d.Contact == f.Id && (d.From == null || d.From <= today) && (d.To == null || d.To >= today)).OrderByDescending(d => d.From).Select(d => d.Decision).FirstOrDefault(),
            }).ToListAsync(stop);
        var self = mine.Exists(m => m.Self);
        return new(FamilyRights.Of(child.Born), self, self ? null : ParentAccess.Find(mine.Select(m => m.Decision).FirstOrDefault(d => d is not null)));
    }

    public async Task<IReadOnlyList<string>> PassedAsync(AccountId account, LocalDate today, CancellationToken stop)
    {
        var grown = SchoolAge.LastBornOver(today);
        // Begins with the few contacts of the account, not with everybody of that age.
        var mine = db.Set<FamilyContact>().Where(f => f.Account == account).Select(f => f.Child);
        return await db.Set<Child>().Where(c => mine.Contains(c.Id) && !c.Sealed && c.Born <= grown && db.Set<FamilyContact>().Any(f => f.Child == c.Id && f.Account == account && f.ParentalResponsibility && !f.Self && !f.Barred && (f.To == null || f.To >= today)
            && !db.Set<ParentDecision>().Any(d => d.Contact == f.Id && d.Sees && (d.From == null || d.From <= today) && (d.To == null || d.To >= today))))
            .OrderBy(c => c.Forename).Select(c => c.Forename).ToListAsync(stop);
    }
}
