using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

internal sealed class KnownLetterReaders : ILetterReaders
{
    public async Task<LetterHome> OfAsync(WaymarkDb db, ChildId child, LocalDate today, CancellationToken stop)
    {
        var known = await db.Set<Child>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == child, stop);
        var contacts = await db.Set<FamilyContact>().Where(f => f.Child == child).OrderBy(f => f.Name).AsNoTracking().ToListAsync(stop);
        // An address that is restricted leaves this room only by the page of the child, for those who may see it.
        var address = known is null or { AddressRestricted: true } ? [] : new[] { known.AddressLine, known.Town, known.Postcode }.Where(l => l.Length > 0);
        var decided = FamilyRights.Of(known?.Born).YoungPersonDecides(today) ? await DecidedAsync(db, child, today, stop) : new Dictionary<Guid, ParentAccess?>();
        return new LetterHome(known?.AddressRestricted ?? true, [.. address], [.. contacts.Where(f => f.On(today) && !f.TakenBack).Select(f => Reader(f) with { Decided = decided.GetValueOrDefault(f.Id) })]);
    }

    public async Task<IReadOnlyList<Guid>> OfAccountAsync(WaymarkDb db, AccountId account, LocalDate today, CancellationToken stop) => await db.Set<FamilyContact>()
        .Where(f => f.Account == account && (f.ParentalResponsibility || f.Self) && !f.Barred && (f.From == null || f.From <= today) && (f.To == null || f.To >= today)
            && db.Set<Child>().Any(c => c.Id == f.Child && !c.Sealed))
        .Select(f => f.Id).ToListAsync(stop);

    public async Task<IReadOnlyDictionary<Guid, string>> EmailsAsync(WaymarkDb db, IReadOnlyList<Guid> readers, LocalDate today, CancellationToken stop) => await db.Set<FamilyContact>()
        .Where(f => readers.Contains(f.Id) && f.Email != "" && !f.Barred && (f.From == null || f.From <= today) && (f.To == null || f.To >= today)
            && db.Set<Child>().Any(c => c.Id == f.Child && !c.Sealed))
        .ToDictionaryAsync(f => f.Id, f => f.Email, stop);

    /// <summary>The latest decision about each parent that holds on the day.</summary>
    private static async Task<Dictionary<Guid, ParentAccess?>> DecidedAsync(WaymarkDb db, ChildId child, LocalDate today, CancellationToken stop) =>
        (await db.Set<ParentDecision>().Where(d => d.Child == child && (d.From == null || d.From <= today) && (d.To == null || d.To >= today)).AsNoTracking().ToListAsync(stop))
            .GroupBy(d => d.Contact).ToDictionary(g => g.Key, g => ParentAccess.Find(g.MaxBy(d => d.From ?? LocalDate.MinIsoValue)!.Decision));

    private static LetterReader Reader(FamilyContact of) => new(of.Id, of.Name, of.Relationship,
        of.Self, of.ParentalResponsibility || of.Self, of.Barred, of.Account, of.Email);
}
