using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime.Text;
using Waymark.Core.Inclusion.Census;
using Waymark.Exchange.Door;
using Waymark.People.Door;

namespace Waymark.Inclusion.Census;

/// <summary>Reads the attendance of a school census (XML) pupil by pupil, in flat memory. Nothing else of the file, names above all, is looked at.</summary>
internal sealed class CensusFile(ImportSource source, CensusCheck check)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
    };

    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    private string upn = "", census = "";
    private int year;
    private bool inPupil;
    private Block? block;

    public bool Refused { get; private set; }

    /// <summary>What the file says of itself, for example Spring 2026.</summary>
    public string Census => year > 0 ? string.Create(CultureInfo.InvariantCulture, $"{census} {year}") : "";

    /// <summary>An XML file whose head has a collection and its year, or an attendance block, and is no common transfer file.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> head)
    {
        var text = Encoding.Latin1.GetString(head.Span).Replace("\0", "", StringComparison.Ordinal);
        bool Has(string start) => text.Contains(start, StringComparison.Ordinal);
        return CensusLayout.Of("root").Any(root => Has($"<{root}")) && CensusLayout.Of("pupil").Concat(CensusLayout.Of("block")).Any(e => Has($"<{e}>") || Has($"<{e} "));
    }

    public IEnumerable<SentCensus> Read(CancellationToken stop)
    {
        using var stream = new RationedStream(File.OpenRead(source.Path), ReadingLimits.BytesPerTag);
        using var xml = XmlReader.Create(stream, Settings);
        while (!Refused && Step(xml, stream, stop, out var sent))
            if (sent is not null) yield return sent;
    }

    /// <summary>One element further; false at the end, or where nothing more can be read.</summary>
    private bool Step(XmlReader xml, RationedStream stream, CancellationToken stop, out SentCensus? sent)
    {
        sent = null;
        try
        {
            stop.ThrowIfCancellationRequested();
            stream.Renew();
            if (xml.ReadState == ReadState.Initial) return xml.Read();
            if (xml.EOF) return false;
            if (xml.Depth > ReadingLimits.XmlDepth) throw new UnusableFile($"Elements are nested more than {ReadingLimits.XmlDepth} deep.");
            sent = At(xml);
            return !Refused;
        }
        catch (XmlException fault)
        {
            return Refuse("CS-R14", new Place(Math.Max(1, fault.LineNumber), fault.LinePosition), "It is not sound XML.");
        }
        catch (UnusableFile fault)
        {
            return Refuse("CS-R14", new Place(fault.Line, fault.Column), fault.Message);
        }
    }

    private SentCensus? At(XmlReader xml)
    {
        var (role, at) = (CensusLayout.RoleOf(xml.LocalName), (IXmlLineInfo)xml);
        var place = new Place(at.LineNumber, at.LinePosition, upn, xml.LocalName);
        SentCensus? sent = null;
        switch (xml.NodeType, role)
        {
            case (XmlNodeType.Element, "pupil"): (upn, inPupil) = ("", !xml.IsEmptyElement); break;
            case (XmlNodeType.EndElement, "pupil"): inPupil = false; break;
            case (XmlNodeType.Element, "block"):
                block = new Block(place, TermOf(place));
                if (xml.IsEmptyElement && !Refused) sent = Close();
                break;
            case (XmlNodeType.EndElement, "block"): sent = Close(); break;
            case (XmlNodeType.Element, "detail"): block?.Details.Add(("", "0", place)); break;
            case (XmlNodeType.Element, null or "root" or "collection" or "attendance"): break;
            case (XmlNodeType.Element, _): Take(role, place, xml.ReadElementContentAsString().Trim()); return null;
            default: break;
        }
        xml.Read();
        return sent;
    }

    private void Take(string role, Place place, string text)
    {
        if (text.Length > ReadingLimits.ValueLength) throw new UnusableFile("A value is longer than any that a census has.", (int)place.Line, place.Column);
        if (role == "upn") upn = upn.Length == 0 ? text : upn;
        // What a pupil was or lived elsewhere says nothing of the school that sends the census.
        else if (!inPupil) said[role] = text;
        else if (block is null) return;
        else if (role == "reason" && block.Details.Count > 0) block.Details[^1] = block.Details[^1] with { Code = text, At = place };
        else if (role == "sessions" && block.Details.Count > 0) block.Details[^1] = block.Details[^1] with { Sessions = text };
        else block.Totals[role] = (text, place);
    }

    private CensusTerm? TermOf(Place place)
    {
        if (year == 0) Header(place);
        if (Refused) return null;
        var term = CensusTerm.Of(census, year, place.Element);
        if (term is null) check.Findings.Add("CS-R05", place, Census);
        return term;
    }

    private void Header(Place place)
    {
        var reference = LocalDatePattern.Iso.Parse(said.GetValueOrDefault("reference", "")) is { Success: true, Value: var day } ? day : (NodaTime.LocalDate?)null;
        census = Named(said.GetValueOrDefault("census", "")) ?? (reference is { } on ? CensusTerm.CensusOf(on) : null) ?? "";
        var number = int.TryParse(said.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : reference?.Year ?? 0;
        if (census.Length == 0 || number is < 2007 or > 2100) Refuse("CS-R04", place, "");
        else year = number;
    }

    /// <summary>Spring, SPR and the like.</summary>
    private static string? Named(string text) => text.Length < 3 ? null : Array.Find(["spring", "summer", "autumn"], name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    private SentCensus? Close()
    {
        if (block is not { } one) return null;
        block = null;
        string Total(string role) => one.Totals.TryGetValue(role, out var total) ? total.Text : "";
        var school = $"{said.GetValueOrDefault("authority")} {said.GetValueOrDefault("establishment")}";
        var totals = (Total("possible"), Total("authorised"), Total("unauthorised"));
        return check.Take(new(upn, said.GetValueOrDefault("urn", ""), school, one.Term, totals, [.. one.Details.Select(d => (d.Code, d.Sessions))]), one.At, one.PlaceOf);
    }

    private bool Refuse(string rule, Place place, string more)
    {
        Refused = true;
        check.Findings.Add(rule, place, more: more);
        return false;
    }

    private sealed class Block(Place at, CensusTerm? term)
    {
        public Place At => at;
        public CensusTerm? Term => term;
        public Dictionary<string, (string Text, Place At)> Totals { get; } = new(StringComparer.Ordinal);
        public List<(string Code, string Sessions, Place At)> Details { get; } = [];

        public Place PlaceOf(string part)
        {
            if (part == "reason" && Details.Count > 0) return Details[0].At;
            return Totals.TryGetValue(part, out var total) ? total.At : At with { Element = CensusLayout.Of(part == "school" ? "establishment" : part).FirstOrDefault(At.Element) };
        }
    }
}
