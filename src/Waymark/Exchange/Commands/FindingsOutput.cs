using System.Globalization;
using CsvHelper;
using Waymark.Exchange.Door;
using Waymark.Shell.Terminal;

namespace Waymark.Exchange.Commands;

/// <summary>Prints findings: the first ones and a summary for people, every one as CSV, JSON Lines or a page of HTML for other programs and colleagues.</summary>
internal sealed class FindingsOutput(string format, TextWriter to) : IFindings, IDisposable
{
    private const int ShownToPeople = 40;
    private static readonly string[] Header = ["rule", "severity", "file", "line", "column", "subject", "element", "value", "message", "remedy"];
    private readonly CsvWriter csv = new(to, CultureInfo.InvariantCulture, leaveOpen: true);
    private readonly Dictionary<string, (Finding First, long Count)> byRule = new(StringComparer.Ordinal);
    private long all;

    public long Errors { get; private set; }

    public void Begin(string file)
    {
        if (format == "html") HtmlReport.Begin(to, file);
        if (format != "csv") return;
        foreach (var title in Header) csv.WriteField(title);
        csv.NextRecord();
    }

    public void Add(Finding f)
    {
        if (f.Severity == Severity.Error) Errors++;
        byRule[f.Rule] = byRule.TryGetValue(f.Rule, out var seen) ? (seen.First, seen.Count + 1) : (f, 1);
        all++;
        if (format == "csv") Row(f);
        else if (format == "json") to.WriteLine(System.Text.Json.JsonSerializer.Serialize(f, JsonLines.Strict));
        else if (format == "html") HtmlReport.Row(to, f);
        else if (all <= ShownToPeople) to.WriteLine(Line(f));
    }

    public void End(ImportSummary summary)
    {
        if (format == "html") HtmlReport.End(to, summary, byRule.Values);
        if (format != "table") return;
        if (all > ShownToPeople) to.WriteLine($"… and {all - ShownToPeople:N0} more. Print all with --format csv.");
        to.WriteLine();
        TableOutput.Write(OutputFormat.Table, ["rule", "severity", "found", "first said"],
            byRule.OrderBy(r => r.Value.First.Severity).ThenByDescending(r => r.Value.Count)
                .Select(r => new[] { r.Key, Word(r.Value.First.Severity), r.Value.Count.ToString("N0", CultureInfo.InvariantCulture), r.Value.First.Message }));
        foreach (var (name, value) in summary.Facts) to.WriteLine($"{name}: {value}");
        foreach (var (what, count) in summary.Counts) to.WriteLine($"{what}: {count:N0}");
    }

    public void Dispose() => csv.Dispose();

    internal static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error", Severity.Query => "query", _ => "information",
    };

    private static string Line(Finding f)
    {
        string[] place = [f.File, f.Line > 0 ? $"line {f.Line}" : "", f.Subject, f.Element];
        var where = string.Join(", ", place.Where(p => p.Length > 0));
        var value = f.Value.Length > 0 ? $" \"{f.Value}\"" : "";
        return $"{f.Rule,-6} {Word(f.Severity),-11} {where}{value}: {f.Message} {f.Remedy}".TrimEnd();
    }

    private void Row(Finding f)
    {
        string[] cells = [f.Rule, Word(f.Severity), f.File, $"{f.Line}", $"{f.Column}", f.Subject, f.Element, f.Value, f.Message, f.Remedy];
        foreach (var cell in cells) csv.WriteField(TableOutput.Neutral(cell));
        csv.NextRecord();
    }
}
