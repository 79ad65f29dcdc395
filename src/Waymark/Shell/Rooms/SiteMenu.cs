namespace Waymark.Shell.Rooms;

/// <summary>The navigation of all rooms together.</summary>
internal sealed record SiteMenu(IReadOnlyList<MenuEntry> Entries)
{
    public static SiteMenu Of(IEnumerable<IRoomModule> rooms) => new([.. rooms.SelectMany(r => r.Menu).OrderBy(e => e.Order)]);
}
