using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.DecisionPanel.Record;

/// <summary>Written while the panel meets, by somebody who may decide for the council: the advice, its reasons, what it rests on, who differs, what is to be done. Keeps itself while one types.</summary>
[Needs(Permission.IssuePlan)]
internal sealed class IndexModel(PanelDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Meeting { get; set; }

    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordForm Asked { get; set; } = new();

    public OpenedPanel Panel { get; private set; } = null!;
    public PanelItem Item { get; private set; } = null!;
    public ChildCard Child { get; private set; } = null!;
    public LocalDate? Due => Panel.Lines.First(l => l.Item.Id == Id).Due;
    public LocalDate Day => Today;

    /// <summary>What is missing before it can stand in the minutes.</summary>
    public Problems Missing => Item.ReadSaid().Open(Item.Asks);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync("view form: record what panel says", stop)) return NotFound();
        Asked = RecordForm.Of(Item.ReadSaid(), Item.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync("open: record what panel says", stop)) return NotFound();
        var problems = await KeepAsync(stop);
        return problems.None && ModelState.ErrorCount == 0 ? Done(PanelLinks.Record(Meeting, Id), "Kept. It stands in the minutes when the meeting is closed.") : Refused(problems, Page());
    }

    /// <summary>The same, by itself while one types: answers with the version that the next writing begins from.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (!await FindAsync("open: record what panel says", stop)) return NotFound();
        try
        {
            return ModelState.ErrorCount == 0 && (await KeepAsync(stop)).None ? new JsonResult(new { kept = true, version = Item.Version }) : NotKept();
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotKept();
        }
    }

    private static JsonResult NotKept() => new(new { kept = false }) { StatusCode = StatusCodes.Status409Conflict };

    private async Task<Problems> KeepAsync(CancellationToken stop)
    {
        var said = Asked.Said();
        var problems = said.Kept(Item.Asks).AddIf(!Panel.IsOpen, "", "The meeting is closed: its minutes are not changed any more");
        if (!problems.None || ModelState.ErrorCount > 0) return problems;
        var deed = DeedOf("record what panel says");
        desk.Db.Expect(Item, Asked.Version);
        if (Item.Said == said.ToJson() && Asked.Version == Item.Version)
        {
            // Nothing new was typed: the version stays, and so do the papers.
            desk.Db.Entry(Item).State = EntityState.Unchanged;
            return problems;
        }
        (Item.Said, Item.RecordedBy) = (said.ToJson(), deed.Actor.Name);
        // What was known when the panel spoke, not what is learnt later.
        Item.Papers = (await PapersOfCase.ReadAsync(desk.Db, Item, Child, Today, stop)).ToJson();
        await desk.Db.SaveAsync(deed.As(deed.Action, $"panel-item:{Id}").About(Item.Child.Value), stop);
        return problems;
    }

    private async Task<bool> FindAsync(string what, CancellationToken stop)
    {
        if (await desk.OpenAsync(Meeting, Id, Permission.IssuePlan, what, stop) is not var (panel, item, child)) return false;
        (Panel, Item, Child) = (panel, item, child);
        return true;
    }
}
