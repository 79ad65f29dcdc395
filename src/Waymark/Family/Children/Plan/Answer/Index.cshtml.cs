using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;
using Waymark.Family.Door;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Plan.Answer;

/// <summary>What the family thinks of the draft, part by part; kept as often as they like, sent when they are done.</summary>
[Needs(Permission.TellCouncil)]
internal sealed class IndexModel(IChildren children, IAccess access, IFamilyVersions versions, IFamilyReplies replies) : FamilyPage(children, access)
{
    public static readonly IReadOnlyList<(string, string)> Answers =
        [("yes", "Yes, it is right"), ("changes", "Some things should change"), ("no", "No, it is not right")];

    [BindProperty]
    public FamilySaid Asked { get; set; } = new();

    public FamilyPlan? Plan { get; private set; }
    public IReadOnlyList<WantedSchool> Schools { get; private set; } = [];

    /// <summary>There is something to answer, and it can be shown.</summary>
    public bool Open => Plan is { AnswerBy: not null, Plan: not null };

    /// <summary>Sections that say something, with their rows.</summary>
    public IEnumerable<(PlanSection Section, IReadOnlyList<PlanItem> Rows)> Sections => PlanSection.All
        .Select(s => (s, (IReadOnlyList<PlanItem>)[.. Plan!.Plan!.Items.Where(i => i.Section == s.Letter)])).Where(s => s.Item2.Count > 0);

    public string Said(string about) => Asked.Words.GetValueOrDefault(about) ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ShownAsync("view form to answer draft", stop)) return NotFound();
        if (Open) (Asked, Schools) = await replies.MineAsync(Plan!.Version, Me, stop);
        if (Asked.Reply == default) Asked = Asked with { Reply = NewId.Next(DeedOf("answer draft").Now) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken stop)
    {
        if (!await ShownAsync("open form to answer draft", stop)) return NotFound();
        if (Plan is null) return NotFound();
        var sends = then is not ("keep" or "schools");
        var problems = sends ? await replies.SendAsync(Id, Plan, Asked, DeedOf("send reply to draft"), stop) : await replies.KeepAsync(Id, Plan, Asked, DeedOf("keep reply to draft"), stop);
        if (!problems.None)
        {
            (_, Schools) = await replies.MineAsync(Plan.Version, Me, stop);
            return Refused(problems, Page());
        }
        return then == "schools" ? Redirect(FamilyLinks.Schools(Id))
            : sends ? Done($"{FamilyLinks.Plan(Id)}#said", "Thank you. We have what you told us. We will write here what we do about each thing.")
            : Done(FamilyLinks.Answer(Id), "It is kept. Nobody else has read it yet. Send it when you are ready.");
    }

    private async Task<bool> ShownAsync(string what, CancellationToken stop)
    {
        if (!await OpenAsync(Permission.TellCouncil, what, stop)) return false;
        Plan = await versions.LastAsync(Id, stop);
        return true;
    }
}
