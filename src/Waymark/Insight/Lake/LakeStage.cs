using DuckDB.NET.Data;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>Rows of the program as a temporary table of the engine.</summary>
internal static class LakeStage
{
    public static async Task FillAsync(DuckDBConnection engine, string name, IReadOnlyList<LakeColumn> columns, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        LakeEngine.Run(engine, $"CREATE OR REPLACE TEMP TABLE \"{name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))});");
        using var appender = engine.CreateAppender("temp", "main", name);
        await foreach (var values in rows.WithCancellation(stop))
        {
            var row = appender.CreateRow();
            foreach (var value in values) Append(row, value);
            row.EndRow();
        }
    }

    private static void Append(IDuckDBAppenderRow row, object? value)
    {
        _ = value switch
        {
            null => row.AppendNullValue(),
            string text => row.AppendValue(text),
            long number => row.AppendValue((long?)number),
            int number => row.AppendValue((int?)number),
            bool yes => row.AppendValue((bool?)yes),
            double number => row.AppendValue((double?)number),
            LocalDate day => row.AppendValue((DateOnly?)day.ToDateOnly()),
            _ => throw new ArgumentException($"A {value.GetType().Name} has no place in the lake.", nameof(value)),
        };
    }
}
