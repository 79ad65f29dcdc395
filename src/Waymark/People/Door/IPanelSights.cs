using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Opens the children on the agenda of a panel to its members. The caller saves.</summary>
internal interface IPanelSights
{
    /// <param name="meeting">Id of the meeting.</param>
    /// <param name="on">Every child on its agenda.</param>
    /// <param name="members">Every member who signs in.</param>
    /// <param name="days">From when, and until when; the end null while the meeting is open.</param>
    Task SetAsync(WaymarkDb db, Guid meeting, IReadOnlyCollection<ChildId> on, IReadOnlyCollection<AccountId> members, (LocalDate From, LocalDate? To) days, CancellationToken stop);
}
