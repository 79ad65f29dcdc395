using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.Inclusion.Worklist.LookBack;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.Reasons;

/// <summary>Why one child is on the worklist, what usually helps, what has been done, and what to do next.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(WorklistDesk desk, LookBackFacts facts, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    public OpenedReasons Opened { get; private set; } = null!;
    public ChildCard Child => Opened.Child;
    public IReadOnlyList<TakenStep> ExclusionSteps { get; private set; } = [];
    public IReadOnlyList<ListedReason> Standing => WorklistReader.Reasons(Opened.Standing, Today);
    public IReadOnlyList<WorklistEntry> Ended => [.. Opened.Entries.Where(e => e.Ended is not null).OrderByDescending(e => e.Ended)];
    public IReadOnlySet<Guid> Undoable { get; private set; } = new HashSet<Guid>();
    public bool MayAct => desk.MayAct;
    /// <summary>The visitor may put the child on the agenda of the attendance alliance.</summary>
    public bool MayPutOn => access.ReachFor(Permission.RunAlliance).Relation == Relation.Area;

    public LocalDate Day => Today;

    /// <summary>What followed upon each reason that somebody acted on, after each number of school weeks that is over.</summary>
    public ILookup<Guid, WhatFollowed> Since { get; private set; } = Array.Empty<(Guid Id, WhatFollowed Followed)>().ToLookup(f => f.Id, f => f.Followed);

    /// <summary>The newest thing done about a reason that still counts.</summary>
    public WorklistStep? DoneAbout(ListedReason reason) => Opened.Steps.FirstOrDefault(s => s.Entry == reason.Id && s.Kind != WorklistStep.Undo && !Opened.Undone.Contains(s.Id));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ViewWorklist, "view reasons on the worklist", stop) is not { } opened) return NotFound();
        Opened = opened;
        Undoable = opened.Undoable.Select(s => s.Id).ToHashSet();
        ExclusionSteps = await desk.ExclusionStepsAsync(Id, Today, stop);
        Since = await SinceAsync(stop);
        return Page();
    }

    private async Task<ILookup<Guid, WhatFollowed>> SinceAsync(CancellationToken stop)
    {
        var (weeks, looks) = (await facts.WeeksAsync(Today, stop), LookBackRules.Weeks(Today));
        var acted = Opened.Entries.Where(e => e.ActedOn is not null && weeks.After(e.First, looks[0]).Count == looks[0]).ToList();
        if (acted.Count == 0) return Since;
        var known = await facts.KnownAsync([Id], acted.Min(e => e.First), weeks, stop);
        return acted.SelectMany(e => looks.Select(after => (e.Id, Followed: known.Of(Id, e.First, after, weeks)))).Where(f => f.Followed is not null).ToLookup(f => f.Id, f => f.Followed!);
    }
}
