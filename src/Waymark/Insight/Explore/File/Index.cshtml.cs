using System.Text;
using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Insight.Charts.Sketch;
using Waymark.Insight.Charts;
using Waymark.Insight.Indicators;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Insight.Explore.File;

/// <summary>An explored figure as a file: rows as CSV or Excel, the chart as SVG or PNG. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewFigures)]
internal sealed class IndexModel(Explored explored, CurrentArea current, IAreas areas, ITrail trail) : RoomPage
{
    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var answer = await explored.ReadAsync(current.Code, ExploreQuestion.Of(Request.Query), stop);
        var (asked, deed) = (answer.Asked, DeedOf("download figures"));
        await trail.RecordAsync(deed with { Subject = $"figures:{asked.Indicator.Id}.{format}" }, stop);
        var name = $"{asked.Indicator.Id}-{Today:uuuu-MM-dd}";
        if (format is not ("svg" or "png")) return new ListDownload<ExploredRow>(name, format ?? "csv", Columns(asked), ExploredRow.Of(answer, current.Code).ToAsyncEnumerable(), deed) { Personal = false };
        var drawing = ExploreDrawing.Of(answer, (await areas.AllAsync(stop)).First(a => a.Code == current.Code).Name, Today).DrawPoster();
        return format == "svg"
            ? new FileContentResult(Encoding.UTF8.GetBytes(SvgWriter.AsFile(drawing)), "image/svg+xml") { FileDownloadName = $"{name}.svg" }
            : new FileContentResult(PngWriter.Write(drawing), "image/png") { FileDownloadName = $"{name}.png" };
    }

    private static IReadOnlyList<Column<ExploredRow>> Columns(ExploreQuestion asked) =>
    [
        new("Indicator", _ => asked.Indicator.Id), new("Title", _ => asked.Title), new("Place", r => r.Place), new("Period", r => r.Period), new("Starts", r => r.Starts),
        new(asked.By.Length > 0 ? Dimension.Find(asked.By)!.Title : "Part", r => r.Part),
        new("Value", r => r.Value), new("Numerator", r => r.Numerator), new("Denominator", r => r.Denominator), new("Hidden", r => r.Hidden ? "yes" : "no"),
        new("Source", r => r.Source), new("Edition or as of", r => r.Edition), new("Note", r => r.Note),
    ];
}
