using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Record;

/// <summary>Written while the alliance meets: what is decided about a child, who does what by when, and when the child is looked at again. Keeps itself while one types.</summary>
[Needs(Permission.RunAlliance)]
internal sealed class IndexModel(AllianceDesk desk) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Meeting { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid Id { get; set; }

    [BindProperty]
    public RecordForm Asked { get; set; } = new();

    public OpenedMeeting Opened { get; private set; } = null!;
    public AllianceItem Item { get; private set; } = null!;
    public ChildCard Child { get; private set; } = null!;
    public bool MayWrite => Opened is { IsOpen: true, IsHeld: true };
    public IReadOnlyList<(string Value, string Label)> Kinds => [("", "Select a kind"), .. ActionKind.On(Opened.Meeting.Day).Select(k => (k.Name, k.Label))];
    public static IReadOnlyList<(string Value, string Label)> Agencies => [("", "Select an agency"), .. Core.Inclusion.Alliance.Agency.All.Select(a => (a.Name, a.Label))];

    /// <summary>What is missing before it can stand in the minutes.</summary>
    public Problems Missing => Item.ReadSaid().Open(Opened.Meeting.Day);

    /// <summary>What the meeting knows, in a few lines above the form.</summary>
    public IEnumerable<string> Known => Item is { IsFrozen: true, Whole: true } ? AllianceMinutes.Lines(Item.ReadKnown()) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync("view form: record what alliance agrees", stop)) return NotFound();
        Asked = RecordForm.Of(Item.ReadSaid(), Item.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync("open: record what alliance agrees", stop)) return NotFound();
        var problems = await KeepAsync(stop);
        return problems.None && ModelState.ErrorCount == 0 ? Done(AllianceLinks.Record(Meeting, Id), "Kept. It stands in the minutes when the meeting is finished.") : Refused(problems, Page());
    }

    /// <summary>The same, by itself while one types: answers with the version that the next writing begins from.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (!await FindAsync("open: record what alliance agrees", stop)) return NotFound();
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
        var problems = said.Kept(Opened.Meeting.Day)
            .AddIf(!Opened.IsOpen, "", "The meeting is finished: its minutes are not changed any more. Add a note to them")
            .AddIf(!Opened.IsHeld, "", "Hold the meeting first, so that what is known is kept");
        if (!problems.None || ModelState.ErrorCount > 0) return problems;
        var deed = DeedOf("record what alliance agrees");
        desk.Db.Expect(Item, Asked.Version);
        if (Item.Said == said.ToJson() && Asked.Version == Item.Version)
        {
            // Nothing new was typed: the version stays.
            desk.Db.Entry(Item).State = EntityState.Unchanged;
            return problems;
        }
        (Item.Said, Item.ReviewOn, Item.RecordedBy) = (said.ToJson(), said.ReviewOn, deed.Actor.Name);
        await desk.Db.SaveAsync(deed.As(deed.Action, $"alliance-item:{Id}").About(Item.Child.Value), stop);
        return problems;
    }

    private async Task<bool> FindAsync(string what, CancellationToken stop)
    {
        if (await desk.OpenAsync(Meeting, Id, Permission.RunAlliance, what, stop) is not var (opened, item, child)) return false;
        (Opened, Item, Child) = (opened, item, child);
        return true;
    }
}
