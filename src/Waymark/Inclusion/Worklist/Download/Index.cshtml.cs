using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.Download;

/// <summary>The worklist as shown, whole, one row for each reason, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(WorklistList list, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public WorklistFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download worklist");
        await trail.RecordAsync(deed with { Subject = $"list:worklist.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<(ListedChild Child, ListedReason Reason)>($"worklist-{Today:uuuu-MM-dd}", format ?? "csv", Columns(), RowsAsync(), deed);
    }

    private async IAsyncEnumerable<(ListedChild, ListedReason)> RowsAsync()
    {
        await foreach (var child in list.AllAsync(Filter, Today))
            foreach (var reason in child.Reasons) yield return (child, reason);
    }

    private static List<Column<(ListedChild Child, ListedReason Reason)>> Columns() =>
    [
        new("Child", r => r.Child.Name), new("Year group", r => r.Child.YearGroup), new("SEN", r => r.Child.Sen), new("School URN", r => r.Child.Urn), new("School", r => r.Child.School),
        new("Locality", r => r.Child.Locality), new("Pinned", r => r.Child.Pinned ? "yes" : "no"), new("Order", r => WorklistWords.Order(r.Child.Order)), new("Rise of absence in points", r => r.Child.Change),
        new("Sessions lost", r => r.Child.Lost), new("Rule", r => r.Reason.Rule.Id), new("Reason", r => r.Reason.Sentence), new("Found", r => r.Reason.First), new("Who answers", r => r.Reason.Rule.Owner),
        new("Act by", r => r.Reason.RespondBy), new("State", r => WorklistWords.State(r.Reason.State, r.Reason.Until)),
    ];
}
