using Waymark.Core.People.Imports;
using Waymark.Exchange.Door;

namespace Waymark.People.Door;

/// <summary>Turns a broken rule into a finding with its place, and counts.</summary>
internal sealed class FileFindings(string kind, string file, IFindings findings)
{
    public long Errors { get; private set; }

    /// <summary>The part of the file that is being read: a sheet, or the file itself.</summary>
    public string Part { get; set; } = file;

    /// <param name="query">The row can be taken over all the same, whatever the rule says in general.</param>
    public void Add(string rule, Place place, string value = "", string more = "", bool query = false)
    {
        var broken = FileRule.Of(kind)[rule];
        var severity = broken.Severity switch { 'E' when query => Severity.Query, 'E' => Severity.Error, 'Q' => Severity.Query, _ => Severity.Information };
        if (severity == Severity.Error) Errors++;
        findings.Add(new Finding(rule, severity, Part, place.Line, place.Column, place.Subject, place.Element, value,
            more.Length == 0 ? broken.Message : $"{broken.Message} {more}", broken.Remedy));
    }
}

/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Column">From 1; 0 where none is meant.</param>
/// <param name="Subject">The record as the file numbers it.</param>
/// <param name="Element">Name of the column.</param>
internal readonly record struct Place(long Line = 0, int Column = 0, string Subject = "", string Element = "");
