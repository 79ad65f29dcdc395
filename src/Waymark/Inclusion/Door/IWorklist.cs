using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Door;

/// <summary>The worklist, for whoever builds on it: an agenda, a pack, a child's page.</summary>
internal interface IWorklist
{
    /// <summary>What the visitor of this request sees.</summary>
    WorklistSight Sight { get; }

    /// <summary>Children for whom something holds, in order, with their reasons; without children, every one within sight. Three queries.</summary>
    Task<IReadOnlyList<ListedChild>> ReadAsync(WaymarkDb db, WorklistSight sight, LocalDate today, IReadOnlyCollection<ChildId>? children, CancellationToken stop);
}

/// <summary>Whose children somebody sees on the worklist, and what of them.</summary>
/// <param name="Reach">The children.</param>
/// <param name="SocialCare">Reasons that tell of social care are seen too.</param>
internal sealed record WorklistSight(Reach Reach, bool SocialCare)
{
    /// <summary>Everything: for the program itself.</summary>
    public static readonly WorklistSight Whole = new(Reach.WholeArea, true);
}
