using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Recommendations.Decide;

/// <summary>One recommendation and what becomes of it; saving leads to the next open one.</summary>
[Needs(Permission.EditPlan)]
internal sealed class IndexModel(PlanDesk desk, DecideRecommendation decide) : RoomPage
{
    private static readonly Dictionary<string, string> OfKind = new(StringComparer.Ordinal) { ["c"] = "G", ["e"] = "H2" };

    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "recommendation")]
    public RecommendationId Of { get; set; }

    [BindProperty]
    public DecideRecommendation.Request Asked { get; set; } = new();

    public OpenedPlan Plan { get; private set; } = null!;
    public Recommendation Row { get; private set; } = null!;
    public AdviceRequest Advice => Plan.Advice.First(a => a.Id == Row.Advice);
    public int Open => DecideRecommendation.ToDecide(Plan).Count(DecideRecommendation.Open);
    public int All => DecideRecommendation.ToDecide(Plan).Count();

    /// <summary>Rows of the plan of the same kind first, then the others.</summary>
    public IReadOnlyList<(string, string)> Items => [("", "No row yet"),
        .. Plan.Content.Items.OrderByDescending(i => i.Kind == Row.Sort).Select(i => ($"{i.Id.Value}", $"{i.Section}: {RowWords.Short(i)}"))];

    public IReadOnlyList<(string, string)> Sections => [.. ItemKind.Find(Row.Sort)!.Sections.Select(s => (s, $"{s}: {PlanSection.Find(s)!.Title}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync("view recommendation", stop)) return NotFound();
        Asked = new()
        {
            Fate = Row.Fate, Item = Row.Item is { } at ? $"{at.Value}" : "", Reason = Row.Reason, Because = Row.Because, Version = Row.Version,
            Section = Row.Sort switch { "outcome" => "E", "need" => Advice.Kind switch { "c" => "C", "e" => "D", _ => "B" }, _ => OfKind.GetValueOrDefault(Advice.Kind, "F") },
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        PostedAsync(() => decide.RunAsync(Plan, Row, Asked, DeedOf("decide recommendation"), stop), stop);

    /// <summary>In one press: a new row of the plan that says what the recommendation says.</summary>
    public Task<IActionResult> OnPostMakeAsync(CancellationToken stop)
    {
        Asked = Asked with { Make = true, Fate = Asked.Fate == "changed" ? "changed" : "adopted" };
        return OnPostAsync(stop);
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken stop) =>
        PostedAsync(() => decide.AnswerAsync(Plan, Row, Asked, DeedOf("answer objection"), stop), stop);

    private async Task<IActionResult> PostedAsync(Func<Task<Problems>> change, CancellationToken stop)
    {
        if (!await LoadAsync("open recommendation to decide", stop)) return NotFound();
        var problems = await change();
        if (!problems.None) return Refused(problems, Page());
        var rest = DecideRecommendation.ToDecide(Plan).Where(r => r.Fate.Length == 0 && r.Id != Of).ToList();
        return rest is [var next, ..]
            ? Done(AdviceLinks.Decide(Case, next.Id), $"Saved. {rest.Count} still open; this is the next.")
            : Done(AdviceLinks.Recommendations(Case), "Saved. Nothing is left that waits for you.");
    }

    private async Task<bool> LoadAsync(string what, CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Permission.EditPlan, what, stop) is not { } plan) return false;
        if (DecideRecommendation.ToDecide(plan).FirstOrDefault(r => r.Id == Of) is not { } row) return false;
        (Plan, Row) = (plan, row);
        return true;
    }
}
