using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.PartTime.Registers.Download;

/// <summary>Where registers and records differ, as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(GapList list, ArrangementDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RegisterGapKind? Kind { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var names = await desk.SchoolsAsync(stop);
        var deed = DeedOf("download differences of registers and part-time timetables");
        await trail.RecordAsync(deed with { Subject = $"list:part-time-registers.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<GapList.Row>($"part-time-registers-{Today:uuuu-MM-dd}", format ?? "csv", Columns(names), list.AllAsync(Kind), deed);
    }

    private static List<Column<GapList.Row>> Columns(IReadOnlyDictionary<string, string> names) =>
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("SEN", r => r.Sen), new("School URN", r => r.Urn), new("School", r => names.GetValueOrDefault(r.Urn, "")),
        new("What differs", r => ArrangementWords.Gap(r.Kind)), new("From", r => r.From), new("To", r => r.To), new("Half days", r => r.Sessions),
    ];
}
