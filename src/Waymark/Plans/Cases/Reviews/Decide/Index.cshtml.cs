using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews.Decide;

/// <summary>The decision, beside what the meeting recommended and the amendments as they would go out.</summary>
[Needs(Permission.IssuePlan)]
internal sealed class IndexModel(ReviewDesk desk, DecideReview decide, ProposedAmendments proposed, IPageFrame frame, IAccess access) : ReviewPage(desk)
{
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public LocalDate? Day { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public bool FamilyConsulted { get; set; }

    [BindProperty]
    public bool SettingConsulted { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    public OpenedPlan Plan { get; private set; } = null!;

    /// <summary>Number of the version in force, or null where Waymark holds none.</summary>
    public int? Before { get; private set; }

    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    /// <summary>A decision to amend goes only with its amendments.</summary>
    public string AmendWords => Amendments.Count switch
    {
        0 => "Amend the plan: change the plan in work first, then come back",
        1 => "Amend the plan: the decision and the amendment go out together",
        var all => $"Amend the plan: the decision and all {all} amendments go out together",
    };

    public Paper AsSent { get; private set; } = null!;

    /// <summary>Last day for the decision.</summary>
    public LocalDate DecideBy => Open.Steps.Clock!.DecideBy;

    public bool MayDecide => Review.State is ReviewState.Held or ReviewState.Reported or ReviewState.Decided;

    protected override Permission Needed => Permission.IssuePlan;
    protected override string What => "decide review";
    protected override string Saved => "The decision is recorded. The family does not know it yet: the letter below tells it, and the time to tell runs until it is sent.";

    /// <summary>Straight to the letter: a decision that nobody is told of decides nothing.</summary>
    protected override string Next => access.May(Permission.WriteLetter) ? LetterLinks.Make(Case, Core.Plans.Letters.Notice.OfDecision(Decision)) : base.Next;

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        Plan = await Desk.PlanAsync(Open, stop);
        (Before, Amendments) = await proposed.NowAsync(Open, stop);
        AsSent = ProposedAmendments.Notice(Open, Day ?? Today, Reason ?? "", Amendments).AsPaper([frame.AreaName]);
        if (fresh) Day = Today;
        ModelState.Remove(nameof(Seen));
        Seen = DecideReview.Seen(Plan);
        return Open.Steps.Clock is not null;
    }

    protected override Task<Problems> RunAsync(CancellationToken stop) => decide.RunAsync(Open, new()
    {
        Decision = Decision, Day = Day, Reason = Reason, Ground = Ground, FamilyConsulted = FamilyConsulted, SettingConsulted = SettingConsulted, Sure = Sure, Seen = Seen, Version = Version,
    }, DeedOf(What), stop);
}
