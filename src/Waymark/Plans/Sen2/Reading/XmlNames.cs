using System.Xml;
using Waymark.Core.Plans.Sen2;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>The names of the return, put into the reader's own table so that they are compared by reference.</summary>
internal sealed class XmlNames
{
    private readonly string[][] tags;
    private readonly (string Name, Sen2Part Part)[][] children;

    public XmlNames()
    {
        tags = [.. Sen2Part.All.Select(p => Sen2Layout.Of(p.Module).Select(f => Table.Add(f.Tag)).ToArray())];
        children = [.. Sen2Part.All.Select(p => Sen2Part.All.Where(c => c.Parent == p.Module).Select(c => (Table.Add(c.Element), c)).ToArray())];
        Person = Table.Add("Person");
    }

    public NameTable Table { get; } = new();
    public string Person { get; }

    /// <summary>Place of the field in its part, looked for from the last one on: files mostly keep the order of the layout.</summary>
    public int Field(Sen2Module module, string name, ref int from)
    {
        var all = tags[(int)module];
        for (var i = from; i < all.Length; i++)
            if (ReferenceEquals(all[i], name)) return from = i;
        for (var i = 0; i < Math.Min(from, all.Length); i++)
            if (ReferenceEquals(all[i], name)) return from = i;
        return -1;
    }

    /// <summary>The part that hangs under this one in an element of that name, or null.</summary>
    public Sen2Part? Child(Sen2Module module, string name)
    {
        foreach (var (element, part) in children[(int)module])
            if (ReferenceEquals(element, name)) return part;
        return null;
    }

    /// <summary>As <see cref="Child"/>, without regard to case.</summary>
    public Sen2Part? ChildLoosely(Sen2Module module, string name)
    {
        foreach (var (element, part) in children[(int)module])
            if (element.Equals(name, StringComparison.OrdinalIgnoreCase)) return part;
        return null;
    }
}
