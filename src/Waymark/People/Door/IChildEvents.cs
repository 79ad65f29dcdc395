using NodaTime;

namespace Waymark.People.Door;

/// <summary>What happened to a child that was opened, over all rooms.</summary>
internal interface IChildEvents
{
    /// <summary>The events that this visitor may see, the newest first. One query for each relation and a fixed number for each room.</summary>
    Task<IReadOnlyList<TimelineEntry>> OfAsync(ChildCard child, LocalDate today, CancellationToken stop);
}
