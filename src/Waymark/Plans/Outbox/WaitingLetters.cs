using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Outbox;

/// <summary>Letters that were made and are not sent yet, of every child within reach. One query.</summary>
internal sealed class WaitingLetters(WaymarkDb db, IChildren children, IAccess access)
{
    private const int Most = 500;

    /// <summary>Stopped ones first, then by their day.</summary>
    public async Task<IReadOnlyList<(Letter Letter, string Child)>> ReadAsync(CancellationToken stop)
    {
        var reach = access.ReachFor(Permission.WriteLetter) with { Opened = [] };
        var found = await (from letter in db.Set<Letter>().Where(l => l.SentAt == null && l.RecalledAt == null)
                           join child in children.Cards(db, reach) on letter.Child equals child.Id
                           orderby letter.HeldFor == "", letter.Day, letter.MadeAt
                           select new { letter, child.Forename, child.Surname }).Take(Most).AsNoTracking().ToListAsync(stop);
        return [.. found.Select(f => (f.letter, $"{f.Surname}, {f.Forename}"))];
    }
}
