using Waymark.Core.People.Imports;
using Waymark.People.Door;

namespace Waymark.People.Extracts;

/// <summary>The header of a person extract: names exact, order free.</summary>
internal sealed class ExtractHeader
{
    private readonly Dictionary<string, int> places;

    private ExtractHeader(Dictionary<string, int> places, int count) => (this.places, Count) = (places, count);

    public int Count { get; }

    /// <summary>Place of a column from 0, or -1 where the file has none.</summary>
    public int At(string column) => places.GetValueOrDefault(column, -1);

    public static ExtractHeader? Read(string[] cells, IReadOnlySet<string> ignored, FileFindings findings)
    {
        var before = findings.Errors;
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            var name = cells[i];
            if (ExtractColumn.Find(name) is null)
            {
                if (!ignored.Contains(name)) findings.Add("E02", new Place(1, i + 1, Element: name), name);
            }
            else if (!found.TryAdd(name, i)) findings.Add("E03", new Place(1, i + 1, Element: name), name);
        }
        foreach (var column in ExtractColumn.All.Where(c => c.Required && !found.ContainsKey(c.Name))) findings.Add("E04", new Place(1, Element: column.Name), more: $"Missing: {column.Name}.");
        return findings.Errors == before ? new ExtractHeader(found, cells.Length) : null;
    }
}
