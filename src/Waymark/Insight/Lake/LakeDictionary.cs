using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using NodaTime.Text;
using Waymark.Insight.Door;

namespace Waymark.Insight.Lake;

/// <summary>The data dictionary of one lake, made from what the rooms declare and from what stands in it now.</summary>
internal sealed class LakeDictionary(LakeTables tables, LakeState state)
{
    /// <summary>Question that the examples answer, each in another tool.</summary>
    public const string Question = "Of the children with an EHC plan, how many go to a school of each phase now?";

    private static readonly JsonSerializerOptions Laid = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly IReadOnlyList<(string Title, string Language, string File)> Examples =
        [("SQL in DuckDB", "sql", "plans-by-phase.sql"), ("R with arrow", "r", "plans-by-phase.R"), ("Power Query M for Power BI and Excel", "powerquery", "plans-by-phase.pq")];

    public static string Example(string file) => LakeStatement.Of($"Insight/Lake/{file}");

    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# The lake of area {state.Area}\n\n");
        text.Append(state.Written is { } written
            ? $"State {state.Version.ToString(CultureInfo.InvariantCulture)}, written {InstantPattern.General.Format(written)} by {state.What}.\n"
            : "Nothing was written yet: waymark lake refresh makes it.\n");
        text.Append("\nA child is a number, `pupil`, the same in every table of this lake and in no other. Names, identifiers, addresses and dates of birth are not here.\nThe files of a table are those that `manifest.json` names; others in its folder were replaced.\n");
        foreach (var table in Rows) Add(text, table);
        if (tables.Macros.Count > 0) text.Append("\n## Words for statements\n\nWaymark's own statements may use these; elsewhere write the expression.\n\n| Word | Meaning | Expression |\n|---|---|---|\n");
        foreach (var macro in tables.Macros) text.Append(CultureInfo.InvariantCulture, $"| `{macro.Name}({macro.Of})` | {Cell(macro.Means)} | `{Cell(macro.Expression)}` |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n## Examples\n\n{Question}\n");
        foreach (var (title, language, file) in Examples) text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n```{language}\n{Example(file).TrimEnd()}\n```\n");
        return text.ToString();
    }

    /// <summary>A row for each table, column and word.</summary>
    public string Csv()
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
            foreach (var row in Lines())
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.NextRecord();
            }
        return text.ToString();
    }

    public string Json() => JsonSerializer.Serialize(
        new
        {
            state.Area, state.Version, Written = state.Written is { } at ? InstantPattern.General.Format(at) : null, state.What,
            Tables = Rows.Select(row => new { row.Table.Name, row.Table.Means, row.Table.Sort, row.Table.Columns, row.Partitions, row.Rows, row.Bytes, row.First, row.Last, row.Version }),
            Words = tables.Macros, Question, Examples = Examples.Select(example => new { example.Title, Text = Example(example.File) }),
        }, Laid) + "\n";

    private IEnumerable<Row> Rows => tables.All.Select(table =>
    {
        var parts = state.Of(table.Name).OrderBy(part => part.Partition, StringComparer.Ordinal).ToList();
        return new Row(
            table, parts.Select(part => part.Partition).Distinct().Count(), parts.Sum(part => part.Rows), parts.Sum(part => part.Bytes),
            parts.FirstOrDefault()?.Partition ?? "", parts.LastOrDefault()?.Partition ?? "", parts.Count == 0 ? 0 : parts.Max(part => part.Version));
    });

    private IEnumerable<string[]> Lines()
    {
        yield return ["kind", "table", "name", "type", "means", "sort", "partitions", "rows", "version"];
        foreach (var row in Rows)
        {
            yield return ["table", row.Table.Name, row.Table.Name, "", row.Table.Means, row.Table.Sort, Number(row.Partitions), Number(row.Rows), Number(row.Version)];
            foreach (var column in row.Table.Columns) yield return ["column", row.Table.Name, column.Name, column.Type, column.Means, "", "", "", ""];
        }
        foreach (var macro in tables.Macros) yield return ["word", "", $"{macro.Name}({macro.Of})", macro.Expression, macro.Means, "", "", "", ""];
    }

    private static void Add(StringBuilder text, Row row)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {row.Table.Name}\n\n{row.Table.Means} ");
        text.Append(CultureInfo.InvariantCulture, $"{row.Rows:N0} rows in {row.Partitions:N0} {(row.Partitions == 1 ? "partition" : "partitions")}");
        if (row.Last.Length > 0) text.Append(CultureInfo.InvariantCulture, $" ({(row.First == row.Last ? row.First : $"{row.First} to {row.Last}")})");
        text.Append(CultureInfo.InvariantCulture, $", last written by state {row.Version}; sorted by {row.Table.Sort}.\n\n| Column | Type | Meaning |\n|---|---|---|\n");
        foreach (var column in row.Table.Columns) text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Type} | {Cell(column.Means)} |\n");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    /// <param name="First">Name of the first partition; empty for a table that is kept whole.</param>
    private sealed record Row(LakeTable Table, int Partitions, long Rows, long Bytes, string First, string Last, long Version);
}
