using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>The present places of a child on rolls of schools, for a room above that records why they end. It saves them with its own deed; whoever may change a child has opened it.</summary>
internal interface ISchoolPlaces
{
    /// <summary>Places that last, the main one first. One query.</summary>
    Task<IReadOnlyList<SchoolPlace>> OpenAsync(WaymarkDb db, ChildId child, CancellationToken stop);

    /// <summary>Ends every place that lasts with that day; the schools reach the record no longer from the day after. Those that began later stay.</summary>
    Task EndAsync(WaymarkDb db, ChildId child, LocalDate last, CancellationToken stop);

    /// <summary>Gives back every place that ended with that day.</summary>
    /// <returns>False where none did, or where the child has a place again: then nothing is changed.</returns>
    Task<bool> GiveBackAsync(WaymarkDb db, ChildId child, LocalDate last, CancellationToken stop);
}

/// <param name="Name">Of the school; "URN …" where it is not known.</param>
/// <param name="From">First day, or null where not known.</param>
internal sealed record SchoolPlace(string Urn, string Name, LocalDate? From);
