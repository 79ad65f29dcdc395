using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Disputes.Download;

/// <summary>The list of disputes as shown, whole, as CSV or Excel. In the trail before the first byte leaves. A SENCO may download lists, and finds no dispute here.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(DisputeList list, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<DisputeList.Row>> Columns =
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("School or setting", r => r.School), new("About", r => r.Dispute.About), new("Notice sent", r => r.Dispute.Sent),
        new("Where it stands", r => DisputeWords.Of(r.Dispute.Stage)), new("Next", r => r.Dispute.Next?.What), new("By whom", r => r.Dispute.Next?.Actor), new("Due", r => r.Dispute.Next?.Due), new("Officer", r => r.OfficerName),
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public DisputeFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download disputes");
        await trail.RecordAsync(deed with { Subject = $"list:disputes.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var rows = await list.ReadAsync(Filter, Today, stop);
        return new ListDownload<DisputeList.Row>($"disputes-{Today:uuuu-MM-dd}", format ?? "csv", Columns, rows.ToAsyncEnumerable(), deed);
    }
}
