using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>The children that somebody may reach.</summary>
internal interface IChildren
{
    /// <summary>Cards of every child within reach, to be joined by id. Sealed children are in nobody's list.</summary>
    /// <param name="few">The query begins with a few rows of its own: the store looks their children up and does not gather all of a team first.</param>
    IQueryable<ChildCard> Cards(WaymarkDb db, Reach reach, bool few = false);

    /// <summary>Ids of every child within reach, to count by.</summary>
    /// <param name="few">As for <see cref="Cards"/>.</param>
    IQueryable<ChildId> Ids(WaymarkDb db, Reach reach, bool few = false);

    /// <summary>
    /// Opens one child for the visitor of this request: the view, or the refusal, is in the trail before this returns.
    /// </summary>
    /// <returns>Null where there is no such child within reach; whether it exists cannot be told from the answer.</returns>
    Task<ChildCard?> OpenAsync(ChildId child, Permission permission, string what, CancellationToken stop);

    /// <summary>
    /// A card as it was on an earlier day: SEN status, school and year group. Where nothing is known of that day it is as it is now. Two queries, and one
    /// more for a child that has moved since.
    /// </summary>
    Task<ChildCard> OnDayAsync(ChildCard card, NodaTime.LocalDate day, CancellationToken stop);

    /// <summary>Organisations by URN, for choices in filters.</summary>
    Task<IReadOnlyList<SchoolName>> SchoolsAsync(CancellationToken stop);

    /// <summary>From today, this person (or team) is the lead of that role for the child; the present one of the role ends the day before.</summary>
    Task AssignAsync(WaymarkDb db, ChildId child, LeadPerson lead, NodaTime.LocalDate today, CancellationToken stop);
}

internal sealed record SchoolName(string Urn, string Name, string Locality);

internal sealed record LeadPerson(AccountId? Account, string Name, Role Role, string Organisation, string Team);
