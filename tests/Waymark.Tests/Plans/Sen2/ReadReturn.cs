using System.Globalization;
using System.Text;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Sen2.Reading;

namespace Waymark.Tests.Plans.Sen2;

/// <summary>A return read to its end: what came out of it and what was found on the way.</summary>
internal sealed record ReadReturn(Sen2Header? Header, IReadOnlyList<Sen2Person> Persons, IReadOnlyList<Sen2Finding> Findings, bool Broken, string Shape)
{
    public IEnumerable<string> Rules => Findings.Select(f => f.Rule.Id);

    public string AllText => string.Join('\n', Persons.Select(Flat));

    public static ReadReturn Of(string path)
    {
        var findings = new List<Sen2Finding>();
        using var reading = Sen2Files.Open(path, Path.GetFileName(path), findings.Add);
        var persons = reading.Persons().ToList();
        return new ReadReturn(reading.Header, persons, findings, reading.Broken, reading.Shape);
    }

    public static ReadReturn Of(byte[] content)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, content);
        try
        {
            return Of(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static ReadReturn Of(string xml, Encoding encoding) => Of([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]);

    /// <summary>Everything that a record and those under it hold, one line each.</summary>
    public static string Flat(Sen2Record record)
    {
        var text = new StringBuilder();
        Add(record, 0);
        return text.ToString();

        void Add(Sen2Record r, int depth)
        {
            text.Append(' ', depth).Append(r.Module);
            foreach (var field in Sen2Layout.Of(r.Module))
                if (r.Has(field.Ordinal)) text.Append(CultureInfo.InvariantCulture, $" {field.Tag}=\"{r[field.Ordinal].Raw}\"");
            text.Append('\n');
            foreach (var child in r.Children) Add(child, depth + 1);
        }
    }
}
