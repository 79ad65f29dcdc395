namespace Waymark.Exchange;

/// <summary>A file on its way in, with what its sender says of it.</summary>
/// <param name="Content">Read once, from here to its end.</param>
/// <param name="Name">Name as sent; shown and never used as a path.</param>
internal sealed record SentFile(Stream Content, string Name)
{
    /// <summary>Kind of file; null or empty lets the content decide.</summary>
    public string? Profile { get; init; }

    /// <summary>Most bytes that it may have.</summary>
    public long Limit { get; init; } = long.MaxValue;

    /// <summary>What was chosen for it, by the names of its kind (<see cref="Door.ImportOption"/>).</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}
