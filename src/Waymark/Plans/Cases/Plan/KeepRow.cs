using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Plan;

/// <summary>What can be done to a row without writing it: say that it is still true, put it higher or lower, take it out, bring it back.</summary>
internal sealed class KeepRow(WaymarkDb db, PlanDesk desk)
{
    /// <summary>The row is still true today, says this person by name.</summary>
    public Task<bool> ConfirmAsync(CaseId of, PlanItemId id, Deed deed, CancellationToken stop) =>
        DoAsync(of, id, "confirmed", "", deed, removed: false, (row, _) => (row.ConfirmedOn, row.ConfirmedBy) = (deed.Today, deed.Actor.Name), stop);

    /// <summary>Takes it out of the plan; it stays in the history and can be brought back.</summary>
    public Task<bool> RemoveAsync(CaseId of, PlanItemId id, string reason, Deed deed, CancellationToken stop) =>
        DoAsync(of, id, "removed", reason, deed, removed: false, (row, _) => row.RemovedAt = deed.Now, stop);

    public Task<bool> BringBackAsync(CaseId of, PlanItemId id, Deed deed, CancellationToken stop) =>
        DoAsync(of, id, "brought back", "", deed, removed: true, (row, _) => row.RemovedAt = null, stop);

    /// <summary>Changes places with the row before it in its section.</summary>
    public Task<bool> RaiseAsync(CaseId of, PlanItemId id, Deed deed, CancellationToken stop) => DoAsync(of, id, "moved", "", deed, removed: false, (row, plan) =>
    {
        var peers = plan.Content.In(row.Section).Where(i => i.Kind == row.Kind).Select(i => i.Id).ToList();
        var at = peers.IndexOf(row.Id);
        if (at > 0) (peers[at - 1], peers[at]) = (peers[at], peers[at - 1]);
        foreach (var peer in plan.Rows.Where(r => peers.Contains(r.Id))) peer.Order = peers.IndexOf(peer.Id);
    }, stop);

    private async Task<bool> DoAsync(CaseId of, PlanItemId id, string what, string reason, Deed deed, bool removed, Action<PlanRow, OpenedPlan> change, CancellationToken stop)
    {
        if (await desk.OpenAsync(of, Permission.EditPlan, "open plan to keep a row", stop) is not { } plan) return false;
        if (plan.Rows.FirstOrDefault(r => r.Id == id && r.RemovedAt is not null == removed) is not { } row) return false;
        change(row, plan);
        // A row that keeps its place changes nothing, and its version stays.
        var version = db.Entry(row).State == EntityState.Unchanged ? row.Version : row.Version + 1;
        db.Add(PlanRowChange.Of(row, what, version, deed, reason));
        await db.SaveAsync(deed.As($"{what} row of plan", $"row:{id}").About(plan.Child.Id.Value), stop);
        return true;
    }
}
