using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census.Download;

/// <summary>Censuses and registers by school, as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(CensusBoard board, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CensusFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var shown = await board.ReadAsync(Filter, stop);
        var deed = DeedOf("download censuses and registers by school");
        await trail.RecordAsync(deed with { Subject = $"list:census-schools.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<CensusBoard.School>($"census-schools-{Today:uuuu-MM-dd}", format ?? "csv", Columns(shown.Term?.Title ?? ""), shown.Schools.ToAsyncEnumerable(), deed) { Personal = false };
    }

    private static List<Column<CensusBoard.School>> Columns(string term) =>
    [
        new("School URN", s => s.Sum.Urn), new("School", s => s.Name), new("Term", _ => term), new("Pupils in both", s => s.Sum.Both), new("In the census only", s => s.Sum.CensusOnly), new("In the registers only", s => s.Sum.RegistersOnly),
        new("Possible sessions, census", s => s.Sum.Census.Possible), new("Possible sessions, registers", s => s.Sum.Registers.Possible), new("Sessions missed, census", s => s.Sum.Census.Absent),
        new("Sessions missed, registers", s => s.Sum.Registers.Absent), new("Differences", s => s.Differ), new("To settle", s => s.Open), new("Registers", s => s.Sum.Unregistered ? "none" : "yes"),
    ];
}
