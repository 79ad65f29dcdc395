using System.Text;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// Reads a file that the engine cannot read as it is (another encoding, torn rows, runs of marks, the Department's export) cell by cell. Columns that are not asked for, names above all, are never kept.
/// </summary>
internal sealed class RewrittenRegister(ImportSource source, RegisterLayout layout, RegisterChoices choices, FileFindings findings, SchoolsHere schools)
{
    private static readonly LocalDatePattern[] Written =
        [LocalDatePattern.Iso, .. new[] { "dddd, d MMMM uuuu", "dddd d MMMM uuuu", "d MMMM uuuu", "dd/MM/uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    private long rows, faulty;

    public Rewriting WriteTo(RegisterPart to, CancellationToken stop) => new(IsRead(to, stop), rows, faulty);

    private bool IsRead(RegisterPart to, CancellationToken stop)
    {
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text, layout.Separator);
        try
        {
            _ = csv.Next();
            while (csv.Next() is { } cells)
            {
                stop.ThrowIfCancellationRequested();
                rows++;
                if (cells.Count == layout.Titles.Count) Take(to, csv.Line, cells);
                else Fault("AT-R21", csv.Line, cells, "", $"It has {cells.Count} cells, the header {layout.Titles.Count}.");
            }
            return true;
        }
        catch (UnusableFile fault)
        {
            findings.Add("AT-R20", new Place(fault.Line, fault.Column), more: fault.Message);
        }
        catch (DecoderFallbackException)
        {
            findings.Add("AT-R20", new Place(csv.Line + 1), more: "It is neither UTF-8 nor Windows-1252.");
        }
        return false;
    }

    private void Take(RegisterPart to, long line, List<string> cells)
    {
        switch (layout.Kind)
        {
            case RegisterKind.Days:
                Put(to, line, cells, Cell("urn"), Cell("date"), Mark(Cell("am")), Mark(Cell("pm")));
                break;
            case RegisterKind.Sessions:
                Session(to, line, cells, (Cell("urn"), Cell("date")), Cell("half"), Cell("code"));
                break;
            case RegisterKind.Export:
                if (schools.UrnOf(Cell("schoolname")) is { } urn) Session(to, line, cells, (urn, Cell("sessiondate")), Cell("periodattendancecode"), Cell("attendancecode"));
                else Fault("AT-R24", line, cells, "urn");
                break;
            default:
                Run(to, line, cells);
                break;
        }

        string Cell(string column) => cells[layout.PlaceOf(column)!.Value];
    }

    private void Session(RegisterPart to, long line, List<string> cells, (string Urn, string Date) at, string half, string code)
    {
        var which = half.Trim().ToUpperInvariant() switch { "AM" or "MORNING" => "AM", "PM" or "AFTERNOON" => "PM", _ => "" };
        Put(to, line, cells, at.Urn, at.Date, which == "AM" ? Mark(code) : "", which == "PM" ? Mark(code) : "", which.Length == 0 ? (half.Length == 0 ? "(blank)" : half) : "");
    }

    /// <summary>Two codes a day, on the school days of the calendar or, without one, from Monday to Friday.</summary>
    private void Run(RegisterPart to, long line, List<string> cells)
    {
        var (urn, start, run) = (cells[layout.PlaceOf("urn")!.Value], cells[layout.PlaceOf("startdate")!.Value], cells[layout.PlaceOf("marks")!.Value]);
        if (DayOf(start) is not { } day) { Fault("AT-R04", line, cells, "date"); return; }
        IReadOnlyList<string> codes;
        try
        {
            codes = MarkString.Codes(run, choices.Marks);
        }
        catch (FormatException fault)
        {
            Fault("AT-R23", line, cells, "am", fault.Message);
            return;
        }
        if (codes.Count == 0 || codes.Count % 2 != 0 || codes.Count > 800) { Fault("AT-R23", line, cells, "am", $"It has {codes.Count} codes."); return; }
        if (Array.Find([.. codes], code => RegisterCode.Find(code) is null) is { } unknown) { Fault("AT-R05", line, cells, "am", $"\"{Shown(unknown)}\""); return; }
        for (var i = 0; i < codes.Count; day = day.PlusDays(1))
        {
            if (choices.EveryDay != true && !schools.OpenOn(urn, day)) continue;
            Put(to, line, cells, urn, LocalDatePattern.Iso.Format(day), Mark(codes[i]), Mark(codes[i + 1]));
            i += 2;
        }
    }

    private void Put(RegisterPart to, long line, List<string> cells, string urn, string date, string am, string pm, string half = "") =>
        to.Put(line, cells[layout.PlaceOf("upn")!.Value], (urn, date), (am, pm), half, layout.PlaceOf("recordedat") is { } recorded ? cells[recorded] : "");

    private void Fault(string rule, long line, List<string> cells, string element, string more = "")
    {
        faulty++;
        var (title, column) = element.Length == 0 ? ("", 0) : layout.Named(element);
        var subject = cells.Count == layout.Titles.Count ? cells[layout.PlaceOf("upn")!.Value].Trim() : "";
        findings.Add(rule, new Place(line, column, subject, title), column > 0 && column <= cells.Count ? Shown(cells[column - 1]) : "", more);
    }

    private static LocalDate? DayOf(string text) =>
        Written.Select(pattern => pattern.Parse(text.Trim())).FirstOrDefault(read => read.Success)?.Value;

    private static string Mark(string code) => code.Trim() is { Length: > 0 } mark ? mark : RegisterCode.NoMark;

    private static string Shown(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
