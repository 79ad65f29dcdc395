using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Waymark.Insight.Door;
using Waymark.Shell.Terminal;

namespace Waymark.Insight.Commands;

/// <summary>Tidy rows as they come: a table, CSV, or a JSON array with numbers as numbers.</summary>
internal static class FiguresOutput
{
    private static readonly string[] Header = ["area", "indicator", "period", "breakdown", "value", "numerator", "denominator", "source", "edition", "note"];

    /// <returns>How many rows there were.</returns>
    public static async Task<long> WriteAsync(OutputFormat format, TextWriter to, IAsyncEnumerable<FigureRow> rows)
    {
        if (format == OutputFormat.Csv) return await CsvAsync(to, rows);
        if (format == OutputFormat.Json) return await JsonAsync(to, rows);
        var all = await rows.Select(row => (IReadOnlyList<string>)Cells(row)).ToListAsync();
        if (all.Count > 0) TableOutput.Write(OutputFormat.Table, Header, all);
        return all.Count;
    }

    private static async Task<long> CsvAsync(TextWriter to, IAsyncEnumerable<FigureRow> rows)
    {
        var written = 0L;
        await using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var title in Header) csv.WriteField(title);
        await csv.NextRecordAsync();
        await foreach (var row in rows)
        {
            foreach (var (cell, at) in Cells(row).Select((cell, at) => (cell, at))) csv.WriteField(at is >= 4 and <= 6 ? cell : TableOutput.Neutral(cell));
            await csv.NextRecordAsync();
            written++;
        }
        return written;
    }

    private static async Task<long> JsonAsync(TextWriter to, IAsyncEnumerable<FigureRow> rows)
    {
        var written = 0L;
        await to.WriteAsync('[');
        await foreach (var row in rows) await to.WriteAsync($"{(written++ == 0 ? "\n" : ",\n")}{JsonSerializer.Serialize(row, JsonSerializerOptions.Web)}");
        await to.WriteLineAsync(written == 0 ? "]" : "\n]");
        return written;
    }

    private static string[] Cells(FigureRow row) =>
        [row.Area, row.Indicator, row.Period, row.Breakdown, Number(row.Value), Number(row.Numerator), Number(row.Denominator), row.Source, row.Edition, row.Note];

    // Nine digits tell any percentage and any count of people apart and keep 45.853614921 from ending in noise.
    private static string Number(double? number) => number?.ToString("G10", CultureInfo.InvariantCulture) ?? "";
}
