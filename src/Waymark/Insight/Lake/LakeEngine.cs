using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Waymark.Insight.Door;
using Waymark.Shell.Data;

namespace Waymark.Insight.Lake;

/// <summary>Opens the engine inside the program, in memory, with a view over the files of each table.</summary>
internal static class LakeEngine
{
    /// <summary>Opens one state. A table without files is a view without rows.</summary>
    public static DuckDBConnection Open(string folder, LakeSettings settings, LakeTables tables, LakeState state)
    {
        var engine = new DuckDBConnection("DataSource=:memory:");
        try
        {
            engine.Open();
            Run(engine, string.Create(CultureInfo.InvariantCulture, $"SET memory_limit='{settings.Memory}MB'; SET threads={settings.Threads};"));
            Run(engine, "SET autoinstall_known_extensions=false; SET autoload_known_extensions=false; SET TimeZone='Europe/London'; SET preserve_insertion_order=false;");
            Run(engine, $"SET temp_directory={Quoted(Path.Combine(Path.GetDirectoryName(folder)!, Scratch.Spill))};");
            foreach (var macro in tables.Macros) Run(engine, $"CREATE MACRO {macro.Name}({macro.Of}) AS {macro.Expression};");
            foreach (var table in tables.All) Run(engine, View(folder, table, [.. state.Of(table.Name)]));
            return engine;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    public static void Run(DbConnection engine, string statement)
    {
        using var command = engine.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>A path of our own making as a literal.</summary>
    public static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The statement that lays a view over the files of one table.</summary>
    public static string View(string folder, LakeTable table, IReadOnlyList<LakePart> parts) => parts.Count == 0
        ? $"CREATE OR REPLACE VIEW \"{table.Name}\" AS SELECT {string.Join(", ", table.Columns.Select(c => $"NULL::{c.Type} AS \"{c.Name}\""))} WHERE false;"
        : $"CREATE OR REPLACE VIEW \"{table.Name}\" AS SELECT * FROM read_parquet([{string.Join(", ", parts.Select(p => Quoted(Path.Combine(folder, p.File))))}], union_by_name=true);";
}
