using DuckDB.NET.Data;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Rows of the program as a temporary table of the engine.</summary>
internal static class LakeStage
{
    public static async Task FillAsync(DuckDBConnection engine, string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        LakeEngine.Run(engine, $"CREATE OR REPLACE TEMP TABLE \"{name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))});");
        using var fill = new LakeFill(engine, name, shared: false);
        var filled = 0;
        await foreach (var values in rows.WithCancellation(stop))
        {
            for (var column = 0; column < columns.Count; column++) fill.Set(column, filled, values[column]);
            if (++filled < LakeFill.Most) continue;
            fill.Send(filled);
            filled = 0;
        }
        fill.Send(filled);
    }
}
