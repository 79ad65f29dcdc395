namespace Waymark.Shell.Documents;

/// <summary>Sizes of letters, in points.</summary>
internal sealed record PaperSize(double Text)
{
    public static readonly PaperSize Ordinary = new(11);

    /// <summary>Large print: 18 points for text, larger for headings.</summary>
    public static readonly PaperSize Large = new(18);

    public double Title => Text * 1.8;

    public double Heading(int level) => Text * level switch { 1 => 1.45, 2 => 1.2, _ => 1.05 };
}
