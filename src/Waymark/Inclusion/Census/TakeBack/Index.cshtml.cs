using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Census.TakeBack;

/// <summary>Which difference is to be open again.</summary>
[Needs(Permission.SettleCensus)]
internal sealed class IndexModel(CensusDesk desk, TakeBackCensus takeBack) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public string? Which { get; set; }

    public OpenedCensus Opened { get; private set; } = null!;

    public IReadOnlyList<(string, string)> Settled =>
        [.. from gap in Opened.Settled
            let said = Opened.Of(gap)
            where said is not null
            select ($"{said.Id}", $"{gap.Title}. {CensusPageWords.Differs(gap.Differs, gap.Sessions)}. {CensusPageWords.Reason(said.Reason, said.Word)}, by {said.RecordedBy}")];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await takeBack.RunAsync(Id, Which, DeedOf("take back what was settled of census and registers"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(CensusLinks.Settle(Id), "It is open again. What was said stays to be read.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, "view form to take back what was settled of census and registers", stop) is not { } opened) return NotFound();
        Opened = opened;
        return Page();
    }
}
