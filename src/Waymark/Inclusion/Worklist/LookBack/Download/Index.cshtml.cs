using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.LookBack.Download;

/// <summary>The figures of the look back as CSV or Excel, with their counts. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(LookBackFacts facts, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public LookBackFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download look back of the worklist");
        await trail.RecordAsync(deed with { Subject = $"list:look-back.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var rows = await facts.RowsAsync(Filter, await facts.WeeksAsync(Today, stop), stop);
        return new ListDownload<LookBackRow>($"look-back-{Today:uuuu-MM-dd}", format ?? "csv", [.. Columns(), .. LookBackRules.Weeks(Today).SelectMany(Columns)], rows.ToAsyncEnumerable(), deed);
    }

    private static List<Column<LookBackRow>> Columns() =>
    [
        new("Found", r => r.Label), new("Reasons", r => r.Swift.Found), new("Children", r => r.Swift.Children), new("Acted on in time", r => (int)r.Swift.InTime.Numerator), new("Of those whose time is over", r => (int)r.Swift.InTime.Denominator),
        new("Median school days", r => r.Swift.MedianDays), new("Overdue, still waiting", r => r.Swift.Waiting), new("False alarms", r => r.Swift.FalseAlarms),
    ];

    private static List<Column<LookBackRow>> Columns(int after) =>
    [
        new($"Children, {after} school weeks later", r => r.Followed[after].Children), new($"Not suspended in {after} school weeks", r => (int)r.Followed[after].NotSuspended.Numerator), new($"With registers, {after} school weeks", r => r.Followed[after].Measured),
        new($"Sessions missed in {after} school weeks before", r => (int)r.Followed[after].Before.Numerator), new($"Possible in {after} school weeks before", r => (int)r.Followed[after].Before.Denominator),
        new($"Sessions missed in {after} school weeks after", r => (int)r.Followed[after].After.Numerator), new($"Possible in {after} school weeks after", r => (int)r.Followed[after].After.Denominator),
    ];
}
