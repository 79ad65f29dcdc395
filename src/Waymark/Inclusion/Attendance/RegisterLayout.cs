using System.Text;
using Waymark.Exchange.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>How a file of marks is laid out.</summary>
internal enum RegisterKind
{
    Sessions,
    Days,
    Runs,
    Export,

    /// <summary>A common transfer file, of which only the blocks of attendance are read.</summary>
    Transfer,
}

/// <summary>The layout of one file, found by the names in its header, never by their places.</summary>
/// <param name="Places">Place of each column that is read, by its name in the contract.</param>
/// <param name="Titles">Names of all columns as the file writes them.</param>
internal sealed record RegisterLayout(RegisterKind Kind, char Separator, IReadOnlyDictionary<string, int> Places, IReadOnlyList<string> Titles)
{
    private static readonly IReadOnlyList<(RegisterKind Kind, string[] Needed)> Kinds =
    [
        (RegisterKind.Export, ["upn", "schoolname", "sessiondate", "attendancecode", "periodattendancecode"]),
        (RegisterKind.Sessions, ["upn", "urn", "date", "half", "code"]),
        (RegisterKind.Days, ["upn", "urn", "date", "am", "pm"]),
        (RegisterKind.Runs, ["upn", "urn", "startdate", "marks"]),
    ];

    private static readonly RegisterLayout Transfer = new(RegisterKind.Transfer, ',', new Dictionary<string, int>(), []);

    /// <summary>The layout whose every column the header has, or null.</summary>
    public static RegisterLayout? Of(ReadOnlyMemory<byte> head) => TransferRegister.Is(head) ? Transfer : Headers(head).Select(h => Whole(h.Separator, h.Titles)).FirstOrDefault(layout => layout is not null);

    /// <summary>The columns that the nearest layout lacks.</summary>
    public static IReadOnlyList<string> Missing(ReadOnlyMemory<byte> head) =>
        Headers(head).SelectMany(h => Kinds.Select(k => k.Needed.Except(h.Titles.Select(Plain)).ToList())).MinBy(missing => missing.Count) ?? [.. Kinds[2].Needed];

    public int? PlaceOf(string column) => Places.TryGetValue(column, out var place) ? place : null;

    /// <summary>As the file names the column, with its number from 1.</summary>
    public (string Title, int Column) Named(string element)
    {
        var column = (Kind, element) switch
        {
            (RegisterKind.Sessions, "am" or "pm") => "code",
            (RegisterKind.Export, "am" or "pm") => "attendancecode",
            (RegisterKind.Export, "half") => "periodattendancecode",
            (RegisterKind.Export, "urn") => "schoolname",
            (RegisterKind.Export, "date") => "sessiondate",
            (RegisterKind.Runs, "am" or "pm") => "marks",
            (RegisterKind.Runs, "date") => "startdate",
            (RegisterKind.Transfer, "am" or "pm") => "AttendanceMarks",
            (RegisterKind.Transfer, "date") => "AttendanceStartDate",
            (RegisterKind.Transfer, "urn") => "Estab",
            (RegisterKind.Transfer, "upn") => "UPN",
            (_, "recorded") => "recordedat",
            _ => element,
        };
        if (Kind == RegisterKind.Transfer) return (column, 0);
        return PlaceOf(column) is { } place ? (Titles[place].Trim(), place + 1) : (element, 0);
    }

    private static RegisterLayout? Whole(char separator, IReadOnlyList<string> titles)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < titles.Count; i++) places.TryAdd(Plain(titles[i]), i);
        foreach (var (kind, needed) in Kinds)
            if (needed.All(places.ContainsKey)) return new RegisterLayout(kind, separator, places, titles);
        return null;
    }

    private static IEnumerable<(char Separator, IReadOnlyList<string> Titles)> Headers(ReadOnlyMemory<byte> head)
    {
        var span = head.Span;
        var encoding = span switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => Encoding.Latin1 };
        var line = encoding.GetString(span[..Math.Min(8000, span.Length)]).TrimStart('\uFEFF').Replace("ï»¿", "", StringComparison.Ordinal).Split('\n', '\r')[0];
        return new[] { ',', ';', '\t' }.Where(s => line.Contains(s, StringComparison.Ordinal)).Select(s => (s, (IReadOnlyList<string>)Cells(line, s)));
    }

    private static List<string> Cells(string line, char separator)
    {
        try
        {
            return new StrictCsv(new StringReader(line), separator).Next() ?? [];
        }
        catch (UnusableFile)
        {
            return [];
        }
    }

    private static string Plain(string title) => new([.. title.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
