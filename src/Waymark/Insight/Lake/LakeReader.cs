using System.Data.Common;
using DuckDB.NET.Data;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>One reader's own connection to an open state.</summary>
/// <param name="spill">Where an engine of its own worked on the disk; empty where it shares one.</param>
internal sealed class LakeReader(DuckDBConnection engine, LakeState state, string spill = "") : ILakeReader
{
    /// <summary>A connection of its own to an engine that is open.</summary>
    public static LakeReader Of(DuckDBConnection engine, LakeState state)
    {
        var own = engine.Duplicate();
        own.Open();
        return new LakeReader(own, state);
    }

    public DbConnection Engine => engine;

    public LakeState State => state;

    public Task StageAsync(string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop) =>
        LakeStage.FillAsync(engine, name, columns, rows, stop);

    public LakeFill Fill(string table, bool shared = false) => new(engine, table, shared);

    public ILakeReader Beside() => LakeReader.Of(engine, State);

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        Spill.Clear(spill);
    }
}
