using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Reviews;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Reviews.Download;

/// <summary>The list of reviews as shown, whole, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(ReviewList list, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<ReviewList.Row>> Columns =
    [
        new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("School URN", r => r.SchoolUrn), new("School or setting", r => r.School), new("Locality", r => r.Locality),
        new("Finish by", r => r.Due), new("Kind", r => r.Review is null ? "" : ReviewWords.Kind(r.Kind)), new("State", r => r.State is { } state ? ReviewWords.State(state) : "Not arranged"), new("Meeting", r => r.Meeting),
        new("Papers out", r => r.Circulated), new("Held", r => r.Held), new("Report sent", r => r.Reported), new("Amendments sent", r => r.Notified), new("Officer", r => r.Officer), new("Owner without setting", r => r.Owner), new("Owner's next day", r => r.OwnerNext),
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public ReviewFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download reviews");
        await trail.RecordAsync(deed with { Subject = $"list:reviews.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<ReviewList.Row>($"reviews-{Today:uuuu-MM-dd}", format ?? "csv", Columns, list.AllAsync(Filter, Today), deed);
    }
}
