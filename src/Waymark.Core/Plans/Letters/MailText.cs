namespace Waymark.Core.Plans.Letters;

/// <summary>
/// A message that tells somebody to sign in. It is the same for everybody: the only thing that can be filled in is the address of the site, so that no
/// personal detail can get into an e-mail.
/// </summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What it says.</param>
public sealed record MailText(string Subject, string Text)
{
    /// <summary>Names of all messages.</summary>
    public static IReadOnlyList<string> Names { get; } = ["mail-new-letter"];

    /// <summary>The message that a letter came.</summary>
    /// <param name="site">Address of the site; blank where it is not known.</param>
    public static MailText NewLetter(string site) => Of("mail-new-letter", site);

    /// <summary>A message by its name.</summary>
    public static MailText Of(string name, string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var parts = (LetterWording.StandardText(name) ?? throw new InvalidDataException($"No message is called {name}.")).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', 2);
        return new(parts[0].Trim(), parts[1].Replace("{site}\n\n", site.Length > 0 ? $"{site}\n\n" : "", StringComparison.Ordinal).Trim() + "\n");
    }
}
