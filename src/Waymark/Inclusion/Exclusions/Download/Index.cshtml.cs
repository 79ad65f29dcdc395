using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Exclusions.Download;

/// <summary>The list as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(ExclusionList list, ExclusionDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExclusionFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var names = await desk.SchoolsAsync(stop);
        var soon = await list.SoonAsync(Today, stop);
        var deed = DeedOf("download list of exclusions");
        await trail.RecordAsync(deed with { Subject = $"list:exclusions.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<ExclusionList.Row>($"exclusions-{Today:uuuu-MM-dd}", format ?? "csv", Columns(names), list.AllAsync(Filter, Today, soon), deed);
    }

    private List<Column<ExclusionList.Row>> Columns(IReadOnlyDictionary<string, string> names)
    {
        var today = Today;
        return
        [
            new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("SEN", r => r.Sen), new("School URN", r => r.Urn),
            new("School", r => names.GetValueOrDefault(r.Urn, "")), new("Kind", r => ExclusionWords.Kind(r.Kind)), new("First day", r => r.From), new("Half days", r => r.Sessions),
            new("To do", r => r.What), new("Who", r => r.Actor), new("Due", r => r.Due), new("Overdue", r => r.Late(today) ? "yes" : "no"), new("Rule", r => r.Rule),
        ];
    }
}
