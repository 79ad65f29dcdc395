using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People.Door;

/// <summary>Identities for statutory returns, which must carry them. Only for makers of returns; the maker is in the trail.</summary>
internal interface IChildRecords
{
    /// <summary>The children by id; sealed ones are left out. A fixed number of queries.</summary>
    Task<IReadOnlyDictionary<ChildId, IncomingChild>> ReadAsync(WaymarkDb db, CancellationToken stop);
}
