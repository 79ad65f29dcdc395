using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist;

/// <summary>One child of the worklist opened for the visitor.</summary>
/// <param name="Child">The child.</param>
/// <param name="Entries">All that holds or held, as far as the visitor may see it.</param>
/// <param name="Steps">What was done, the newest first.</param>
/// <param name="Pinned">Kept at the top.</param>
internal sealed record OpenedReasons(ChildCard Child, IReadOnlyList<WorklistEntry> Entries, IReadOnlyList<WorklistStep> Steps, WorklistPin? Pinned)
{
    /// <summary>What holds now.</summary>
    public IEnumerable<WorklistEntry> Standing => Entries.Where(e => e.Ended is null);

    public IEnumerable<WorklistEntry> OpenOn(LocalDate day) => Standing.Where(e => e.On(day) == ReasonState.Open);

    /// <summary>Steps that were taken back.</summary>
    public IReadOnlySet<Guid> Undone => Steps.Where(s => s.Undoes is not null).Select(s => s.Undoes!.Value).ToHashSet();

    /// <summary>What can be taken back: of each reason that still holds the newest thing done about it.</summary>
    public IReadOnlyList<WorklistStep> Undoable
    {
        get
        {
            var (standing, undone) = (Standing.Select(e => (Guid?)e.Id).ToHashSet(), Undone);
            return [.. Steps.Where(s => standing.Contains(s.Entry) && s.Kind != WorklistStep.Undo && !undone.Contains(s.Id)).GroupBy(s => s.Entry).Select(g => g.First()).Where(s => s.Kind != WorklistStep.Returned)];
        }
    }
}

/// <summary>Opens a child of the worklist: within reach, and the view in the trail, or there is nothing to show.</summary>
internal sealed class WorklistDesk(WaymarkDb db, IChildren children, IWorklist worklist, IAccess access)
{
    public bool MayAct => access.May(Permission.ActOnWorklist);

    /// <param name="child">The child.</param>
    /// <param name="permission">What is to be done.</param>
    /// <param name="what">For the trail.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<OpenedReasons?> OpenAsync(ChildId child, Permission permission, string what, CancellationToken stop)
    {
        if (await children.OpenAsync(child, permission, what, stop) is not { } card) return null;
        var entries = await WorklistReader.Entries(db, worklist.Sight).Where(e => e.Child == child).OrderByDescending(e => e.First).ToListAsync(stop);
        var seen = entries.Select(e => (Guid?)e.Id).ToList();
        var steps = await db.Set<WorklistStep>().AsNoTracking().Where(s => s.Child == child && (s.Entry == null || seen.Contains(s.Entry))).ToListAsync(stop);
        return new(card, entries, [.. steps.OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.Id)], await db.Set<WorklistPin>().FirstOrDefaultAsync(p => p.Child == child, stop));
    }

    /// <summary>Steps of suspensions and exclusions of the last year, the newest first; those that tell of social care only for those who see it.</summary>
    public async Task<IReadOnlyList<TakenStep>> ExclusionStepsAsync(ChildId child, LocalDate today, CancellationToken stop)
    {
        if (!access.May(Permission.ViewExclusions)) return [];
        var since = today.PlusYears(-1);
        var steps = await db.Set<TakenStep>().AsNoTracking().Where(s => s.Child == child && s.On >= since).ToListAsync(stop);
        var gone = steps.Where(s => s.Replaces is not null).Select(s => s.Replaces!.Value).ToHashSet();
        return [.. steps.Where(s => !s.Withdraws && !gone.Contains(s.Id) && (worklist.Sight.SocialCare || s.Kind is not ("social-worker-told" or "virtual-head-told"))).OrderByDescending(s => s.On)];
    }
}
