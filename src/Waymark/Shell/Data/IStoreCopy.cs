using System.Data.Common;
using Waymark.Core.Areas;

namespace Waymark.Shell.Data;

/// <summary>One table of a copied store.</summary>
/// <param name="Rows">Number of rows in the copy.</param>
/// <param name="Columns">Columns in the order of the part; empty where the engine keeps them itself.</param>
internal sealed record CopiedTable(string Name, long Rows, IReadOnlyList<string> Columns);

/// <summary>What a copy of a store holds, told by the copy itself.</summary>
/// <param name="Schema">The last migration that the store had seen.</param>
/// <param name="TrailCount">Number of entries of the audit trail.</param>
/// <param name="TrailHash">Hash of its last entry, in hexadecimal; empty when there is none.</param>
/// <param name="Counters">Where the counters of numbered rows stand.</param>
internal sealed record CopiedStore(
    string Schema, long TrailCount, string TrailHash, IReadOnlyList<CopiedTable> Tables, IReadOnlyDictionary<string, long> Counters);

/// <summary>Takes one part of a copy while it is being read; gives the stream to write it to.</summary>
internal delegate Task WritePart(string name, Func<Stream, Task> write);

/// <summary>Reads one part of a copy from its beginning to its end.</summary>
internal delegate Task ReadPart(string name, Func<Stream, Task> read);

/// <summary>Copies the casework of an area out of its engine and into it. One per engine; the one place with SQL for it.</summary>
internal interface IStoreCopy
{
    /// <summary>Writes one consistent state, while others read and write.</summary>
    Task<CopiedStore> SaveAsync(Scratch scratch, WritePart part, CancellationToken stop);

    /// <summary>Fills a store of its own, beside that of the area, and gives its place.</summary>
    /// <exception cref="InvalidDataException">The parts are not those of such a store.</exception>
    Task<string> LoadAsync(Scratch scratch, CopiedStore copied, ReadPart part, CancellationToken stop);

    /// <summary>What stands in the way of trusting the loaded store, in sentences; empty when it is whole.</summary>
    Task<IReadOnlyList<string>> CheckAsync(string place, CopiedStore copied, CancellationToken stop);

    /// <summary>True when the casework of the area holds no row at all.</summary>
    Task<bool> IsEmptyAsync(AreaCode area, CancellationToken stop);

    /// <summary>Puts the loaded store in the place of the area's own, all at once, while others read and write; the former one is kept aside.</summary>
    Task ExchangeAsync(Scratch scratch, string place, CancellationToken stop);

    /// <summary>Whether the failure says that the area's own store is damaged; an exchange then keeps its files aside as they are.</summary>
    bool IsDamage(DbException failure);

    /// <summary>Whether a killed process may have left something of any purpose. Cheap: asked at every start.</summary>
    Task<bool> AnythingLeftAsync(AreaCode area, CancellationToken stop);

    /// <summary>Lets go of whatever stands in the scratch, and of the store that an exchange has put aside.</summary>
    Task ClearAsync(Scratch scratch, CancellationToken stop);
}
