using System.Net;
using Waymark.Exchange.Door;

namespace Waymark.Exchange.Commands;

/// <summary>Findings as one page that needs nothing else: for a colleague without Waymark. Every value is encoded.</summary>
internal static class HtmlReport
{
    public static void Begin(TextWriter to, string file) => to.Write($$"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Findings in {{Encode(file)}}</title>
        <style>body{font:16px/1.5 sans-serif;margin:2rem;color:#14232e}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #c3ccd2;padding:.4rem;text-align:left;vertical-align:top}</style>
        </head><body><main><h1>Findings in {{Encode(file)}}</h1>
        <table><caption>Every finding in the order of the file</caption><thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Where</th><th scope="col">Record</th><th scope="col">Element</th><th scope="col">Value</th><th scope="col">What is wrong</th><th scope="col">What to do</th></tr></thead><tbody>

        """);

    public static void Row(TextWriter to, Finding f) => to.WriteLine(
        $"<tr><td>{Encode(f.Rule)}</td><td>{FindingsOutput.Word(f.Severity)}</td><td>{Encode(f.File)}{(f.Line > 0 ? $", line {f.Line}" : "")}</td><td>{Encode(f.Subject)}</td><td>{Encode(f.Element)}</td><td>{Encode(f.Value)}</td><td>{Encode(f.Message)}</td><td>{Encode(f.Remedy)}</td></tr>");

    public static void End(TextWriter to, ImportSummary summary, IEnumerable<(Finding First, long Count)> rules)
    {
        to.WriteLine("</tbody></table><h2>By rule</h2><ul>");
        foreach (var (first, count) in rules.OrderBy(r => r.First.Severity).ThenByDescending(r => r.Count))
            to.WriteLine($"<li>{Encode(first.Rule)}, {FindingsOutput.Word(first.Severity)}: {count:N0}</li>");
        to.WriteLine("</ul><h2>The file</h2><ul>");
        foreach (var (name, value) in summary.Facts) to.WriteLine($"<li>{Encode(name)}: {Encode(value)}</li>");
        foreach (var (what, count) in summary.Counts) to.WriteLine($"<li>{Encode(what)}: {count:N0}</li>");
        to.WriteLine("</ul></main></body></html>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
