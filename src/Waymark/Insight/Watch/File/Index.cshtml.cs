using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Insight.Indicators;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Insight.Watch.File;

/// <summary>Every series of the watch list as CSV: what was found, or why it was not tested. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(WatchBoard board, CurrentArea current, ITrail trail) : RoomPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var all = await board.ReadAsync(current.Code, Today, stop);
        var deed = DeedOf("download figures");
        await trail.RecordAsync(deed with { Subject = "figures:watch-list.csv" }, stop);
        return new ListDownload<WatchedFigure>($"watch-list-{Today:uuuu-MM-dd}", "csv", Columns, all.Figures.ToAsyncEnumerable(), deed) { Personal = false };
    }

    private static IReadOnlyList<Column<WatchedFigure>> Columns { get; } =
    [
        new("Indicator", f => f.Indicator.Id), new("Title", f => f.Indicator.Title), new("Part", f => f.By.Length == 0 ? "Whole area" : Dimension.Find(f.By)!.Title), new("Value", f => f.By.Length == 0 ? "" : f.Where),
        new("Tested", f => f.Judged.IsTested ? "yes" : "no"), new("Why not", f => f.Judged.Why),
        new("Change", f => f.Judged.Finding is null ? "" : f.Judged.Told ? "named" : "waits for one more month"), new("Judged", f => f.Judged.Finding is null ? "" : WatchWords.Heading(f.Judgement)),
        new("First month", f => f.Judged.Finding is null ? null : f.Judged.Last.First().Month), new("Last month", f => f.Judged.Finding is null ? null : f.Judged.Last.Last().Month),
        new("Counted", f => Counted(f, f.Judged.Finding?.Observed)), new("Expected", f => Counted(f, f.Judged.Finding?.Expected)), new("Way", f => f.Judged.Finding is null ? "" : f.IsRise ? "more" : "fewer"), new("Difference", f => Counted(f, Math.Abs(f.Judged.Finding?.Excess ?? 0))),
        new("Difference at least", f => Counted(f, Math.Max(0, (f.IsRise ? f.Judged.Finding?.Lower : -f.Judged.Finding?.Upper) ?? 0))), new("Difference at most", f => Counted(f, (f.IsRise ? f.Judged.Finding?.Upper : -f.Judged.Finding?.Lower) ?? 0)),
        new("Chance, of all tested", f => f.Judged.Finding is { } found ? Math.Round(found.Adjusted, 5) : null),
    ];

    private static double? Counted(WatchedFigure figure, double? number) => figure.Judged.Finding is not null && number is { } value ? Math.Round(value * figure.Judged.Series.Unit, 1) : null;
}
