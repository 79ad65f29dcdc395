using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Attendance;

/// <summary>
/// Reads the attendance of a common transfer file as a row for each day. A block (one year of one pupil at one school) is taken whole or not
/// at all: its marks must be codes and add up to its totals. Nothing else of the file, names above all, is looked at.
/// </summary>
internal sealed class TransferRegister(RegisterWork work, SchoolsHere schools)
{
    private const string Root = "CTfile";

    private static readonly HashSet<string> Elements = ["CTFversion", "UPN", "LEA", "Estab", "SchoolName", "SessionsPossible", "SessionsAuthorised", "SessionsAttended", "SessionsUnauthorised", "AttendanceStartDate", "AttendanceMarks"];

    /// <summary>Of one string: two years, far more than a school year has.</summary>
    private const int MostDays = 731;

    private TransferLayout layout = TransferLayout.Of("");
    private string upn = "";
    private Block? block;
    private long rows, faulty;

    public static bool Is(ReadOnlyMemory<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.Span[..Math.Min(4000, head.Length)]).Replace("\0", "", StringComparison.Ordinal);
        return text.Contains($"<{Root}", StringComparison.Ordinal);
    }

    public Rewriting WriteTo(RegisterPart to, CancellationToken stop)
    {
        try
        {
            Read(to, stop);
            return new(true, rows, faulty);
        }
        catch (XmlException fault)
        {
            work.Findings.Add("AT-R31", new Place(Math.Max(1, fault.LineNumber), fault.LinePosition));
        }
        catch (UnusableFile fault)
        {
            work.Findings.Add("AT-R31", new Place(fault.Line, fault.Column), more: fault.Message);
        }
        return new(false, rows, faulty);
    }

    private void Read(RegisterPart to, CancellationToken stop)
    {
        using var stream = new RationedStream(File.OpenRead(work.Source.Path), ReadingLimits.BytesPerTag);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true });
        xml.Read();
        while (!xml.EOF)
        {
            stop.ThrowIfCancellationRequested();
            stream.Renew();
            if (xml.Depth > ReadingLimits.XmlDepth) throw new UnusableFile($"Elements are nested more than {ReadingLimits.XmlDepth} deep.");
            var at = (IXmlLineInfo)xml;
            if (xml.NodeType == XmlNodeType.Element && Elements.Contains(xml.LocalName)) Take(xml.LocalName, (at.LineNumber, at.LinePosition), xml.ReadElementContentAsString().TrimEnd('\r', '\n'));
            else
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Pupil" }) upn = "";
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "YearData" }) block = new Block((at.LineNumber, at.LinePosition));
                if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "YearData" }) Close(to);
                xml.Read();
            }
        }
    }

    private void Take(string name, (int Line, int Column) at, string text)
    {
        if (name == "CTFversion") layout = TransferLayout.Of(text);
        else if (name == "UPN") upn = text.Trim();
        else if (name == "AttendanceMarks") block?.Runs.Add((block.Texts.GetValueOrDefault("AttendanceStartDate", ""), text, at));
        else if (block is not null) block.Texts[name] = text.Trim();
    }

    private void Close(RegisterPart to)
    {
        if (block is not { } one) return;
        block = null;
        if (one.Runs.Count == 0)
        {
            work.Findings.Add("AT-R34", new Place(one.Place.Line, one.Place.Column, upn, "YearData"));
            return;
        }
        rows++;
        if (DaysOf(one) is not { } days) { faulty++; return; }
        var number = work.Blocks.Add(one.Place);
        foreach (var (day, am, pm) in days)
            if (Says(am) || Says(pm) || schools.OpenOn(one.Urn, day)) to.Put(number++, upn, (one.Urn, LocalDatePattern.Iso.Format(day)), (am, pm));
    }

    /// <summary>The days of a block with their two codes; null where the block is left out.</summary>
    private List<(LocalDate Day, string Am, string Pm)>? DaysOf(Block one)
    {
        var days = new List<(LocalDate, string, string)>();
        foreach (var (start, marks, at) in one.Runs)
        {
            if (LocalDatePattern.Iso.Parse(start) is not { Success: true, Value: var first }) return Refuse("AT-R04", at, "AttendanceStartDate", start);
            if (one.Urn.Length == 0 && schools.UrnOf($"{one.Texts.GetValueOrDefault("LEA")} {one.Texts.GetValueOrDefault("Estab")}", one.Texts.GetValueOrDefault("SchoolName", ""), first) is { } urn) one.Urn = urn;
            if (one.Urn.Length == 0) return Refuse("AT-R32", one.Place, "Estab", $"{one.Texts.GetValueOrDefault("LEA")} {one.Texts.GetValueOrDefault("Estab")}");
            if (CodesOf(marks, at) is not { } codes) return null;
            days.AddRange(Laid(one.Urn, first, codes));
        }
        var counted = days.Aggregate(default(Marks), (sum, day) => sum + Of(day.Item2, day.Item1) + Of(day.Item3, day.Item1));
        if (one.Totals.None) work.Findings.Add("AT-R33", new Place(one.Place.Line, one.Place.Column, upn, "SessionsPossible"));
        if (days.Count >= TransferPlaces.Days) return Refuse("AT-R23", one.Place, "AttendanceMarks", "", $"It has {days.Count} days.");
        return one.Totals.DifferencesTo(counted) is { Count: > 0 } other ? Refuse("AT-R30", one.Place, "AttendanceMarks", "", string.Join(" ", other)) : days;
    }

    private IReadOnlyList<string>? CodesOf(string marks, (int Line, int Column) at)
    {
        IReadOnlyList<string> codes;
        try
        {
            codes = MarkString.Codes(marks, work.Choices.Written ?? layout.Marks);
        }
        catch (FormatException fault)
        {
            _ = Refuse("AT-R23", at, "AttendanceMarks", marks, fault.Message);
            return null;
        }
        if (codes.FirstOrDefault(code => RegisterCode.Find(code) is null) is { } unknown) _ = Refuse("AT-R05", at, "AttendanceMarks", unknown);
        else if (codes.Count % 2 != 0 || codes.Count > 2 * MostDays) _ = Refuse("AT-R23", at, "AttendanceMarks", "", $"It has {codes.Count} codes.");
        else return codes;
        return null;
    }

    private IEnumerable<(LocalDate Day, string Am, string Pm)> Laid(string urn, LocalDate first, IReadOnlyList<string> codes)
    {
        var day = first;
        for (var i = 0; i < codes.Count; i += 2, day = day.PlusDays(1))
        {
            while (!(work.Choices.EveryDay ?? layout.EveryDay) && !schools.OpenOn(urn, day)) day = day.PlusDays(1);
            yield return (day, Mark(codes[i]), Mark(codes[i + 1]));
        }
    }

    private List<(LocalDate, string, string)>? Refuse(string rule, (int Line, int Column) at, string element, string value, string more = "")
    {
        work.Findings.Add(rule, new Place(at.Line, at.Column, upn, element), value.Length <= 60 ? value : value[..60] + "…", more);
        return null;
    }

    private static Marks Of(string code, LocalDate day) => Marks.Of(RegisterCode.Find(code)!, day);

    /// <summary>A string that holds every day fills the others with signs that say nothing.</summary>
    private static bool Says(string code) => RegisterCode.Find(code)!.Class is not (MarkClass.Missing or MarkClass.Administrative);

    private static string Mark(string code) => code.Length > 0 ? code : RegisterCode.NoMark;

    private sealed class Block((int Line, int Column) place)
    {
        public (int Line, int Column) Place => place;
        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
        public List<(string Start, string Marks, (int Line, int Column) At)> Runs { get; } = [];
        public string Urn { get; set; } = "";

        public TransferTotals Totals => new(Number("SessionsPossible"), Number("SessionsAttended"), Number("SessionsAuthorised"), Number("SessionsUnauthorised"));

        private long? Number(string name) => long.TryParse(Texts.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
