using NodaTime;

namespace Waymark.People.Door;

/// <summary>Finds children within the visitor's reach by name, date of birth or identifier, forgiving of spelling.</summary>
internal interface IPeopleSearch
{
    /// <summary>At most twenty children, the likeliest first. A child out of reach, or sealed, cannot be told apart from none.</summary>
    Task<IReadOnlyList<ChildCard>> FindAsync(string terms, LocalDate today, CancellationToken stop);
}
