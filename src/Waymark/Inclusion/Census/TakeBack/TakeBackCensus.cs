using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census.TakeBack;

/// <summary>Takes back that a difference is settled: it is open again, and what was said stays to be read.</summary>
internal sealed class TakeBackCensus(WaymarkDb db, CensusDesk desk)
{
    /// <returns>What must be put right, or null where there is no such child within reach.</returns>
    public async Task<Problems?> RunAsync(ChildId child, string? which, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(child, "open child to take back what was settled of census and registers", stop) is not { } opened) return null;
        if (opened.Settled.FirstOrDefault(gap => $"{gap.Settlement}" == which) is not { } settled || opened.Of(settled) is not { } said) return Problems.Of("Which", "Select what is to be taken back");
        (said.TakenBackAt, said.TakenBackBy, settled.Settlement) = (deed.Now, deed.Actor.Name, null);
        await db.SaveAsync(deed.As("take back what was settled of census and registers", $"settlement:{said.Id}").About(child.Value), stop);
        return new();
    }
}
