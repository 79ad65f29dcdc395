using NodaTime;
using Waymark.Core.People;
using Waymark.Core.People.Identifiers;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Finds children by number and date of birth alone, for lists that carry no names.</summary>
internal interface IChildNumbers
{
    /// <summary>
    /// The one child who has a number of the record and exactly its date of birth, or null; in their order. Sealed and restricted children are never
    /// found. A fixed number of queries.
    /// </summary>
    Task<IReadOnlyList<NumberedChild?>> FindAsync(WaymarkDb db, IReadOnlyList<ChildNumbers> records, CancellationToken stop);

    /// <summary>The schools with those URNs, by URN; null where the area has no register of schools to ask. At most two queries.</summary>
    Task<IReadOnlyDictionary<string, RegisteredSchool>?> SchoolsAsync(WaymarkDb db, IReadOnlyCollection<string> urns, CancellationToken stop);
}

internal sealed record ChildNumbers(Upn? Upn, Uln? Uln, LocalDate? Born);

/// <param name="DualRegistered">Has a current enrolment as main or subsidiary of two (status M or S).</param>
internal sealed record NumberedChild(ChildId Id, bool DualRegistered);

/// <param name="Phase">Code set annex-a-phases by label; empty where not known.</param>
internal sealed record RegisteredSchool(string Phase, LocalDate? Closed);
