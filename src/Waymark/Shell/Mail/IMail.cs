namespace Waymark.Shell.Mail;

/// <summary>Sends messages that tell somebody to sign in. They never carry personal details: the text is one of a few that ship with the program.</summary>
internal interface IMail
{
    /// <exception cref="MailRefusedException">It could not be sent; it can be tried again.</exception>
    Task SendAsync(MailMessage message, CancellationToken stop);
}

/// <param name="To">Address of whom it is to.</param>
internal sealed record MailMessage(string To, string Subject, string Text);

/// <summary>A message could not be sent. Says nothing about whom it was to.</summary>
internal sealed class MailRefusedException(string message, Exception? inner = null) : Exception(message, inner);
