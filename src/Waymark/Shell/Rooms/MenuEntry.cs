namespace Waymark.Shell.Rooms;

/// <summary>An entry of the navigation that a room brings.</summary>
/// <param name="Needs">Name of the permission that the page needs.</param>
/// <param name="Order">Place in the navigation, lowest first.</param>
internal sealed record MenuEntry(string Title, string Href, string Needs, int Order)
{
    /// <summary>Addresses that begin so belong to the entry; its own address and what stands below it, unless the room has more pages.</summary>
    public string Under { get; init; } = Href;

    /// <summary>What it stands with for those who may open many.</summary>
    public MenuGroup Group { get; init; }

    public bool Holds(string path) => path == Under || path.StartsWith(Under + "/", StringComparison.Ordinal);
}
