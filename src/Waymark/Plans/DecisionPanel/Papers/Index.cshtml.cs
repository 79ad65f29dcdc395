using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel.Papers;

/// <summary>The papers of one case on one page: as known now while the meeting is open, as they were kept once it is closed.</summary>
[Needs(Permission.ViewPanel)]
internal sealed class IndexModel(PanelDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Meeting { get; set; }

    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid Id { get; set; }

    public OpenedPanel Panel { get; private set; } = null!;
    public PanelItem Item { get; private set; } = null!;
    public ChildCard Child { get; private set; } = null!;
    public PanelPapers Now { get; private set; } = null!;
    public PanelRecord Said => Item.ReadSaid();
    public bool MayRecord => access.May(Permission.IssuePlan) && Panel.IsOpen;
    public bool MayOpenCase => access.May(Permission.RunPanel);
    public LocalDate? Due => Panel.Lines.First(l => l.Item.Id == Id).Due;
    public LocalDate Day => Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Meeting, Id, Permission.ViewPanel, "view papers for panel", stop) is not var (panel, item, child)) return NotFound();
        (Panel, Item, Child) = (panel, item, child);
        Now = (panel.IsOpen ? null : PanelPapers.Read(item.Papers)) ?? await PapersOfCase.ReadAsync(desk.Db, item, child, Today, stop);
        return Page();
    }
}
