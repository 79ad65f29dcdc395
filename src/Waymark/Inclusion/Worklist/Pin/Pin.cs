using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Worklist.Pin;

/// <summary>Keeps a child at the top of the worklist for everybody who sees it, or lets it go.</summary>
internal sealed class Pin(WaymarkDb db, WorklistDesk desk)
{
    /// <returns>False where there is no such child within reach.</returns>
    public async Task<bool> RunAsync(ChildId child, bool keep, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(child, Permission.ActOnWorklist, "open child to pin it on the worklist", stop) is not { } opened) return false;
        // Twice is once.
        if (keep == (opened.Pinned is not null)) return true;
        if (opened.Pinned is { } pin) db.Remove(pin);
        else db.Add(new WorklistPin { Child = child, PinnedAt = deed.Now, PinnedBy = deed.Actor.Name });
        db.Add(new WorklistStep { Id = NewId.Next(deed.Now), Child = child, Kind = keep ? WorklistStep.Pin : WorklistStep.Unpin, On = deed.Today, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name });
        await db.SaveAsync(deed.As(keep ? "pin child on the worklist" : "unpin child on the worklist").About(child.Value), stop);
        return true;
    }
}
