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
        var sent = await Sent(mine).OrderByDescending(l => l.SentAt).Select(l => new { l.Id, l.Child, l.Notice, l.Day, l.Reader }).ToListAsync(stop);
        return [.. sent.Select(l => new FamilyLetter(l.Child, (l.Reader is { } to && mine.Contains(to) ? "" : "Copy: ") + (Notice.Find(l.Notice)?.Title ?? l.Notice), l.Day, LetterLinks.Own(l.Id)))];
    }

    /// <summary>One letter that was sent to the account, or null.</summary>
    public async Task<Letter?> FindAsync(AccountId account, Guid letter, LocalDate today, CancellationToken stop)
    {
        var mine = await readers.OfAccountAsync(db, account, today, stop);
        return await Sent(mine).AsNoTracking().FirstOrDefaultAsync(l => l.Id == letter, stop);
    }

    /// <summary>Those that went to these people, and those of which a copy did.</summary>
    private IQueryable<Letter> Sent(IReadOnlyList<Guid> mine)
    {
        var copied = db.Set<LetterCopy>().Where(c => c.Reader != null && mine.Contains(c.Reader.Value) && c.GoneAt != null && c.Way == Letter.InOwnPlace).Select(c => c.Letter);
        return db.Set<Letter>().Where(l => ((l.Reader != null && mine.Contains(l.Reader.Value)) || copied.Contains(l.Id)) && l.SentAt != null && l.RecalledAt == null);
    }
}
