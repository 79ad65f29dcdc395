using System.Data.Common;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>The statements beside this file, and how they are run.</summary>
internal static class RegisterSql
{
    public static string Of(string name, params ReadOnlySpan<(string Name, string Piece)> pieces) => LakeStatement.Of($"Inclusion/Attendance/{name}.sql", pieces);

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
}
