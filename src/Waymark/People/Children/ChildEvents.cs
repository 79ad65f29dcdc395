using NodaTime;
using Waymark.Core.Access;
using Waymark.People.Door;

namespace Waymark.People.Children;

/// <summary>What happened to a child, as far as the visitor may see it, over all rooms.</summary>
internal sealed class ChildEvents(FieldsOfChild fields, IEnumerable<IChildTimeline> timelines) : IChildEvents
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ChildCard child, LocalDate today, CancellationToken stop) => await OfAsync(child, await fields.OfAsync(child.Id, today, stop), stop);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ChildCard child, IReadOnlySet<Permission> may, CancellationToken stop)
    {
        var entries = new List<TimelineEntry>();
        foreach (var timeline in timelines.Where(timeline => may.Contains(timeline.Needs))) entries.AddRange(await timeline.EntriesAsync(child, stop));
        return [.. entries.OrderByDescending(entry => entry.Day)];
    }
}
