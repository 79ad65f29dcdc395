using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Opens what was sent about a child to the setting that is consulted. The caller saves.</summary>
internal interface IConsultedSettings
{
    /// <param name="consultation">Id of the consultation.</param>
    /// <param name="child">About whom.</param>
    /// <param name="urn">The setting.</param>
    /// <param name="days">The days on which it is open, the last one null while it stays open; null where nothing is open.</param>
    Task SetAsync(WaymarkDb db, Guid consultation, ChildId child, string urn, (LocalDate From, LocalDate? To)? days, CancellationToken stop);
}
