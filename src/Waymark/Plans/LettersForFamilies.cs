using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Letters for whom they were sent to.</summary>
internal sealed class LettersForFamilies(WaymarkDb db, ILetterReaders readers) : ILetters
{
    public async Task<IReadOnlyList<FamilyLetter>> SentToAsync(AccountId account, LocalDate today, CancellationToken stop)
    {
        var mine = await readers.OfAccountAsync(db, account, today, stop);
        // Two lists put together, each found by its own index; told together by OR they would have every letter read.
        var own = Gone.Where(l => l.Reader != null && mine.Contains(l.Reader.Value)).Select(l => new { l.Id, l.Child, l.Notice, l.Day, l.Reader, l.SentAt });
        var copied = Copied(mine);
        var sent = await own.Union(Gone.Where(l => copied.Contains(l.Id)).Select(l => new { l.Id, l.Child, l.Notice, l.Day, l.Reader, l.SentAt })).OrderByDescending(l => l.SentAt).ToListAsync(stop);
        return [.. sent.Select(l => new FamilyLetter(l.Child, (l.Reader is { } to && mine.Contains(to) ? "" : "Copy: ") + (Notice.Find(l.Notice)?.Title ?? l.Notice), l.Day, LetterLinks.Own(l.Id)))];
    }

    /// <summary>One letter that was sent to the account, or null.</summary>
    public async Task<Letter?> FindAsync(AccountId account, Guid letter, LocalDate today, CancellationToken stop)
    {
        var mine = await readers.OfAccountAsync(db, account, today, stop);
        var copied = Copied(mine);
        return await Gone.AsNoTracking().FirstOrDefaultAsync(l => l.Id == letter && ((l.Reader != null && mine.Contains(l.Reader.Value)) || copied.Contains(l.Id)), stop);
    }

    private IQueryable<Letter> Gone => db.Set<Letter>().Where(l => l.SentAt != null && l.RecalledAt == null);

    /// <summary>Letters of which a copy went to these people.</summary>
    private IQueryable<Guid> Copied(IReadOnlyList<Guid> mine) =>
        db.Set<LetterCopy>().Where(c => c.Reader != null && mine.Contains(c.Reader.Value) && c.GoneAt != null && c.Way == Letter.InOwnPlace).Select(c => c.Letter);
}
