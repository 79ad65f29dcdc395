using System.Text;
using System.Xml;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Reads records from the forward XML reader: fields in any order and case, text in pieces joined, what is unknown kept.</summary>
internal sealed class XmlRecords(XmlReader xml, RationedStream stream, XmlNames names, StrangeTags strange, UsedRecords used)
{
    private readonly IXmlLineInfo place = (IXmlLineInfo)xml;
    private int attributes;

    public int Line => place.LineNumber;
    public int Column => place.LinePosition;

    /// <summary>One node further; stops what would grow without end. None at the end of the file.</summary>
    public XmlNodeType Next()
    {
        if (!xml.Read()) return XmlNodeType.None;
        stream.Renew();
        var type = xml.NodeType;
        if (type == XmlNodeType.Element && xml.AttributeCount > 0) Attributes();
        return type;
    }

    private void Attributes()
    {
        if ((attributes += xml.AttributeCount) > ReadingLimits.Attributes)
            throw new UnusableReturn("W000", $"The file holds more than {ReadingLimits.Attributes} attributes.", Line, Column);
    }

    /// <summary>Fills a record from the element on which the reader stands, up to its end.</summary>
    public void Fill(Sen2Record record)
    {
        record.Line = Line;
        if (xml.IsEmptyElement) return;
        var (depth, from) = (xml.Depth, 0);
        while (true)
        {
            var type = Next();
            if (type == XmlNodeType.Element) Take(record, ref from);
            else if (type == XmlNodeType.None || (type == XmlNodeType.EndElement && xml.Depth == depth)) return;
        }
    }

    /// <summary>Reads an element that the layout does not know, with all that is in it.</summary>
    public void Strange(Sen2Record? record, string path)
    {
        var (tag, line, depth) = (xml.LocalName, Line, xml.Depth);
        var text = new StringBuilder();
        if (!xml.IsEmptyElement)
            while (Next() != XmlNodeType.None && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                // Only here can elements nest at will; all else has its place.
                if (xml.Depth > ReadingLimits.XmlDepth)
                    throw new UnusableReturn("W000", $"Elements are nested more than {ReadingLimits.XmlDepth} deep.", Line, Column);
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < ReadingLimits.ValueLength) text.Append(xml.Value);
            }
        strange.Unknown(tag, path, record?.Module, line, text.ToString());
        record?.Keep(new Sen2Extra($"{path}/{tag}", text.ToString(), line));
    }

    private void Take(Sen2Record record, ref int from)
    {
        var name = xml.LocalName;
        var at = names.Field(record.Module, name, ref from);
        if (at >= 0) Field(record, at, name);
        else if (names.Child(record.Module, name) is { } part) Child(record, part);
        else if (record.Module == Sen2Module.Header && name is "CollectionDetails" or "Source") return;
        else Loosely(record, name);
    }

    private void Loosely(Sen2Record record, string name)
    {
        if (Sen2Layout.FindLoosely(record.Module, name) is { } field)
        {
            strange.Respelt(name, field.Tag, record.Module, Line);
            Field(record, field.Ordinal, field.Tag);
        }
        else if (names.ChildLoosely(record.Module, name) is { } part)
        {
            strange.Respelt(name, part.Element, part.Module, Line);
            Child(record, part);
        }
        else if (record.Module != Sen2Module.Header || !IsWrapper(name)) Strange(record, Sen2Part.Of(record.Module).Element);
    }

    private bool IsWrapper(string name)
    {
        var right = ((string[])["CollectionDetails", "Source"]).FirstOrDefault(w => w.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (right is not null) strange.Respelt(name, right, Sen2Module.Header, Line);
        return right is not null;
    }

    private void Child(Sen2Record record, Sen2Part part)
    {
        var twice = part.Module switch
        {
            Sen2Module.NamedPlan => ((Sen2Assessment)record).Plans.Count > 0,
            Sen2Module.ActivePlan => ((Sen2Request)record).ActivePlans.Count > 0,
            _ => false,
        };
        if (twice) strange.Twice(part.Element, Sen2Part.Of(record.Module).Element, part.Module, Line, "");
        var child = used.New(part.Module);
        Fill(child);
        record.Add(child);
    }

    /// <summary>Reads a field into its place; a second one of the same name is kept aside.</summary>
    public void Field(Sen2Record record, int at, string tag)
    {
        var read = Leaf(record, tag);
        if (read.Blank) return;
        if (!record.Has(at))
        {
            record.Set(at, read);
            return;
        }
        strange.Twice(tag, Sen2Part.Of(record.Module).Element, record.Module, read.Line, read.Raw);
        record.Keep(new Sen2Extra(tag, read.Raw, read.Line));
    }

    private Sen2Value Leaf(Sen2Record record, string tag)
    {
        if (xml.IsEmptyElement) return default;
        var line = Line;
        // The usual case, without the checks that only elements need: text and the end of the element.
        xml.Read();
        var type = xml.NodeType;
        if (type == XmlNodeType.EndElement) return default;
        if (type != XmlNodeType.Text) return Pieces(record, tag, "", line);
        var text = xml.Value;
        if (text.Length > ReadingLimits.ValueLength) throw TooLong(tag);
        xml.Read();
        return xml.NodeType == XmlNodeType.EndElement ? new Sen2Value(text, line) : Pieces(record, tag, text, line);
    }

    /// <summary>A value in pieces: comments, CDATA sections or elements stand between them.</summary>
    private Sen2Value Pieces(Sen2Record record, string tag, string first, int line)
    {
        var text = new StringBuilder(first);
        do
        {
            if (xml.NodeType == XmlNodeType.Element) Strange(record, tag);
            else text.Append(xml.Value);
            if (text.Length > ReadingLimits.ValueLength) throw TooLong(tag);
        }
        while (Next() is not XmlNodeType.EndElement and not XmlNodeType.None);
        return new Sen2Value(text.ToString(), line);
    }

    private UnusableReturn TooLong(string tag) =>
        new("W000", $"The value of {tag} is longer than {ReadingLimits.ValueLength} characters.", Line, Column);
}
