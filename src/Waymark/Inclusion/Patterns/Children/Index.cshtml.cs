using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Patterns.Children;

/// <summary>The children behind a pattern, as far as the visitor may see them: those who add most to it first.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(PatternChildren list, PatternSight sight, ITrail trail, IAccess access) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "pattern")]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public OpenedPattern Opened { get; private set; } = null!;
    public IReadOnlyList<(ChildCard Card, ChildBehind Behind)> Rows { get; private set; } = [];
    public int Total => Opened.Children.Count;
    public int Pages => PageCount.Of(Total, PageSize);
    public bool SeesAll => sight.All;
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await list.OpenAsync(Id, Today, stop) is not { } opened) return NotFound();
        Opened = opened;
        Sheet = Math.Clamp(Sheet, 1, Pages);
        Rows = await list.CardsAsync([.. Opened.Children.Skip((Sheet - 1) * PageSize).Take(PageSize)], stop);
        await trail.RecordAsync(DeedOf("list children of a pattern") with { Subject = $"results:{Rows.Count}" }, stop);
        return Page();
    }

    public string PageLink(int sheet) => $"{PatternLinks.Children(Id)}?sheet={sheet}";
}
