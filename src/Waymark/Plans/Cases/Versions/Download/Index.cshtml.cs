using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Core.Plans.Documents;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Versions.Download;

/// <summary>A version as a document, made while it is sent. The view is in the trail before the first byte leaves.</summary>
[Needs(Permission.ViewPlan)]
internal sealed class IndexModel(OpenedVersions opened, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(string? what, string? format, string? size, CancellationToken stop)
    {
        if (PaperFormat.Find(format) is not { } form || Named(what) is not { } name) return NotFound();
        if (await opened.OpenAsync(Case, Number, Permission.ViewPlan, $"download version {Number} of plan: {what}, {form.Ending}", stop) is not var (child, version)) return NotFound();
        if (!version.Whole) return Redirect(PlanLinks.Version(Case, Number));
        var paper = Composed(what!, version.Read(), [frame.AreaName]);
        var large = size == "large";
        return new FileCallbackResult(form.MediaType, FileName(name, child, version, large, form), body => form.Write(paper, large ? PaperSize.Large : PaperSize.Ordinary, body));
    }

    private static Paper Composed(string what, FrozenPlan plan, IReadOnlyList<string> letterhead) => what switch
    {
        "summary" => FamilySummary.Of(plan, letterhead),
        "child" => ChildPage.Of(plan, letterhead),
        _ => PlanPaper.Of(plan, letterhead),
    };

    private static string? Named(string? what) => what switch { "plan" => "EHC plan", "summary" => "EHC plan summary", "child" => "My plan", _ => null };

    private static string FileName(string name, ChildCard child, PlanVersion version, bool large, PaperFormat form) =>
        $"{name} {child.Initials} {version.MadeOn:uuuu-MM-dd} {version.Kind}{(large ? " large print" : "")}.{form.Ending}";
}
