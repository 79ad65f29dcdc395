namespace Waymark.Shell.Rooms;

/// <summary>The navigation of all rooms together.</summary>
internal sealed record SiteMenu(IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>As many entries as are seen at a glance. Who may open more has them in groups.</summary>
    public const int Glance = 7;

    public static SiteMenu Of(IEnumerable<IRoomModule> rooms) => new([.. rooms.SelectMany(r => r.Menu).OrderBy(e => e.Order)]);

    /// <summary>The first row for one who may open some of the entries. A group stands where its first entry would.</summary>
    /// <param name="may">Whether he has a permission, by its name.</param>
    public IReadOnlyList<MenuItem> For(Func<string, bool> may)
    {
        var mine = Entries.Where(entry => may(entry.Needs)).ToList();
        if (mine.Count <= Glance) return [.. mine.Select(entry => new MenuItem(entry.Title, [entry]))];
        return [.. mine.GroupBy(entry => entry.Group == MenuGroup.None ? entry.Href : entry.Group.ToString()).Select(Item)];
    }

    private static MenuItem Item(IEnumerable<MenuEntry> together)
    {
        List<MenuEntry> entries = [.. together];
        return new(entries.Count == 1 ? entries[0].Title : TitleOf(entries[0].Group), entries);
    }

    private static string TitleOf(MenuGroup group) => group switch
    {
        MenuGroup.Plans => "Plans and reviews",
        MenuGroup.Letters => "Letters and messages",
        MenuGroup.Inclusion => "Attendance and exclusions",
        MenuGroup.Manage => "Manage",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "It has no title."),
    };
}
