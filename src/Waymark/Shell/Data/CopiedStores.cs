using Waymark.Shell.Data.Postgres;
using Waymark.Shell.Data.Sqlite;

namespace Waymark.Shell.Data;

/// <summary>Chooses the copier of the installation's engine, and compares what a copy holds with what it says it holds.</summary>
internal static class CopiedStores
{
    public static IStoreCopy CopierOf(Stores stores) =>
        stores.Settings.Engine == StoreEngine.Sqlite ? new SqliteCopy(stores) : new PostgresCopy(stores);

    public static IEnumerable<string> Differences(CopiedStore said, CopiedStore found)
    {
        if (said.Schema != found.Schema) yield return $"The shape of the store is {found.Schema} instead of {said.Schema}.";
        var rows = found.Tables.ToDictionary(table => table.Name, table => table.Rows, StringComparer.Ordinal);
        foreach (var table in said.Tables)
        {
            if (!rows.Remove(table.Name, out var count)) yield return $"The table {table.Name} is missing.";
            else if (count != table.Rows) yield return $"The table {table.Name} holds {count} rows instead of {table.Rows}.";
        }
        foreach (var (name, count) in rows)
            if (count > 0) yield return $"The table {name} is not in the list of the backup.";
        if (said.TrailCount != found.TrailCount || !said.TrailHash.Equals(found.TrailHash, StringComparison.OrdinalIgnoreCase))
            yield return $"The audit trail ends at entry {found.TrailCount} and not as recorded at entry {said.TrailCount}.";
    }
}
