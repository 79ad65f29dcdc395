using System.Xml;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The XML shape, read forward only: no document type, no entities, no outside resource, flat memory.</summary>
internal sealed class XmlReturn : ReturnReading
{
    private static readonly string NoReturn = Sen2RuleBook.Standard["W002"].Message;

    private readonly Func<Stream> open;
    private readonly string name;
    private readonly StrangeTags strange;
    private readonly XmlNames names = new();
    private readonly UsedRecords used = new();
    private RationedStream? stream;
    private XmlReader? xml;
    private XmlRecords? records;
    private (int Line, int Column) doctype;
    private bool inPersons, ended, foundPersons, headerKnown;

    /// <param name="open">Opens the file from its start; asked for twice where the header stands behind the persons.</param>
    public XmlReturn(Func<Stream> open, string name, Action<Sen2Finding> report)
        : base(report)
    {
        (this.open, this.name, strange) = (open, name, new StrangeTags(report));
        Guarded(() =>
        {
            Open();
            if (!ToPersons() && Header is null) throw new UnusableReturn("W002", NoReturn);
            if (Header is not null) return;
            FindHeaderBehind();
            if (Header is null) throw new UnusableReturn("W002", $"{NoReturn} It has no Header.");
            headerKnown = true;
            Open();
            ToPersons();
        });
    }

    public override string Shape => "XML";
    public override long Position => stream?.Total ?? 0;
    protected override (int Line, int Column) Place => records is { Line: > 0 } at ? (at.Line, at.Column) : doctype;

    public override string FileOf(Sen2Module? module) => name;

    public override void Release(Sen2Person person) => used.Take(person);

    public override void Dispose()
    {
        xml?.Dispose();
        stream?.Dispose();
    }

    protected override Sen2Person? Next()
    {
        var person = ReadPerson();
        if (person is null && !foundPersons) throw new UnusableReturn("W002", $"{NoReturn} It has no Persons.");
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
        var file = open();
        stream = new RationedStream(file, ReadingLimits.BytesPerTag);
        Span<byte> head = stackalloc byte[1024];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        XmlPrologue.Check(head[..read]);
        doctype = XmlPrologue.PlaceOfDoctype(head[..read]);
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
            throw new UnusableReturn("W002", $"{NoReturn} Its elements stand in a namespace.", records.Line, records.Column);
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
            else if (Sen2Layout.Find(Sen2Module.Header, part) is { } field) records.Field(headerKnown ? new Sen2Header() : Header ??= new Sen2Header(), field.Ordinal, field.Tag);
            else records.Strange(null, "Message");
        }
        return false;
    }

    private void ReadHeader(string part)
    {
        if (part != "Header") strange.Respelt(part, "Header", Sen2Module.Header, records!.Line);
        if (Header is { Line: > 0 } && !headerKnown) strange.Twice("Header", "Message", Sen2Module.Header, records!.Line, "");
        records!.Fill(headerKnown ? new Sen2Header() : Header ??= new Sen2Header());
    }

    // The order of elements is not laid down: a header behind the persons is looked for first, and the file then read again.
    private void FindHeaderBehind()
    {
        do
        {
            while (inPersons && records!.Next() != XmlNodeType.None) inPersons = xml!.NodeType != XmlNodeType.EndElement || xml.Depth > 1;
        }
        while (ToPersons());
        foundPersons = false;
    }
}
