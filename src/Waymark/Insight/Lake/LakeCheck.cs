using System.Security.Cryptography;
using Waymark.Core.Areas;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Proves a lake: each file that the manifest names is there, unchanged, and holds the rows and columns it should.</summary>
internal static class LakeCheck
{
    internal sealed record Fault(string File, string What);

    public static async Task<IReadOnlyList<Fault>> RunAsync(ILakes lakes, LakeTables tables, AreaCode area, CancellationToken stop)
    {
        var faults = new List<Fault>();
        var folder = lakes.FolderOf(area);
        var state = LakeManifest.Read(folder, area.Value).State;
        foreach (var part in state.Parts)
        {
            var path = Path.Combine(folder, part.File);
            if (!File.Exists(path)) { faults.Add(new(part.File, "is missing. Restore the area from a backup, or import the file again that brought it")); continue; }
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (file.Length != part.Bytes || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) != part.Sha256)
                faults.Add(new(part.File, "has been changed since it was written. Restore the area from a backup"));
            else if (tables.All.FirstOrDefault(table => table.Name == part.Table) is not { } table)
                faults.Add(new(part.File, $"belongs to a table {part.Table} that this release does not know"));
            else faults.AddRange(Inside(path, part, table));
        }
        return faults;
    }

    private static IEnumerable<Fault> Inside(string path, LakePart part, LakeTable table)
    {
        using var engine = LakeEngine.Open(Path.GetDirectoryName(path)!, new LakeSettings(), new LakeTables([], [], []), LakeState.Empty(""));
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet({LakeEngine.Quoted(path)})";
        var rows = (long)command.ExecuteScalar()!;
        if (rows != part.Rows) yield return new(part.File, $"holds {rows} rows; {part.Rows} were written");
        command.CommandText = $"SELECT name FROM parquet_schema({LakeEngine.Quoted(path)}) WHERE num_children IS NULL";
        var columns = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read()) columns.Add(reader.GetString(0));
        if (!columns.SequenceEqual(table.Columns.Select(column => column.Name)))
            yield return new(part.File, $"holds the columns {string.Join(", ", columns)}, not those of this release. Run waymark lake refresh");
    }
}
