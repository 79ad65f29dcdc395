using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Consultations;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Consultations.Download;

/// <summary>The list of consultations as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(ConsultationList list, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ConsultationFilter Filter { get; set; } = new();

    private IReadOnlyList<Column<ConsultationList.Row>> Columns =>
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Setting", r => r.Name), new("Whose request", r => ConsultationWords.Request(r.Request)), new("Sent", r => r.Sent), new("Answer due", r => r.Due),
        new("Answered", r => r.Answered), new("State", r => ConsultationWords.State(r.Steps.On(Today))), new("Chased", r => list.OfSetting ? null : r.Chased), new("Outcome", r => list.OfSetting ? "" : ConsultationWords.Outcome(r.Outcome)),
        new("Officer", r => list.OfSetting ? "" : r.OfficerName),
    ];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download consultations");
        await trail.RecordAsync(deed with { Subject = $"list:consultations.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<ConsultationList.Row>($"consultations-{Today:uuuu-MM-dd}", format ?? "csv", Columns, list.AllAsync(Filter, Today), deed);
    }
}
