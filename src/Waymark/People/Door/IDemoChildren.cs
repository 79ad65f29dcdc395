using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;

namespace Waymark.People.Door;

/// <summary>A child of the demonstration area as other rooms build on it.</summary>
/// <param name="Key">Name in the cast; empty for the crowd.</param>
/// <param name="Events">Events of the cast: <c>kind[:detail][#of] days</c>, separated by semicolons; empty for the crowd.</param>
internal sealed record DemoChild(
    int Number, string Key, ChildId Id, LocalDate Born, int Year, string Urn, string Status, string Team, AccountId Officer, string OfficerName, string Events);

/// <summary>The children that the demonstration has made so far.</summary>
internal interface IDemoChildren
{
    IReadOnlyList<DemoChild> All { get; }
}
