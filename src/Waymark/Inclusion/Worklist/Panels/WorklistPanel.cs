using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Worklist;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Worklist.Panels;

/// <summary>Why the child is on the worklist, as far as the visitor may know. One query.</summary>
internal sealed class WorklistPanel(WaymarkDb db, WorklistReader reader, IClock clock) : IChildPanel
{
    public int Order => 38;
    public string Title => "On the worklist";
    public Permission Needs => Permission.ViewWorklist;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var entries = await WorklistReader.Entries(db, reader.Sight).Where(e => e.Child == child.Id && e.Ended == null).AsNoTracking().ToListAsync(stop);
        return entries.Count == 0 ? null : new PanelView("/Inclusion/Worklist/Panels/_Worklist.cshtml", new Model(child, WorklistReader.Reasons(entries, London.DayOf(clock.GetCurrentInstant()))));
    }

    internal sealed record Model(ChildCard Child, IReadOnlyList<ListedReason> Reasons);
}
