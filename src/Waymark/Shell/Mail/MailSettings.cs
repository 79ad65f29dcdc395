using Waymark.Shell.Data;

namespace Waymark.Shell.Mail;

/// <summary>How the encryption of the connection begins.</summary>
internal enum MailSecurity
{
    /// <summary>In the open, then encrypted before anything is said (port 587). A server that cannot is refused.</summary>
    StartTls,
    /// <summary>Encrypted from the first byte (port 465).</summary>
    Tls,
    /// <summary>Never: only for a server on this machine.</summary>
    None,
}

/// <summary>The mail server of the installation. Section <c>Mail</c> of the settings. Without a host, messages are put in a folder as .eml files.</summary>
internal sealed class MailSettings
{
    public const string Section = "Mail";

    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Whom messages come from.</summary>
    public string From { get; init; } = "waymark@localhost";

    /// <summary>Address of the site, which messages carry; may be empty.</summary>
    public string Site { get; init; } = "";

    /// <summary>Folder of messages where there is no host; unless set, <c>mail</c> below the data folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Seconds after which a server that does not answer is given up.</summary>
    public int Seconds { get; init; } = 20;

    public string FolderIn(StoreSettings stores) => Folder.Length > 0 ? Folder : Path.Combine(stores.Folder, "mail");

    /// <exception cref="FormatException">A password would go over the network in the open.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var read = configuration.GetSection(Section).Get<MailSettings>() ?? new MailSettings();
        return read is { Security: MailSecurity.None, Host: not ("" or "localhost" or "127.0.0.1" or "::1") }
            ? throw new FormatException("Mail:Security is None, which is only for a mail server on this machine. Set it to StartTls or Tls.") : read;
    }
}
