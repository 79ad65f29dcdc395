using Waymark.Shell.Rooms;

namespace Waymark.Tests.Shell;

public sealed class SiteMenuTests
{
    private static readonly SiteMenu Menu = new(
    [
        new("Today", "/plans/today", "Cases", 10),
        .. Enumerable.Range(0, 4).Select(i => new MenuEntry($"Plan page {i}", $"/plans/{i}", "Cases", 20 + i) { Group = MenuGroup.Plans }),
        new("Outbox", "/plans/letters", "Letters", 28) { Group = MenuGroup.Letters },
        new("Imports", "/exchange/imports", "Manage", 50) { Group = MenuGroup.Manage },
        new("Figures", "/insight/area", "Manage", 60) { Under = "/insight" },
        new("Trail", "/access/trail", "Manage", 90) { Group = MenuGroup.Manage },
    ]);

    [Fact]
    public void Who_may_open_few_pages_sees_each_by_its_name()
    {
        var row = Menu.For(needs => needs is "Cases" or "Letters");
        Assert.Equal(["Today", "Plan page 0", "Plan page 1", "Plan page 2", "Plan page 3", "Outbox"], row.Select(item => item.Title));
    }

    [Fact]
    public void Who_may_open_many_has_them_in_groups_and_what_stands_alone_by_its_name()
    {
        var row = Menu.For(_ => true);
        Assert.Equal(["Today", "Plans and reviews", "Outbox", "Manage", "Figures"], row.Select(item => item.Title));
        Assert.Equal("/plans/0", row[1].Href);
        Assert.Equal(["Imports", "Trail"], row[3].Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void A_group_is_where_any_of_its_pages_is_open()
    {
        var row = Menu.For(_ => true);
        Assert.Equal("Manage", Assert.Single(row, item => item.Holds("/access/trail/today")).Title);
        Assert.Equal("Figures", Assert.Single(row, item => item.Holds("/insight/explore")).Title);
    }

    [Fact]
    public void A_page_that_may_not_be_opened_is_in_no_row() =>
        Assert.DoesNotContain(Menu.For(needs => needs != "Manage").SelectMany(item => item.Entries), entry => entry.Needs == "Manage");

    [Fact]
    public void Every_group_has_a_title()
    {
        foreach (var group in Enum.GetValues<MenuGroup>().Where(group => group != MenuGroup.None))
        {
            var row = new SiteMenu([.. Enumerable.Range(0, SiteMenu.Glance + 1).Select(i => new MenuEntry($"{i}", $"/{i}", "Any", i) { Group = group })]).For(_ => true);
            Assert.NotEqual("", Assert.Single(row).Title);
        }
    }
}
