using MimeKit;
using NodaTime;

namespace Waymark.Shell.Mail;

/// <summary>A message as it goes over the wire.</summary>
internal static class WrittenMail
{
    /// <exception cref="MailRefusedException">The address is none.</exception>
    public static MimeMessage Of(MailMessage message, string from, Instant now)
    {
        if (!MailboxAddress.TryParse(message.To, out var to) || !to.Address.Contains('@', StringComparison.Ordinal)) throw new MailRefusedException("The address is not one of e-mail.");
        var written = new MimeMessage { Subject = message.Subject, Date = now.ToDateTimeOffset(), Body = new TextPart("plain") { Text = message.Text } };
        written.From.Add(MailboxAddress.Parse(from));
        // The address alone: a name beside it would be a personal detail.
        written.To.Add(new MailboxAddress("", to.Address));
        // Whoever is away must not answer a machine.
        written.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return written;
    }
}
