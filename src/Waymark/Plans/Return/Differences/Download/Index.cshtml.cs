using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return.Differences.Download;

/// <summary>The differences as shown, as CSV or Excel: numbers, causes and notes.</summary>
[Needs(Permission.ExportReturn)]
internal sealed class IndexModel(KeptComparisons comparisons, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DifferenceFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var year = Filter.Of(Today);
        var kept = await comparisons.ReadAsync(year, Filter.Against, stop);
        if (!kept.Worked) return NotFound();
        var deed = DeedOf("download differences of return");
        await trail.RecordAsync(deed with { Subject = $"return:{year.Number}" }, stop);
        return new ListDownload<ReturnDifference>($"sen2-differences-{year.Number}", format == "xlsx" ? "xlsx" : "csv", DifferenceRow.Columns(year.Number), Filter.Apply(KeptNumbers.Read(kept.Stored!.Numbers)).ToAsyncEnumerable(), deed) { Personal = false };
    }
}
