using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements.Download;

/// <summary>The list as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(PlacementList list, ArrangementDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PlacementFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var names = await desk.SchoolsAsync(stop);
        var deed = DeedOf("download list of placements");
        await trail.RecordAsync(deed with { Subject = $"list:placements.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<PlacementList.Row>($"placements-{Today:uuuu-MM-dd}", format ?? "csv", Columns(names), list.AllAsync(Filter, Today), deed);
    }

    private List<Column<PlacementList.Row>> Columns(IReadOnlyDictionary<string, string> names)
    {
        var today = Today;
        return
        [
            new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("SEN", r => r.Sen), new("School URN", r => r.Urn), new("School", r => names.GetValueOrDefault(r.Urn, "")),
            new("Provider", r => r.Provider), new("Legal basis", r => PlacementWords.LabelOf("basis", r.Basis)), new("Commissioner", r => PlacementWords.LabelOf("commissioner", r.Commissioner)),
            new("Reason", r => PlacementWords.LabelOf("reason", r.Reason)), new("First day", r => r.From), new("Agreed end", r => r.End), new("Review by", r => r.ReviewBy), new("State", r => ArrangementWords.State(r.On(today))),
            new("Ended", r => r.Ended), new("Outcome", r => r.Outcome.Length > 0 ? PlacementWords.LabelOf("outcome", r.Outcome) : ""), new("Half days a week", r => r.Sessions), new("Whole education", r => r.FullTime ? "yes" : "no"),
            new("Plan sent", r => r.PlanSent ? "yes" : "no"), new("Cost a week", r => r.CostAWeek), new("Funded by", r => r.Funder.Length > 0 ? PlacementWords.LabelOf("funder", r.Funder) : ""),
            new("Placed without checks in order", r => r.Overridden ? "yes" : "no"),
        ];
    }
}
