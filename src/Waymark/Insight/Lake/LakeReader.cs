using System.Data.Common;
using DuckDB.NET.Data;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>One reader's own connection to an open state.</summary>
internal sealed class LakeReader(DuckDBConnection engine, LakeState state) : ILakeReader
{
    public DbConnection Engine => engine;

    public LakeState State => state;

    public Task StageAsync(string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop) =>
        LakeStage.FillAsync(engine, name, columns, rows, stop);

    public ValueTask DisposeAsync() => engine.DisposeAsync();
}
