using System.Globalization;
using System.Text;
using Waymark.Core.Inclusion.Census;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Census;

/// <summary>Sums of a census as a table (CSV): a row for each pupil, school and term, as councils often have them.</summary>
internal sealed class CensusTableFile(ImportSource source, CensusCheck check)
{
    private const string Reason = "reason_";

    private static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["upn"] = "upn", ["school"] = "urn", ["year"] = "year", ["term"] = "term",
        ["possible"] = "sessions_possible", ["authorised"] = "sessions_authorised", ["unauthorised"] = "sessions_unauthorised",
    };

    private List<string> titles = [];

    public bool Refused { get; private set; }

    /// <summary>True where the first line names sessions beside the number of a child: enough to tell what is missing.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> head)
    {
        var first = Titles(Encoding.Latin1.GetString(head.Span[..Math.Min(4000, head.Length)]).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal).Split('\n')[0].Split(','));
        return first.Contains("upn") && first.Contains("sessions_possible");
    }

    public IEnumerable<SentCensus> Read()
    {
        using var text = TextSource.OpenUtf8OrWindows1252(source.Path);
        var csv = new StrictCsv(text);
        titles = Titles(Next(csv) ?? []);
        foreach (var missing in Columns.Values.Where(c => !titles.Contains(c) && !(c == "urn" && titles.Contains("la_estab"))))
            Refuse("CS-R15", new Place(1, Element: missing), $"Missing: {missing}.");
        while (!Refused && Next(csv) is { } cells)
        {
            if (cells.Count != titles.Count) check.LeaveOut("CS-R13", new Place(csv.Line), $"It has {cells.Count} cells, the header {titles.Count}.");
            else if (One(cells, csv.Line) is { } sent) yield return sent;
        }
    }

    private SentCensus? One(List<string> cells, long line)
    {
        string Cell(string title) => titles.IndexOf(title) is >= 0 and var at ? cells[at].Trim() : "";
        var term = TermOf(Cell("year"), Cell("term"));
        if (term is null) check.Findings.Add("CS-R06", PlaceOf("term", line), $"{Cell("year")} {Cell("term")}");
        var reasons = titles.Where(t => t.StartsWith(Reason, StringComparison.Ordinal) && Cell(t).Length > 0).Select(t => (t[Reason.Length..].ToUpperInvariant(), Cell(t))).ToList();
        var totals = (Cell("sessions_possible"), Cell("sessions_authorised"), Cell("sessions_unauthorised"));
        return check.Take(new(Cell("upn"), Cell("urn"), Cell("la_estab"), term, totals, reasons), new Place(line), part => PlaceOf(part, line));
    }

    private Place PlaceOf(string part, long line)
    {
        var title = part == "school" && !titles.Contains("urn") ? "la_estab" : Columns.GetValueOrDefault(part) ?? titles.Find(t => t.StartsWith(Reason, StringComparison.Ordinal)) ?? Reason;
        return new Place(line, titles.IndexOf(title) + 1, Element: title);
    }

    /// <summary>2025, 2025/26, 2025-26 and 202526 are the school year that begins in 2025.</summary>
    private static CensusTerm? TermOf(string year, string term) =>
        year.Length >= 4 && int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var begins) && begins is > 2000 and < 2100
            && SameYear(begins, year[4..].TrimStart('/', '-')) ? CensusTerm.Of(begins, term.Replace(' ', '-').Replace('_', '-')) : null;

    private static bool SameYear(int begins, string rest) =>
        rest is "" || rest == string.Create(CultureInfo.InvariantCulture, $"{(begins + 1) % 100:D2}") || rest == string.Create(CultureInfo.InvariantCulture, $"{begins + 1}");

    private List<string>? Next(StrictCsv csv)
    {
        try
        {
            return csv.Next();
        }
        catch (UnusableFile fault)
        {
            Refuse("CS-R14", new Place(fault.Line, fault.Column), fault.Message);
        }
        catch (DecoderFallbackException)
        {
            Refuse("CS-R14", new Place(csv.Line + 1), "It is neither UTF-8 nor Windows-1252.");
        }
        return null;
    }

    private void Refuse(string rule, Place place, string more)
    {
        Refused = true;
        check.Findings.Add(rule, place, more: more);
    }

    private static List<string> Titles(IEnumerable<string> header) => [.. header.Select(title => title.Trim(' ', '"', '\r', '\uFEFF').ToLowerInvariant().Replace(' ', '_'))];
}
