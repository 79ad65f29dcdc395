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

    /// <summary>
    /// The schools with those URNs, by URN: of the national register where it is loaded, otherwise of the area; null where there is none to ask. At most
    /// three queries.
    /// </summary>
    Task<IReadOnlyDictionary<string, RegisteredSchool>?> SchoolsAsync(WaymarkDb db, IReadOnlyCollection<string> urns, CancellationToken stop);
}

internal sealed record ChildNumbers(Upn? Upn, Uln? Uln, LocalDate? Born);

/// <param name="DualRegistered">Has a current enrolment as main or subsidiary of two (status M or S).</param>
internal sealed record NumberedChild(ChildId Id, bool DualRegistered);

/// <param name="Phase">Code set annex-a-phases by label; empty where not known.</param>
/// <param name="Closed">Last day, where known.</param>
/// <param name="Shut">It is closed, whether or not it is known since when.</param>
internal sealed record RegisteredSchool(string Phase, LocalDate? Closed, bool Shut = false);
