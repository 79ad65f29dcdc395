using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Patterns;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Patterns.Children.Download;

/// <summary>The children behind a pattern as CSV or Excel. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(PatternChildren list, PatternSight sight, ITrail trail) : RoomPage
{
    private const int AtOnce = 500;

    [BindProperty(SupportsGet = true, Name = "pattern")]
    public string Id { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (!sight.MayOpen || await list.OpenAsync(Id, Today, stop) is not { } opened) return NotFound();
        var deed = DeedOf("download children of a pattern");
        await trail.RecordAsync(deed with { Subject = $"list:pattern.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        return new ListDownload<(ChildCard Card, ChildBehind Behind)>($"pattern-{Today:uuuu-MM-dd}", format ?? "csv", Columns(opened), RowsAsync(opened), deed);
    }

    private async IAsyncEnumerable<(ChildCard, ChildBehind)> RowsAsync(OpenedPattern opened)
    {
        foreach (var some in opened.Children.Chunk(AtOnce))
            foreach (var row in await list.CardsAsync(some, CancellationToken.None)) yield return row;
    }

    private static List<Column<(ChildCard Card, ChildBehind Behind)>> Columns(OpenedPattern opened)
    {
        List<Column<(ChildCard Card, ChildBehind Behind)>> columns = [new("Child", r => r.Card.FullName), new("Year group", r => r.Card.YearGroup), new("SEN", r => r.Card.SenStatus), new("School URN", r => r.Card.SchoolUrn), new("School", r => r.Card.School)];
        if (opened.Pattern is not { } pattern) return columns;
        columns.AddRange([new($"{pattern.Measure.Title}, last {pattern.Terms.Recent} school weeks", r => r.Behind.Now), new($"{pattern.Measure.Title}, {pattern.Terms.BeforeOfChild} before", r => r.Behind.Before)]);
        if (pattern.Measure.IsShare) columns.AddRange([new("Possible sessions", r => r.Behind.Of), new("Possible sessions before", r => r.Behind.OfBefore)]);
        return columns;
    }
}
