using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Census.Settle;

/// <summary>The differences of one child with all that was said of them, and the form that settles them.</summary>
[Needs(Permission.SettleCensus)]
internal sealed class IndexModel(CensusDesk desk, SettleCensus settle) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public SettleCensus.Request Asked { get; set; } = new();

    public OpenedCensus Opened { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<(string, string)> Open => [.. Opened.Open.Select(gap => (SettleCensus.NameOf(gap), $"{gap.Title}, {NameOf(gap.Urn)}. {CensusPageWords.Differs(gap.Differs, gap.Sessions)}"))];

    public string NameOf(string urn) => Names.GetValueOrDefault(urn, urn);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is PageResult && Opened.Open.Take(2).ToList() is [var only]) Asked = new() { Gaps = [SettleCensus.NameOf(only)] };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await settle.RunAsync(Id, Asked, DeedOf("settle differences of census and registers"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(CensusLinks.Settle(Id), "It is settled, as long as the figures stay as they are. You can take it back below.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, "view differences of census and registers", stop) is not { } opened) return NotFound();
        Opened = opened;
        Names = await desk.SchoolsAsync(stop);
        return Page();
    }
}
