using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Rewrites.Download;

/// <summary>The sums as CSV or Excel, with the same safe numbers. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewRewrites)]
internal sealed class IndexModel(RewriteSums sums, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<RewriteSums.Line>> Columns =
        [new("Section", l => l.Section), new("Service", l => l.Service), new("Rewritten", l => l.Again is { } count ? count : "*"), new("Of recommendations in plans", l => l.Of is { } of ? of : "*")];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download rewritten rows");
        await trail.RecordAsync(deed with { Subject = $"list:rewritten-rows.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var (on, lines) = await sums.ReadAsync(stop);
        return new ListDownload<RewriteSums.Line>($"rewritten-rows-{on ?? Today:uuuu-MM-dd}", format ?? "csv", Columns, lines.ToAsyncEnumerable(), deed) { Personal = false };
    }
}
