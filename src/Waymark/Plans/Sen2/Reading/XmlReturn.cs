using System.Xml;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The XML shape, read forward only: no document type, no entities, no outside resource, flat memory.</summary>
internal sealed class XmlReturn : ISen2Reading
{
    private readonly string path;
    private readonly string name;
    private readonly Action<Sen2Finding> report;
    private readonly StrangeTags strange;
    private readonly XmlNames names = new();
    private readonly UsedRecords used = new();
    private RationedStream? stream;
    private XmlReader? xml;
    private XmlRecords? records;
    private bool inPersons, ended, foundPersons;

    public XmlReturn(string path, string name, Action<Sen2Finding> report)
    {
        (this.path, this.name, this.report, strange) = (path, name, report, new StrangeTags(report));
        Guarded(() =>
        {
            Open();
            if (!ToPersons() && Header is null) throw new UnusableFile("W002", Sen2RuleBook.Standard["W002"].Message);
            if (Header is not null) return true;
            FindHeaderBehind();
            Open();
            return ToPersons();
        });
        if (Header is null && !Broken) Break(new UnusableFile("W002", $"{Sen2RuleBook.Standard["W002"].Message} It has no Header."));
    }

    public string Shape => "XML";
    public Sen2Header? Header { get; private set; }
    public bool HasHeader => true;
    public bool Broken { get; private set; }
    public long Position => stream?.Total ?? 0;

    public string FileOf(Sen2Module? module) => name;

    public IEnumerable<Sen2Person> Persons()
    {
        while (NextPerson() is { } person) yield return person;
        if (!foundPersons && !Broken) Break(new UnusableFile("W002", $"{Sen2RuleBook.Standard["W002"].Message} It has no Persons."));
    }

    public void Release(Sen2Person person) => used.Take(person);

    public void Dispose()
    {
        xml?.Dispose();
        stream?.Dispose();
    }

    private Sen2Person? NextPerson()
    {
        Sen2Person? person = null;
        if (!Broken) Guarded(() => (person = ReadPerson()) is not null);
        return person;
    }

    private Sen2Person? ReadPerson()
    {
        while (!ended)
        {
            while (inPersons)
            {
                var type = records!.Next();
                if (type is XmlNodeType.EndElement or XmlNodeType.None) inPersons = false;
                else if (type == XmlNodeType.Element)
                {
                    if (IsPerson())
                    {
                        var person = (Sen2Person)used.New(Sen2Module.Person);
                        records.Fill(person);
                        return person;
                    }
                    records.Strange(null, "Persons");
                }
            }
            ended = !ToPersons();
        }
        return null;
    }

    private bool IsPerson()
    {
        if (ReferenceEquals(xml!.LocalName, names.Person)) return true;
        if (!xml.LocalName.Equals("Person", StringComparison.OrdinalIgnoreCase)) return false;
        strange.Respelt(xml.LocalName, "Person", Sen2Module.Person, records!.Line);
        return true;
    }

    private void Open()
    {
        Dispose();
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.SequentialScan);
        stream = new RationedStream(file, ReadingLimits.BytesPerTag);
        Span<byte> head = stackalloc byte[1024];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        XmlPrologue.Check(head[..read]);
        file.Position = 0;
        xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, NameTable = names.Table,
            IgnoreWhitespace = true, IgnoreComments = true, IgnoreProcessingInstructions = true,
        });
        records = new XmlRecords(xml, stream, names, strange, used);
        Root();
    }

    private void Root()
    {
        while (records!.Next() is not XmlNodeType.Element and not XmlNodeType.None)
        {
        }
        if (xml!.NamespaceURI.Length > 0)
            throw new UnusableFile("W002", $"{Sen2RuleBook.Standard["W002"].Message} Its elements stand in a namespace.", records.Line, records.Column);
        if (xml.LocalName != "Message" && xml.LocalName.Length <= 60) strange.Respelt(xml.LocalName, "Message", null, records.Line);
    }

    /// <summary>Goes on among the parts of the message until the persons begin.</summary>
    private bool ToPersons()
    {
        while (records!.Next() is var type and not XmlNodeType.None)
        {
            if (type != XmlNodeType.Element) continue;
            var part = xml!.LocalName;
            if (part.Equals("Persons", StringComparison.OrdinalIgnoreCase))
            {
                if (part != "Persons") strange.Respelt(part, "Persons", null, records.Line);
                if (foundPersons && Header is not null) strange.Twice("Persons", "Message", null, records.Line, "");
                inPersons = !xml.IsEmptyElement;
                return foundPersons = true;
            }
            if (part.Equals("Header", StringComparison.OrdinalIgnoreCase)) ReadHeader(part);
            else if (Sen2Layout.Find(Sen2Module.Header, part) is { } field) records.Field(Header ??= new Sen2Header(), field.Ordinal, field.Tag);
            else records.Strange(null, "Message");
        }
        return false;
    }

    private void ReadHeader(string part)
    {
        if (part != "Header") strange.Respelt(part, "Header", Sen2Module.Header, records!.Line);
        if (Header is { Line: > 0 }) strange.Twice("Header", "Message", Sen2Module.Header, records!.Line, "");
        records!.Fill(Header ??= new Sen2Header());
    }

    // The order of elements is not laid down: a header behind the persons is looked for first, and the file then read again.
    private void FindHeaderBehind()
    {
        do
        {
            while (inPersons && records!.Next() != XmlNodeType.None) inPersons = xml!.NodeType != XmlNodeType.EndElement || xml.Depth > 1;
        }
        while (Header is null && ToPersons());
        foundPersons = false;
    }

    private void Guarded(Func<bool> read)
    {
        try
        {
            read();
        }
        catch (UnusableFile e)
        {
            Break(e.Line > 0 ? e : new UnusableFile(e.Rule, e.Message, records?.Line ?? 0, records?.Column ?? 0));
        }
        catch (XmlException e)
        {
            var rule = e.Message.Contains("DTD", StringComparison.Ordinal) || e.Message.Contains("entity", StringComparison.OrdinalIgnoreCase) ? "W001" : "W000";
            var said = Sen2RuleBook.Standard[rule].Say(("line", $"{e.LineNumber}"), ("col", $"{e.LinePosition}"));
            Break(new UnusableFile(rule, said, e.LineNumber, e.LinePosition));
        }
    }

    private void Break(UnusableFile why)
    {
        (Broken, ended) = (true, true);
        var said = why.Rule == "W000" && !why.Message.StartsWith("The file", StringComparison.Ordinal)
            ? $"{Sen2RuleBook.Standard["W000"].Say(("line", $"{why.Line}"), ("col", $"{why.Column}"))} {why.Message}" : why.Message;
        report(Sen2Finding.OfFile(why.Rule, said, why.Line, why.Column));
    }
}
