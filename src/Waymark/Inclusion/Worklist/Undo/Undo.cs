using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.Undo;

/// <summary>Takes back the newest thing that was done about a reason. Both stay in the record.</summary>
internal sealed class Undo(WaymarkDb db, WorklistDesk desk)
{
    /// <returns>What must be put right, or null where there is no such child within reach.</returns>
    public async Task<Problems?> RunAsync(ChildId child, string? which, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(child, Permission.ActOnWorklist, "open child to undo on the worklist", stop) is not { } opened) return null;
        if (opened.Undoable.FirstOrDefault(s => $"{s.Id}" == which) is not { } step) return Problems.Of("Step", "Select what is to be undone");
        var undone = opened.Undone;
        var left = opened.Steps.Where(s => s.Entry == step.Entry && s.Id != step.Id && s.Kind != WorklistStep.Undo && !undone.Contains(s.Id)).ToList();
        Rewind(opened.Entries.First(e => e.Id == step.Entry), left);
        db.Add(new WorklistStep { Id = NewId.Next(deed.Now), Child = child, Entry = step.Entry, Rule = step.Rule, Kind = WorklistStep.Undo, On = deed.Today, Undoes = step.Id, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name });
        await db.SaveAsync(deed.As("undo on the worklist", $"step:{step.Id}").About(child.Value), stop);
        return new();
    }

    /// <summary>As the steps that are left say, the newest first.</summary>
    private static void Rewind(WorklistEntry entry, IReadOnlyList<WorklistStep> left)
    {
        var newest = left.Count > 0 ? left[0] : null;
        (entry.State, entry.Until, entry.Held) = newest?.Kind switch
        {
            WorklistStep.Snooze => (ReasonState.Snoozed, newest.Until, newest.Measure),
            WorklistStep.Close => (ReasonState.Closed, null, newest.Measure),
            WorklistStep.FalseAlarm => (ReasonState.FalseAlarm, null, newest.Measure),
            _ => (ReasonState.Open, (LocalDate?)null, (int?)null),
        };
        entry.ActedOn = left.Where(s => s.Kind != WorklistStep.Returned).Select(s => (LocalDate?)s.On).Min();
    }
}
