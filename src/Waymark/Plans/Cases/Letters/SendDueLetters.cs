using Microsoft.EntityFrameworkCore;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Puts the letters whose time to be called back is over in the place of whom they are to, and has them told.</summary>
internal sealed class SendDueLetters(WaymarkDb db, LetterDesk desk, LetterSending sending, TellOfLetters tell)
{
    private const int AtOnce = 200;

    /// <returns>How many letters went, were stopped by the guard, and how many messages the mail server refused.</returns>
    public async Task<(int Sent, int Held, int Refused)> RunAsync(Deed deed, CancellationToken stop)
    {
        var (sent, held) = (0, 0);
        var due = await db.Set<Letter>().Where(l => l.Way == Letter.InOwnPlace && l.SentAt == null && l.RecalledAt == null && l.HeldFor == "" && l.ReadyAt <= deed.Now)
            .OrderBy(l => l.ReadyAt).Take(AtOnce).Select(l => l.Id).ToListAsync(stop);
        foreach (var id in due)
        {
            if (await SendAsync(id, deed, stop) is not { } went) continue;
            if (went) sent++; else held++;
        }
        return (sent, held, await tell.RunAsync(deed, stop));
    }

    /// <returns>True where it went, false where the guard stopped it, null where somebody called it back at the same moment.</returns>
    private async Task<bool?> SendAsync(Guid id, Deed deed, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var letter = await db.Set<Letter>().FirstAsync(l => l.Id == id, stop);
        var open = await desk.OpenForProgramAsync(letter.Case, deed.Today, stop);
        var plan = letter.PlanVersion is null ? null : await desk.VersionAsync(letter.Case, letter.PlanVersion, stop);
        // The names of other children were looked for when the letter was made; its words have not changed since.
        var wrong = open is null ? ["The child's record cannot be reached"]
            : GuardedLetter.Of(letter, plan).Look(open, deed.Today, new HashSet<string>()).Where(f => f.Stops || !letter.SetAside.Contains($"{f.Id}:", StringComparison.Ordinal)).Select(f => f.Says).ToList();
        if (wrong.Count > 0) letter.HeldFor = string.Join("; ", wrong);
        else await sending.StampAsync(open!, letter, deed, stop);
        try
        {
            await db.SaveAsync(deed.As(wrong.Count > 0 ? "hold letter" : "send letter", $"letter:{letter.Id}").About(letter.Child.Value), stop);
            return wrong.Count == 0;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }
}
