namespace Waymark.Shell.Rooms;

/// <summary>What stands in the first row of the navigation: one entry, or a group that opens with its first.</summary>
/// <param name="Title">What is read.</param>
/// <param name="Entries">One or more, in their order.</param>
internal sealed record MenuItem(string Title, IReadOnlyList<MenuEntry> Entries)
{
    public string Href => Entries[0].Href;

    public bool Holds(string path) => Entries.Any(entry => entry.Holds(path));
}
