using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Cases.Reviews;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Transfers.Download;

/// <summary>The cohort as shown, as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(TransferCohort cohort, ITrail trail) : RoomPage
{
    public async Task<IActionResult> OnGetAsync(string? format, string? rule, string? show, CancellationToken stop)
    {
        var deed = DeedOf("download moves to next phase");
        await trail.RecordAsync(deed with { Subject = $"list:transfers.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var today = Today;
        IReadOnlyList<Column<TransferCohort.Row>> columns =
        [
            new("Surname", r => r.Surname), new("Forename", r => r.Forename), new("Year group", r => r.YearGroup), new("School or setting", r => r.School), new("Locality", r => r.Locality), new("Rule", r => r.Rule),
            new("Last day in law", r => r.Due), new("Meet by", r => r.MeetBy), new("Notice by", r => r.NoticeBy), new("Stage", r => r.State is { } state ? ReviewWords.State(state) : "No review open"), new("Behind", r => r.Behind(today) ? "yes" : "no"),
        ];
        var rows = await cohort.ReadAsync(rule, show, today, stop);
        return new ListDownload<TransferCohort.Row>($"moves-to-next-phase-{today:uuuu-MM-dd}", format ?? "csv", columns, rows.ToAsyncEnumerable(), deed);
    }
}
