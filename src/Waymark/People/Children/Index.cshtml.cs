using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.People.Children;

/// <summary>One page that tells the story of a child: who they are, what they need, what is in place, who is involved, what happened when.</summary>
[Needs(Permission.ViewChild)]
internal sealed class IndexModel(
    IChildren children, ChildStories stories, IEnumerable<IChildPanel> panels, ChildEvents events, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    public ChildCard Card { get; private set; } = null!;
    public ChildStory Story { get; private set; } = null!;
    public IReadOnlyList<(string Title, PanelView View)> Panels { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];
    public LocalDate Day => Today;
    public bool MayLink => access.May(Permission.LinkFamily);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await children.OpenAsync(Id, Permission.ViewChild, "view child", stop) is not { } card) return NotFound();
        Card = card;
        Story = await stories.ReadAsync(card, Today, stop);
        var shown = new List<(string, PanelView)>();
        foreach (var panel in panels.Where(p => Story.May.Contains(p.Needs)).OrderBy(p => p.Order))
            if (await panel.LoadAsync(card, stop) is { } view) shown.Add((panel.Title, view));
        Panels = shown;
        Timeline = await events.OfAsync(card, Story.May, stop);
        return Page();
    }
}
