using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Identities for statutory returns, which must carry them. Only for makers of returns; the maker is in the trail.</summary>
internal interface IChildRecords
{
    /// <summary>Those children in the order of surname, forename and id; sealed ones are left out. One query.</summary>
    Task<IReadOnlyList<ChildId>> InOrderAsync(WaymarkDb db, IQueryable<ChildId> children, CancellationToken stop);

    /// <summary>Those children by id, with their numbers, needs and enrolments; sealed ones are left out. Four queries, however many.</summary>
    Task<IReadOnlyDictionary<ChildId, IncomingChild>> ReadAsync(WaymarkDb db, IReadOnlyCollection<ChildId> children, CancellationToken stop);
}
