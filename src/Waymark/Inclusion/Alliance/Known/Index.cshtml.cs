using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Alliance.Known;

/// <summary>What was known of a child when the meeting was held, and where what is known now parts from it.</summary>
[Needs(Permission.ViewAlliance)]
internal sealed class IndexModel(AllianceDesk desk, KnownNow known) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "meeting")]
    public Guid Meeting { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid Id { get; set; }

    public OpenedMeeting Opened { get; private set; } = null!;
    public AllianceItem Item { get; private set; } = null!;
    public ChildCard Child { get; private set; } = null!;

    /// <summary>As the meeting saw it; null before it is held, and where what is stored does not agree with its seal.</summary>
    public ChildSnapshot? Then { get; private set; }

    public ChildSnapshot Now { get; private set; } = null!;
    public IReadOnlyList<KnownDifference> Differences => Then?.Against(Now) ?? [];
    public bool MayOpenChild => desk.Access.May(Permission.ViewChild);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Meeting, Id, Permission.ViewAlliance, "view what alliance knows", stop) is not var (opened, item, child)) return NotFound();
        (Opened, Item, Child) = (opened, item, child);
        Now = (await known.ReadAsync([child], Today, stop))[child.Id];
        Then = item is { IsFrozen: true, Whole: true } ? item.ReadKnown() : null;
        return Page();
    }
}
