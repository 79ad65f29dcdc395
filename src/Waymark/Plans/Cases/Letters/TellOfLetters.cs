using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Plans.Letters;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Mail;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Letters;

/// <summary>Tells those who have a letter in their own place, by e-mail, that something is there. Two queries a round, however many wait.</summary>
internal sealed class TellOfLetters(WaymarkDb db, ILetterReaders readers, IMail mail, MailSettings settings)
{
    private const int AtOnce = 200;

    /// <summary>Days for which a message that the mail server refuses is tried again.</summary>
    private const int Retried = 3;

    /// <returns>How many messages the mail server refused.</returns>
    public async Task<int> RunAsync(Deed deed, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var since = deed.Now - Duration.FromDays(Retried);
        var untold = await db.Set<Letter>().Where(l => l.Way == Letter.InOwnPlace && l.Reader != null && l.SentAt > since && l.ToldAt == null).OrderBy(l => l.SentAt).Take(AtOnce).ToListAsync(stop);
        if (untold.Count == 0) return 0;
        var addresses = await readers.EmailsAsync(db, [.. untold.Select(l => l.Reader!.Value).Distinct()], deed.Today, stop);
        var refused = 0;
        foreach (var letter in untold)
        {
            if (addresses.GetValueOrDefault(letter.Reader!.Value) is not { } address) continue;
            var text = MailText.NewLetter(settings.Site);
            try
            {
                await mail.SendAsync(new MailMessage(address, text.Subject, text.Text), stop);
            }
            catch (MailRefusedException)
            {
                refused++;
                continue;
            }
            letter.ToldAt = deed.Now;
            await db.SaveAsync(deed.As("tell that a letter came", $"letter:{letter.Id}").About(letter.Child.Value), stop);
        }
        return refused;
    }
}
