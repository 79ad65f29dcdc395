using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Tests.Stores;

/// <summary>One hash of all rows of all tables of a casework store, whatever their order. Moments are left out, so that two runs compare; so is the trail.</summary>
internal static class StateHash
{
    public static async Task<string> OfAsync(WaymarkDb db, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await db.Database.OpenConnectionAsync(stop);
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(TrailEntry) && e.GetTableName() is not null)
            .GroupBy(e => e.GetTableName()!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{table.Key}\n"));
            foreach (var row in await RowsAsync(db, table.Key, Columns(table), stop)) hash.AppendData(Encoding.UTF8.GetBytes(row + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What two runs of the same work must both have: every row of every table but its ids and moments, which are each run's own. A line for each table.</summary>
    public static async Task<string> ContentAsync(WaymarkDb db, IReadOnlyCollection<string> without, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var tables = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(TrailEntry) && e.GetTableName() is { } name && !without.Contains(name))
            .GroupBy(e => e.GetTableName()!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string[] columns = [.. table.SelectMany(e => e.GetProperties()).Where(p => !OfOneRun(p)).Select(p => p.GetColumnName()).Distinct().Order(StringComparer.Ordinal)];
            var rows = columns.Length == 0 ? [] : await RowsAsync(db, table.Key, columns, stop);
            tables.Add($"{table.Key} {rows.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}");
        }
        return string.Join('\n', tables);
    }

    private static bool OfOneRun(IProperty property)
    {
        var stored = Nullable.GetUnderlyingType(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) ?? property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return stored == typeof(Guid) || stored == typeof(DateTime);
    }

    private static string[] Columns(IEnumerable<IEntityType> table) =>
        [.. table.SelectMany(e => e.GetProperties()).Where(p => p.ClrType != typeof(Instant) && p.ClrType != typeof(Instant?))
            .Select(p => p.GetColumnName()).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<List<string>> RowsAsync(WaymarkDb db, string table, string[] columns, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<string>();
        while (await reader.ReadAsync(stop))
            rows.Add(string.Join('\u001f', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "∅" : Text(reader.GetValue(at)))));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : FormattableString.Invariant($"{value}");
}
