using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using NodaTime;

namespace Waymark.Shell.Mail;

/// <summary>Sends each message over SMTP. A server with a wrong certificate, or without the encryption asked for, is refused.</summary>
internal sealed class SmtpMail(MailSettings settings, IClock clock) : IMail
{
    public async Task SendAsync(MailMessage message, CancellationToken stop)
    {
        using var written = WrittenMail.Of(message, settings.From, clock.GetCurrentInstant());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Seconds));
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security, limit.Token);
            if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, limit.Token);
            await client.SendAsync(written, limit.Token);
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception fault) when (fault is SocketException or IOException or SmtpCommandException or SmtpProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException
            || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            // What the server says can hold the address: only the kind of fault goes on.
            throw new MailRefusedException($"The mail server did not take the message ({fault.GetType().Name}).");
        }
    }

    private SecureSocketOptions Security => settings.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
