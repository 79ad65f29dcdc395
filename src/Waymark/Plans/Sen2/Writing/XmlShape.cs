using System.Text;
using System.Xml;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Writing;

/// <summary>Writes the XML shape: elements in the order of the layout, only those of the return's year, the same records always as the same bytes.</summary>
internal sealed class XmlShape : IWriting
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " ", NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, CloseOutput = false, WriteEndDocumentOnClose = false,
    };

    private readonly XmlWriter xml;
    private readonly Sen2Field[][] fields;

    /// <param name="to">Stays open.</param>
    public XmlShape(Stream to, Sen2Header header, int year)
    {
        (xml, fields) = (XmlWriter.Create(to, Settings), WrittenFields.Of(year));
        xml.WriteStartElement("Message");
        Header(xml, header, year);
        xml.WriteStartElement("Persons");
    }

    public static void Write(Stream to, Sen2Header header, IEnumerable<Sen2Person> persons, int year)
    {
        using var shape = new XmlShape(to, header, year);
        foreach (var person in persons) shape.Add(person);
        shape.Finish();
    }

    public void Add(Sen2Person person) => Record(xml, person, fields);

    public void Finish()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void Dispose() => xml.Dispose();

    private static void Header(XmlWriter xml, Sen2Header header, int year)
    {
        var own = WrittenFields.Of(year)[(int)Sen2Module.Header];
        xml.WriteStartElement("Header");
        Part("CollectionDetails", 0, 3);
        Part("Source", 3, 9);
        xml.WriteEndElement();
        // The officers belong to the authority as a whole; their place is not confirmed.
        foreach (var field in own.Where(f => f.Ordinal >= 9)) Value(xml, header, field);

        void Part(string name, int from, int to)
        {
            xml.WriteStartElement(name);
            foreach (var field in own.Where(f => f.Ordinal >= from && f.Ordinal < to)) Value(xml, header, field);
            xml.WriteEndElement();
        }
    }

    private static void Record(XmlWriter xml, Sen2Record record, Sen2Field[][] fields)
    {
        xml.WriteStartElement(Sen2Part.Of(record.Module).Element);
        foreach (var field in fields[(int)record.Module]) Value(xml, record, field);
        foreach (var child in record.Children) Record(xml, child, fields);
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, Sen2Record record, Sen2Field field)
    {
        if (record.Has(field.Ordinal)) xml.WriteElementString(field.Tag, Writable(record[field.Ordinal].Raw));
    }

    // A control character has no place in XML; it was no part of a name either.
    private static string Writable(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (XmlConvert.IsXmlChar(value[i])) continue;
            if (i + 1 < value.Length && XmlConvert.IsXmlSurrogatePair(value[i + 1], value[i])) { i++; continue; }
            return string.Concat(value.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
        }
        return value;
    }
}
