using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.OutOfSchool.Download;

/// <summary>The list as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(OutOfSchoolList list, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<OutOfSchoolList.Row>> Columns =
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("SEN", r => r.Sen), new("Kind", r => PlacementWords.LabelOf("out-of-school", r.Kind)), new("Since", r => r.From),
        new("How it came", r => PlacementWords.LabelOf("home-came", r.Came)), new("From a special school", r => r.FromSpecial ? "yes" : "no"), new("Consent", r => PlacementWords.LabelOf("consent", r.Consent)), new("Check by", r => r.CheckBy),
        new("Last found", r => r.Found.Length > 0 ? PlacementWords.LabelOf("home-found", r.Found) : ""), new("Ended", r => r.Ended), new("How it ended", r => r.Outcome.Length > 0 ? PlacementWords.LabelOf("home-ended", r.Outcome) : ""),
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public OutOfSchoolFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download list of children on no roll");
        await trail.RecordAsync(deed with { Subject = $"list:out-of-school.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<OutOfSchoolList.Row>($"out-of-school-{Today:uuuu-MM-dd}", format ?? "csv", Columns, list.AllAsync(Filter, Today), deed);
    }
}
