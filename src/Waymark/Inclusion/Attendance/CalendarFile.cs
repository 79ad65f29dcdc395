using System.Text;
using NodaTime;
using NodaTime.Text;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance;

internal readonly record struct CalendarDay(int Urn, LocalDate Date, bool Open, string Note);

/// <summary>A file of school days: urn, date, is_school_day, note. Some hundred rows for each school and year.</summary>
internal sealed class CalendarFile(ImportSource source, FileFindings findings)
{
    private const int NoteLength = 100;
    private static readonly string[] Needed = ["urn", "date", "is_school_day"];

    public long Rows { get; private set; }
    public long Faulty { get; private set; }
    public bool Refused { get; private set; }

    /// <summary>The separator and the columns, or null where the header lacks one.</summary>
    public static (char Separator, List<string> Titles)? Layout(ReadOnlyMemory<byte> head)
    {
        var line = Encoding.UTF8.GetString(head.Span[..Math.Min(4000, head.Length)]).TrimStart('\uFEFF').Split('\n', '\r')[0];
        foreach (var separator in new[] { ',', ';', '\t' })
        {
            var titles = line.Split(separator).Select(t => t.Trim(' ', '"').ToLowerInvariant().Replace(' ', '_')).ToList();
            if (Needed.All(titles.Contains)) return (separator, titles);
        }
        return null;
    }

    /// <summary>The days of the rows without an error.</summary>
    public IReadOnlyList<CalendarDay> Read()
    {
        var days = new Dictionary<(int, LocalDate), CalendarDay>();
        if (Layout(source.Head) is not { } layout)
        {
            findings.Add("AT-R18", new Place(1), more: "A calendar has the columns urn, date, is_school_day and note.");
            Refused = true;
            return [];
        }
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text, layout.Separator);
        try
        {
            _ = csv.Next();
            while (csv.Next() is { } cells)
            {
                Rows++;
                if (cells.Count != layout.Titles.Count) Fault("AT-R21", csv.Line, 0, "", $"It has {cells.Count} cells, the header {layout.Titles.Count}.");
                else if (Day(csv.Line, cells, layout.Titles) is { } day && !days.TryAdd((day.Urn, day.Date), day)) Fault("AT-R29", csv.Line, 0, $"{day.Urn}, {LocalDatePattern.Iso.Format(day.Date)}");
            }
        }
        catch (UnusableFile fault)
        {
            findings.Add("AT-R20", new Place(fault.Line, fault.Column), more: fault.Message);
            Refused = true;
        }
        catch (DecoderFallbackException)
        {
            findings.Add("AT-R20", new Place(csv.Line + 1), more: "It is neither UTF-8 nor Windows-1252.");
            Refused = true;
        }
        return [.. days.Values];
    }

    private CalendarDay? Day(long line, List<string> cells, List<string> titles)
    {
        var before = Faulty;
        var urn = cells[titles.IndexOf("urn")].Trim();
        var number = urn.Length == 6 && int.TryParse(urn, out var read) && read >= 100_000 ? read : 0;
        if (number == 0) Fault("AT-R03", line, titles.IndexOf("urn") + 1, urn, element: "urn");
        var written = cells[titles.IndexOf("date")].Trim();
        var date = LocalDatePattern.Iso.Parse(written);
        if (!date.Success) Fault("AT-R04", line, titles.IndexOf("date") + 1, written, element: "date");
        var said = cells[titles.IndexOf("is_school_day")].Trim();
        bool? open = said.ToUpperInvariant() switch { "TRUE" or "YES" or "Y" or "1" => true, "FALSE" or "NO" or "N" or "0" => false, _ => null };
        if (open is null) Fault("AT-R28", line, titles.IndexOf("is_school_day") + 1, said, element: "is_school_day");
        if (Faulty > before) { Faulty = before + 1; return null; }
        var note = titles.IndexOf("note") is >= 0 and var at ? cells[at].Trim() : "";
        return new CalendarDay(number, date.Value, open!.Value, note.Length <= NoteLength ? note : note[..NoteLength]);
    }

    private void Fault(string rule, long line, int column, string value, string more = "", string element = "")
    {
        Faulty++;
        findings.Add(rule, new Place(line, column, Element: element), value, more);
    }
}
