using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Plans.Cases;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Caseload.Download;

/// <summary>The caseload as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(CaseList list, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<CaseList.Row>> Columns =
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Date of birth", r => r.Born), new("Year group", r => r.YearGroup),
        new("School URN", r => r.SchoolUrn), new("School or setting", r => r.School), new("Locality", r => r.Locality),
        new("Main need", r => CodeSet.Of("sen-types").LabelOf(r.Need)), new("Stage", r => StageWords.Of(r.Stage)), new("Next limit", r => r.NextWhat),
        new("Due", r => r.NextDue), new("Excused", r => r.NextDue is null ? "" : r.NextExcused ? "yes" : "no"), new("Officer", r => r.OfficerName), new("Team", r => r.Team),
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download caseload");
        await trail.RecordAsync(deed with { Subject = $"list:caseload.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<CaseList.Row>($"caseload-{Today:uuuu-MM-dd}", format ?? "csv", Columns, list.AllAsync(Filter, Today), deed);
    }
}
