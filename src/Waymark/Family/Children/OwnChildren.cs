using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Family.Children;

/// <summary>The visitor's own children (or the young person's own record) and where their cases stand. Each view is in the trail.</summary>
internal sealed class OwnChildren(WaymarkDb db, IAccess access, FamilyDoors doors, ITrail trail)
{
    public async Task<View> ReadAsync(Deed deed, CancellationToken stop)
    {
        var cards = await doors.Children.Cards(db, access.ReachFor(Permission.ViewChild)).OrderBy(c => c.Forename).Take(20).ToListAsync(stop);
        foreach (var card in cards) await trail.RecordAsync(deed.As("view own child").About(card.Id.Value), stop);
        var standing = await doors.Progress.OfAsync([.. cards.Select(c => c.Id)], access.Visitor!.Role == Role.YoungPerson, deed.Today, stop);
        var letters = cards.Count == 0 ? [] : await doors.Letters.SentToAsync(access.Visitor!.Account, deed.Today, stop);
        return new View([.. cards.Select(c => new OwnChild(c, [.. standing.Where(p => p.Child == c.Id)], [.. letters.Where(l => l.Child == c.Id)]))], await doors.Rights.PassedAsync(access.Visitor!.Account, deed.Today, stop));
    }

    /// <param name="Passed">Forenames of young people who decide for themselves now and whose record this parent does not see.</param>
    internal sealed record View(IReadOnlyList<OwnChild> Children, IReadOnlyList<string> Passed);

    internal sealed record OwnChild(ChildCard Card, IReadOnlyList<CaseProgress> Cases, IReadOnlyList<FamilyLetter> Letters);
}
