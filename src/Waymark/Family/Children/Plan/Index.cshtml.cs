using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Documents;
using Waymark.People.Door;
using Waymark.Plans.Door;

namespace Waymark.Family.Children.Plan;

/// <summary>The last version that was sent: in plain words or whole, in ordinary or large letters, as a page or a file; and what became of what the family said.</summary>
[Needs(Permission.ViewOwnChildren)]
internal sealed class IndexModel(IChildren children, IAccess access, IFamilyVersions versions, IFamilyReplies replies, IFamilyRights rights) : FamilyPage(children, access)
{
    /// <summary>The visitor may also write, not only read.</summary>
    public bool Speaks { get; private set; }

    public static readonly IReadOnlyList<(string What, string Title)> Documents =
        [("summary", "In plain words"), ("child", "Words and pictures"), ("plan", "The whole plan")];

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "text")]
    public string? Text { get; set; }

    public bool Whole => Show == "whole";
    public bool Large => Text == "large";
    public FamilyPlan? Plan { get; private set; }
    public Paper? Paper { get; private set; }
    public IReadOnlyList<SentReply> Sent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(Permission.ViewOwnChildren, $"view plan of own child{(Whole ? ", whole" : "")}", stop)) return NotFound();
        Speaks = (await rights.OfAsync(Child, Me, Today, stop)).Speaks(Today);
        Plan = await versions.LastAsync(Id, stop);
        Sent = await replies.SentAsync(Id, Me, stop);
        if (Plan?.Plan is { } plan) Paper = Whole ? PlanPaper.Of(plan, []) : FamilySummary.Of(plan, []);
        return Page();
    }
}
