namespace Waymark.Shell.Rooms;

/// <summary>An entry of the navigation that a room brings.</summary>
/// <param name="Needs">Name of the permission that the page needs.</param>
/// <param name="Order">Place in the navigation, lowest first.</param>
internal sealed record MenuEntry(string Title, string Href, string Needs, int Order);
