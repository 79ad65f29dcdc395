using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NodaTime;

namespace Waymark.Insight.Door;

/// <summary>Asks a lake and reads the answer row by row.</summary>
internal static class LakeRows
{
    /// <param name="lake">The lake.</param>
    /// <param name="statement">The statement; a value stands in it as $name.</param>
    /// <param name="values">Values by name, days as <see cref="LocalDate"/>. One that the statement does not name is left out, so that statements which belong together are asked with the same values.</param>
    /// <param name="read">Reads one row, on which it must not hold on.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async IAsyncEnumerable<T> AskAsync<T>(this ILakeReader lake, string statement, (string Name, object Value)[] values, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
        {
            if (!Regex.IsMatch(statement, $@"\${name}\b", RegexOptions.None, TimeSpan.FromSeconds(1))) continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value is LocalDate day ? day.ToDateOnly() : value);
            command.Parameters.Add(parameter);
        }
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return read(rows);
    }

    public static LocalDate Day(this DbDataReader row, int at) => LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(at));

    public static LocalDate? MaybeDay(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.Day(at);
}
