using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>A room above that keeps a copy of a child's date of birth, and works out again what follows from it when people correct it.</summary>
internal interface IChildFollower
{
    /// <summary>Called before the correction is saved, in its transaction.</summary>
    Task FollowAsync(WaymarkDb db, ChildId child, LocalDate? born, LocalDate today, CancellationToken stop);
}
