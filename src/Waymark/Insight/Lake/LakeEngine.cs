using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Opens the engine inside the program, in memory, with a view over the files of each table.</summary>
internal static class LakeEngine
{
    /// <summary>Opens one state. A table without files is a view without rows.</summary>
    /// <param name="spill">Folder of this engine alone for what does not fit into memory; empty keeps it in memory.</param>
    public static DuckDBConnection Open(string folder, string spill, LakeSettings settings, LakeTables tables, LakeState state)
    {
        var engine = new DuckDBConnection("DataSource=:memory:");
        try
        {
            engine.Open();
            Run(engine, string.Create(CultureInfo.InvariantCulture, $"SET threads={settings.Threads};"));
            LetGo(engine, settings);
            // What a statement let go goes back to the system soon: the engine would otherwise hold as much again as it may use.
            Run(engine, "SET allocator_background_threads=true; SET allocator_flush_threshold='16MB'; SET allocator_bulk_deallocation_flush_threshold='64MB';");
            Run(engine, "SET autoinstall_known_extensions=false; SET autoload_known_extensions=false; SET TimeZone='Europe/London'; SET preserve_insertion_order=false;");
            Run(engine, $"SET temp_directory={LakeStatement.Quoted(spill)};");
            foreach (var macro in tables.Macros) Run(engine, $"CREATE MACRO {macro.Name}({macro.Of}) AS {macro.Expression};");
            foreach (var table in tables.All) Lay(engine, folder, table, [.. state.Of(table.Name)]);
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

    /// <summary>Sets what the engine may hold. It then gives back at once what it has let go; by itself it would keep that for seconds, and one large statement after the other adds up.</summary>
    public static void LetGo(DbConnection engine, LakeSettings settings) => Run(engine, string.Create(CultureInfo.InvariantCulture, $"SET memory_limit='{settings.Memory}MB';"));

    /// <summary>A statement whose rows are read as they come and never stand in memory together.</summary>
    public static DbCommand Streaming(DbConnection engine, string statement) => new DuckDBCommand(statement, (DuckDBConnection)engine) { UseStreamingMode = true };

    /// <summary>
    /// Lays a view over the files of one table. A column that files of an earlier release have not is there and empty; only for these is each file opened to see what it lacks.
    /// </summary>
    /// <param name="whole">A file of the present release is among them, so that no column can be missing.</param>
    public static void Lay(DbConnection engine, string folder, LakeTable table, IReadOnlyList<LakePart> parts, bool whole = false)
    {
        if (parts.Count == 0)
        {
            Run(engine, $"CREATE OR REPLACE VIEW \"{table.Name}\" AS SELECT {string.Join(", ", table.Columns.Select(Empty))} WHERE false;");
            return;
        }
        var alike = parts.All(part => part.Shape == table.Print);
        var files = $"read_parquet([{string.Join(", ", parts.Select(p => LakeStatement.Quoted(Path.Combine(folder, p.File))))}]{(alike ? "" : ", union_by_name=true")})";
        Run(engine, $"CREATE OR REPLACE VIEW \"{table.Name}\" AS SELECT * FROM {files};");
        if (alike || whole) return;
        var there = Columns(engine, $"SELECT * FROM \"{table.Name}\"");
        var missing = table.Columns.Where(column => !there.Contains(column.Name)).ToList();
        if (missing.Count > 0) Run(engine, $"CREATE OR REPLACE VIEW \"{table.Name}\" AS SELECT *, {string.Join(", ", missing.Select(Empty))} FROM {files};");
    }

    /// <summary>Names of the columns that a statement gives.</summary>
    public static IReadOnlyList<string> Columns(DbConnection engine, string select)
    {
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT column_name FROM (DESCRIBE {select})";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static string Empty(LakeColumn column) => $"NULL::{column.Type} AS \"{column.Name}\"";
}
