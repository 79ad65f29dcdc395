using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Exclusions.Panels;

/// <summary>The suspensions and exclusions of the child, on their first days. One query.</summary>
internal sealed class SuspensionTimeline(WaymarkDb db) : IChildTimeline
{
    public Permission Needs => Permission.ViewExclusions;

    public async Task<IReadOnlyList<TimelineEntry>> EntriesAsync(ChildCard child, CancellationToken stop) =>
        [.. (await db.Set<Suspension>().AsNoTracking().Where(s => s.Child == child.Id).ToListAsync(stop)).Select(s => new TimelineEntry(s.From, Words(s), ExclusionWords.Reasons(s), ExclusionLinks.Case(s.Id)))];

    private static string Words(Suspension s) => $"{(s.Kind == SuspensionKind.Permanent ? "Permanently excluded" : $"Suspended for {ExclusionWords.Days(s.Sessions / 2m)}")}{(s.Overturned is null ? "" : ", overturned since")}";
}
