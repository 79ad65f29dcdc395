using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Plans.Families;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Comments;

/// <summary>What the family said to the drafts of a case, each point beside the words of the plan, and what becomes of it.</summary>
[Needs(Permission.AnswerFamily)]
internal sealed class IndexModel(WaymarkDb db, OpenedCase opened, AnswerPoint answer) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public AnswerPoint.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<FamilyReply> Replies { get; private set; } = [];
    public ILookup<Guid, FamilyPoint> Points { get; private set; } = null!;

    /// <summary>The point that is being answered, or null.</summary>
    public FamilyPoint? Open { get; private set; }

    /// <summary>Rows of the plan as it is being worked on, to go to the one that a point is about.</summary>
    public IReadOnlySet<PlanItemId> InWork { get; private set; } = new HashSet<PlanItemId>();

    private IReadOnlyDictionary<(CaseId, int), FrozenPlan> plans = new Dictionary<(CaseId, int), FrozenPlan>();

    public string About(FamilyPoint point) => PointWords.About(point, plans.GetValueOrDefault((Case, Replies.First(r => r.Id == point.Reply).To)));

    public async Task<IActionResult> OnGetAsync(Guid? answer, CancellationToken stop)
    {
        if (!await ShownAsync(answer, stop)) return NotFound();
        if (Open is not null) Asked = new() { Point = Open.Id, Version = Open.Version, Fate = Open.Fate, Reason = Open.Reason };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await answer.RunAsync(Case, Asked, DeedOf("answer family"), stop) is not { } problems) return NotFound();
        if (problems.None) return Done($"{PlanLinks.Comments(Case)}#point-{Asked.Point}", "The answer is kept. The family can read it.");
        return await ShownAsync(Asked.Point, stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> ShownAsync(Guid? which, CancellationToken stop)
    {
        if (await opened.FindAsync(Case, Permission.AnswerFamily, "view what the family said to the draft", stop) is not var (_, child)) return false;
        Child = child;
        Replies = await db.Set<FamilyReply>().Where(r => r.Case == Case && r.SentOn != null).OrderByDescending(r => r.SentAt).AsNoTracking().ToListAsync(stop);
        var points = await db.Set<FamilyPoint>().Where(p => p.Case == Case && p.Sent).AsNoTracking().ToListAsync(stop);
        Points = points.ToLookup(p => p.Reply);
        Open = points.Find(p => p.Id == which);
        plans = await PointWords.PlansAsync(db, [Case], [.. Replies.Select(r => r.To).Distinct()], stop);
        InWork = (await db.Set<PlanRow>().Where(r => r.Case == Case && r.RemovedAt == null).Select(r => r.Id).ToListAsync(stop)).ToHashSet();
        return true;
    }
}
