using NodaTime;
using Waymark.Core.Access;

namespace Waymark.People.Door;

/// <summary>A piece of the child's page that a room above brings: cases and clocks, waits, attendance …</summary>
internal interface IChildPanel
{
    /// <summary>Place among the panels, lowest first.</summary>
    int Order { get; }

    string Title { get; }

    /// <summary>Asked for only where the visitor's reach of this permission holds the child.</summary>
    Permission Needs { get; }

    /// <summary>What to show, or null for nothing. A fixed number of queries.</summary>
    Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop);
}

/// <param name="Partial">Path of a partial page of the room, for example /Plans/Cases/_ChildPanel.cshtml.</param>
internal sealed record PanelView(string Partial, object Model);

/// <summary>Days of a child's story that a room above knows of.</summary>
internal interface IChildTimeline
{
    Permission Needs { get; }

    /// <summary>All entries, in any order. A fixed number of queries.</summary>
    Task<IReadOnlyList<TimelineEntry>> EntriesAsync(ChildCard child, CancellationToken stop);
}

/// <param name="Title">What happened, in plain words.</param>
/// <param name="Detail">More about it; may be empty.</param>
/// <param name="Link">Page of the thing; may be empty.</param>
internal sealed record TimelineEntry(LocalDate Day, string Title, string Detail = "", string Link = "");
