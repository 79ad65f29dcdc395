using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Shell.Documents;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Disputes.Download;

/// <summary>The index of the papers of a case as CSV, PDF or Word. The view is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewDispute)]
internal sealed class IndexModel(OpenedCase opened, BundleIndex bundle, IPageFrame frame) : RoomPage
{
    private static readonly IReadOnlyList<Column<(int Number, BundleIndex.Paper Paper)>> Columns =
        [new("Number", r => r.Number), new("Day", r => r.Paper.On), new("Kind", r => r.Paper.Kind), new("What", r => r.Paper.Title), new("From or to", r => r.Paper.By)];

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (format != "csv" && PaperFormat.Find(format) is null) format = "csv";
        if (await opened.FindAsync(Case, Permission.ViewDispute, $"download index of papers, {format}", stop) is not var (_, child)) return NotFound();
        var papers = await bundle.OfAsync(Case, stop);
        var name = $"Index of papers {child.Initials} {Today:uuuu-MM-dd}";
        if (PaperFormat.Find(format) is not { } form)
            return new ListDownload<(int, BundleIndex.Paper)>(name, "csv", Columns, papers.Select((p, at) => (at + 1, p)).ToAsyncEnumerable(), DeedOf("download index of papers"));
        var paper = BundleIndex.AsPaper(papers, child.FullName, CaseReference.Of(Case), Today, frame.AreaName);
        return new FileCallbackResult(form.MediaType, $"{name}.{form.Ending}", body => form.Write(paper, PaperSize.Ordinary, body));
    }
}
