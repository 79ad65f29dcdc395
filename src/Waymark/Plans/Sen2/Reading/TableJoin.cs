using System.Globalization;

namespace Waymark.Plans.Sen2.Reading;

/// <summary>Gives the records of one table by the key of the record they hang under.</summary>
internal interface IChildren : IDisposable
{
    /// <summary>The records under that key, each given once.</summary>
    IEnumerable<KeyedRecord> Under(string parent);

    /// <summary>Records that nobody asked for: they hang under nothing.</summary>
    IEnumerable<KeyedRecord> Left();
}

/// <summary>A table in the order of its parents: read along with them, nothing kept.</summary>
internal sealed class OrderedChildren(IEnumerable<KeyedRecord> rows) : IChildren
{
    private readonly IEnumerator<KeyedRecord> at = rows.GetEnumerator();
    private readonly List<KeyedRecord> passed = [];
    private bool begun, more;

    public IEnumerable<KeyedRecord> Under(string parent)
    {
        if (!begun) (begun, more) = (true, at.MoveNext());
        var asked = Number(parent);
        while (more && Number(at.Current.Parent) <= asked)
        {
            var row = at.Current;
            more = at.MoveNext();
            if (Number(row.Parent) == asked) yield return row;
            else if (passed.Count < 100) passed.Add(row);
        }
    }

    public IEnumerable<KeyedRecord> Left()
    {
        foreach (var row in passed) yield return row;
        if (!begun) more = at.MoveNext();
        for (; more; more = at.MoveNext()) yield return at.Current;
    }

    public void Dispose() => at.Dispose();

    internal static long Number(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

/// <summary>A table in any order: grouped by the key of the parent first.</summary>
internal sealed class IndexedChildren : IChildren
{
    private readonly Dictionary<string, List<KeyedRecord>> byParent = new(StringComparer.OrdinalIgnoreCase);

    public IndexedChildren(IEnumerable<KeyedRecord> rows)
    {
        foreach (var row in rows)
        {
            if (!byParent.TryGetValue(row.Parent, out var same)) byParent[row.Parent] = same = new(1);
            same.Add(row);
        }
    }

    public IEnumerable<KeyedRecord> Under(string parent) => byParent.Remove(parent, out var rows) ? rows : [];

    public IEnumerable<KeyedRecord> Left() => byParent.Values.SelectMany(rows => rows).OrderBy(row => row.Record.Line);

    public void Dispose()
    {
    }
}
