using System.Security.Cryptography;
using DuckDB.NET.Data;
using Waymark.Core.Areas;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Proves a lake: each file that the manifest names is there, unchanged, and holds the rows and columns it should.</summary>
internal static class LakeCheck
{
    /// <param name="Broken">The file itself is gone or changed; otherwise only its shape is not that of this release.</param>
    internal sealed record Fault(string File, string What, bool Broken = true);

    public static async Task<IReadOnlyList<Fault>> RunAsync(ILakes lakes, LakeTables tables, AreaCode area, CancellationToken stop)
    {
        var folder = lakes.FolderOf(area);
        try
        {
            return await RunAsync(folder, LakeManifest.Read(folder, area.Value).State, tables, stop);
        }
        catch (LakeRefusedException refused)
        {
            return [new(LakeManifest.Name, refused.Message)];
        }
    }

    public static async Task<IReadOnlyList<Fault>> RunAsync(string folder, LakeState state, LakeTables tables, CancellationToken stop)
    {
        var faults = new List<Fault>();
        using var engine = LakeEngine.Open(folder, spill: "", new LakeSettings(), new LakeTables([], [], []), LakeState.Empty(state.Area));
        foreach (var part in state.Parts)
        {
            var path = Path.Combine(folder, part.File);
            if (!File.Exists(path)) faults.Add(new(part.File, $"Is missing. {Remedy(state.Area)}"));
            else if (!await IsAsWrittenAsync(path, part, stop)) faults.Add(new(part.File, $"Has been changed since it was written. {Remedy(state.Area)}"));
            else if (tables.All.FirstOrDefault(table => table.Name == part.Table) is not { } table)
                faults.Add(new(part.File, $"Belongs to a table {part.Table} that this release does not know. Use the release that wrote it.", Broken: false));
            else faults.AddRange(Inside(engine, path, part, table, state.Area));
        }
        return faults;
    }

    private static string Remedy(string area) => $"Restore the area from a backup, or take the file out with waymark lake repair {area} and bring its rows anew.";

    private static async Task<bool> IsAsWrittenAsync(string path, LakePart part, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return file.Length == part.Bytes && Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) == part.Sha256;
    }

    private static IEnumerable<Fault> Inside(DuckDBConnection engine, string path, LakePart part, LakeTable table, string area)
    {
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet({LakeStatement.Quoted(path)})";
        var rows = (long)command.ExecuteScalar()!;
        if (rows != part.Rows) yield return new(part.File, $"Holds {rows} rows; {part.Rows} were written. {Remedy(area)}");
        var columns = LakeEngine.Columns(engine, $"SELECT * FROM read_parquet({LakeStatement.Quoted(path)})");
        if (!columns.SequenceEqual(table.Columns.Select(column => column.Name)))
            yield return new(part.File, $"Holds the columns {string.Join(", ", columns)}, not those of this release. Run waymark lake compact {area}.", Broken: false);
    }
}
