using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace Waymark.Shell.Terminal;

internal enum OutputFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>Prints a table for people or for other programs; every command that lists something uses it.</summary>
internal static class TableOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private const int Unbroken = 10_000;

    public static Option<OutputFormat> Option()
    {
        var option = new Option<OutputFormat>("--format")
        {
            Description = "How to print: table (for reading), csv or json (for other programs). Without it, a table.",
            HelpName = "table|csv|json",
            CustomParser = result =>
            {
                if (Enum.TryParse<OutputFormat>(result.Tokens[0].Value, ignoreCase: true, out var format) && Enum.IsDefined(format)) return format;
                result.AddError($"There is no format \"{result.Tokens[0].Value}\". Choose table, csv or json.");
                return OutputFormat.Table;
            },
        };
        option.CompletionSources.Add("table", "csv", "json");
        return option;
    }

    public static void Write(OutputFormat format, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (format == OutputFormat.Csv) Csv(header, rows);
        else if (format == OutputFormat.Json) Json(header, rows);
        else Plain(header, rows);
    }

    private static void Plain(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in header) table.AddColumn(Markup.Escape(title));
        foreach (var row in rows) table.AddRow([.. row.Select(Markup.Escape)]);
        // Nothing is wrapped or cut where no terminal sets a width.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = Unbroken;
        AnsiConsole.Write(table);
    }

    private static void Csv(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var csv = new CsvWriter(Console.Out, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var row in rows.Prepend(header))
        {
            foreach (var cell in row) csv.WriteField(Neutral(cell));
            csv.NextRecord();
        }
    }

    private static void Json(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(
            rows.Select(r => header.Zip(r).ToDictionary(p => p.First, p => p.Second)), Indented));

    /// <summary>A cell that a spreadsheet would run as a formula is written as text.</summary>
    public static string Neutral(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
