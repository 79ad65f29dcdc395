using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime.Download;

/// <summary>The list as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(PartTimeList list, ArrangementDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PartTimeFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var names = await desk.SchoolsAsync(stop);
        var deed = DeedOf("download list of part-time timetables");
        await trail.RecordAsync(deed with { Subject = $"list:part-time.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<PartTimeList.Row>($"part-time-{Today:uuuu-MM-dd}", format ?? "csv", Columns(names), list.AllAsync(Filter, Today), deed);
    }

    private List<Column<PartTimeList.Row>> Columns(IReadOnlyDictionary<string, string> names)
    {
        var today = Today;
        return
        [
            new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("SEN", r => r.Sen), new("School URN", r => r.Urn), new("School", r => names.GetValueOrDefault(r.Urn, "")),
            new("First day", r => r.From), new("Agreed end", r => r.End), new("Half days a week", r => r.Sessions), new("Reason", r => PlacementWords.LabelOf("part-time-reason", r.Reason)), new("Review by", r => r.ReviewBy),
            new("State", r => ArrangementWords.State(r.On(today))), new("Ended", r => r.Ended), new("How it ended", r => r.Outcome.Length > 0 ? PlacementWords.LabelOf("part-time-end", r.Outcome) : ""),
            new("C2 in the register", r => r.Unmarked ? "none" : ""),
        ];
    }
}
