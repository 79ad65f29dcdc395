using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Families;

namespace Waymark.Plans.Door;

/// <summary>The case of a child as its family follows it.</summary>
/// <param name="Stage">Where it stands, in a sentence.</param>
/// <param name="Closed">It has ended; nothing more happens in it.</param>
internal sealed record FamilyCase(CaseId Id, string Stage, FamilyStanding Standing, string Officer, string Team, bool Closed);

/// <summary>Cases for the pages that families read. The caller has opened the child for its visitor.</summary>
internal interface IFamilyCases
{
    /// <summary>The case that the family works with now: one that is open before one that is closed, the latest first. Null where there is none. Four queries.</summary>
    /// <param name="child">Whose.</param>
    /// <param name="self">The reader is the young person, not a parent.</param>
    /// <param name="today">The day of the page.</param>
    /// <param name="stop">Ends the wait.</param>
    Task<FamilyCase?> OfAsync(ChildId child, bool self, LocalDate today, CancellationToken stop);
}
