namespace Waymark.Exchange.Door;

/// <summary>What a person may say of a file because the file does not say it itself: how it is written, whose it is, for which year.</summary>
/// <param name="Name">As on the command line: <c>--option name=value</c>.</param>
/// <param name="Label">The question on the page.</param>
/// <param name="Hint">What holds where nothing is said, and when to say something.</param>
internal sealed record ImportOption(string Name, string Label, string Hint)
{
    /// <summary>Value and words of each choice; empty where any text will do.</summary>
    public IReadOnlyList<(string Value, string Label)> Values { get; init; } = [];

    /// <summary>Asked on the command line only: on the site the area answers it.</summary>
    public bool WithoutArea { get; init; }
}
