using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>Where each column of a file stands, found by name.</summary>
public sealed class PublishedHeader
{
    private static readonly FrozenDictionary<(string Layout, string Column), string> Renamed = Table.Embedded("Insight/Published/column-names.csv").Rows
        .ToFrozenDictionary(row => (row["layout"], row["column"]), row => row["measure"]);

    private static readonly FrozenSet<string> Known = CodeSet.Of("ehc-statistics-variables").All.Select(code => code.Value.ToLowerInvariant()).ToFrozenSet();
    private static readonly FrozenSet<string> KnownLayouts = Known.Select(name => name.Split(':')[0]).ToFrozenSet();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<MeasureColumn> measures = [];
    private readonly List<(int First, int Second, string Name)> doubled = [];
    private readonly List<(int At, string Name, string Measure)> renamed = [];
    private readonly List<(int At, string Name)> unknown = [];

    /// <summary>Reads a header by a layout.</summary>
    public PublishedHeader(PublishedLayout layout, IReadOnlyList<string> header)
    {
        Layout = layout;
        Width = header.Count;
        for (var at = 0; at < header.Count; at++)
        {
            var name = ColumnName.Normal(header[at]);
            if (!places.TryAdd(name, at)) doubled.Add((places[name], at, name));
            else if (layout.Shape == "wide" && !PublishedLayout.Describing.Contains(name) && layout.Dimensions.All(d => d.Column != name)) Measure(at, name);
        }
    }

    /// <summary>The layout by which it was read.</summary>
    public PublishedLayout Layout { get; }

    /// <summary>How many cells each row must have.</summary>
    public int Width { get; }

    /// <summary>Columns that hold a figure.</summary>
    public IReadOnlyList<MeasureColumn> Measures => measures;

    /// <summary>Columns that stand twice: the first counts, the second is compared with it. Positions from 0.</summary>
    public IReadOnlyList<(int First, int Second, string Name)> Doubled => doubled;

    /// <summary>Columns with a misspelt or older name, and the measure under which they are kept. Positions from 0.</summary>
    public IReadOnlyList<(int At, string Name, string Measure)> Renames => renamed;

    /// <summary>Columns that the published description of the layout does not have. Positions from 0.</summary>
    public IReadOnlyList<(int At, string Name)> Unknown => unknown;

    /// <summary>Position of a column, from 0; below 0 where the file has none such.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);

    private void Measure(int at, string name)
    {
        if (Renamed.TryGetValue((Layout.Id, name), out var measure)) renamed.Add((at, name, measure));
        else if (KnownLayouts.Contains(Layout.Id) && !Known.Contains($"{Layout.Id}:{name}")) unknown.Add((at, name));
        measures.Add(new MeasureColumn(at, name, measure));
    }
}

/// <summary>A column that holds a figure.</summary>
/// <param name="At">Position, from 0.</param>
/// <param name="Name">As <see cref="ColumnName.Normal"/> gives it.</param>
/// <param name="Renamed">The whole name of the measure where it is not that of layout and column; else null.</param>
public sealed record MeasureColumn(int At, string Name, string? Renamed)
{
    /// <summary>Name of the measure for a row that belongs to a layout, for example <c>annual_reviews.no_outcome</c>.</summary>
    public string Of(string layout) => Renamed ?? $"{layout}.{Name}";
}
