using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Panels;

/// <summary>The events of the child's cases that count now. One query.</summary>
internal sealed class CaseTimeline(WaymarkDb db) : IChildTimeline
{
    public Permission Needs => Permission.ViewCase;

    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(ChildCard child, CancellationToken stop)
    {
        var events = await (from of in db.Set<EhcCase>() where of.Child == child.Id
                            join e in db.Set<RecordedEvent>() on of.Id equals e.Case select e).AsNoTracking().ToListAsync(stop);
        return [.. events.GroupBy(e => e.Case).SelectMany(one => new CaseFacts([.. one.Select(e => e.AsFact())], []).Effective()
            .Select(e => new TimelineEntry(e.On, EventKinds.Words(e.Kind, e.Detail), ThreadWords(e), PlanLinks.Clocks(one.Key))))];
    }

    /// <summary>The body or setting; threads that only join events of one review or notice say nothing to a reader.</summary>
    internal static string ThreadWords(CaseEvent e) => EventKinds.Find(e.Kind)?.Of is "body" or "setting" ? e.Of : "";
}
