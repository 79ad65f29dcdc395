using System.Collections.Concurrent;
using System.Data.Common;

namespace Waymark.Inclusion.Attendance;

/// <summary>The statements beside this file. What stands in braces in them is filled with pieces of our own making only: paths, places of columns, days.</summary>
internal static class RegisterSql
{
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    public static string Of(string name, params ReadOnlySpan<(string Name, string Piece)> pieces)
    {
        var text = Read.GetOrAdd(name, Load);
        foreach (var (piece, with) in pieces) text = text.Replace($"{{{piece}}}", with, StringComparison.Ordinal);
        return text;
    }

    public static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    public static async Task RunAsync(DbConnection engine, string statement, CancellationToken stop)
    {
        await using var command = engine.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(stop);
    }

    public static async IAsyncEnumerable<DbDataReader> RowsAsync(DbConnection engine, string statement, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = engine.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) yield return reader;
    }

    private static string Load(string name)
    {
        using var stream = typeof(RegisterSql).Assembly.GetManifestResourceStream($"Inclusion/Attendance/{name}.sql") ?? throw new InvalidOperationException($"No statement {name}.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
