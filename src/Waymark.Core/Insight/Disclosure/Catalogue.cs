namespace Waymark.Core.Insight.Disclosure;

/// <summary>The cells of a release and of those before it, on their spots, with their totals.</summary>
internal sealed class Catalogue
{
    private readonly int[] spotOf;
    private readonly IReadOnlyList<CountCell> cells;
    private readonly HashSet<int> released = [];

    public Catalogue(IReadOnlyList<Dimension> dimensions, IReadOnlyList<CountCell> cells, IReadOnlyList<ReleasedCell> already)
    {
        this.cells = cells;
        Spots = new Spots(dimensions);
        var spots = Spots.Place([.. cells.Select(cell => cell.At), .. already.Select(cell => cell.True.At)]);
        spotOf = spots[..cells.Count];
        released.UnionWith(spotOf);
        Already = [.. already.Select((cell, i) => (spots[cells.Count + i], cell))];
        var tables = Tables(dimensions.Count);
        var (counts, ofs) = Counts(tables);
        Numbers = new Numbers(Spots, counts, ofs);
        Deduction = Numbers.Join(tables);
    }

    public Spots Spots { get; }

    public Numbers Numbers { get; }

    public Deduction Deduction { get; }

    public IReadOnlyList<(int Spot, ReleasedCell Cell)> Already { get; }

    public int SpotOf(int cell) => spotOf[cell];

    /// <summary>Whether a cell stands on the spot in this release.</summary>
    public bool IsReleased(int spot) => released.Contains(spot);

    public IReadOnlyList<string?> ValuesOf(int spot) =>
        Array.IndexOf(spotOf, spot) is >= 0 and var at ? cells[at].At : Already.Where(cell => cell.Spot == spot).Select(cell => cell.Cell.True.At).FirstOrDefault() ?? [];

    /// <summary>Every total over its parts. Makes the totals that nobody asked for, too: they tie tables together.</summary>
    private List<Addition> Tables(int dimensions)
    {
        var parts = new Dictionary<int, List<int>>();
        for (var spot = 0; spot < Spots.Count; spot++)
            for (var d = 0; d < dimensions; d++)
            {
                if (Spots.Above(spot, d) is not (>= 0 and var above)) continue;
                var family = (above * dimensions) + d;
                if (!parts.TryGetValue(family, out var of)) parts[family] = of = [];
                of.Add(spot);
            }
        return [.. parts.Select(family => new Addition(family.Key / dimensions, family.Key % dimensions, [.. family.Value]))];
    }

    private (int?[] Counts, int?[] Ofs) Counts(List<Addition> tables)
    {
        var (counts, ofs) = (new int?[Spots.Count], new int?[Spots.Count]);
        // What left earlier counts as it was then; what leaves now is put over it.
        foreach (var (spot, cell) in Already) (counts[spot], ofs[spot]) = (cell.True.Count, cell.True.Of);
        var seen = new HashSet<int>();
        for (var i = 0; i < spotOf.Length; i++)
        {
            var cell = cells[i];
            if (cell.Count < 0 || cell.Of < cell.Count) throw new ArgumentException($"A count is {cell.Count} of {cell.Of}.", nameof(tables));
            if (!seen.Add(spotOf[i]) && (counts[spotOf[i]], ofs[spotOf[i]]) != (cell.Count, cell.Of)) throw new ArgumentException("A cell comes twice with different counts.", nameof(tables));
            (counts[spotOf[i]], ofs[spotOf[i]]) = (cell.Count, cell.Of);
        }
        foreach (var (total, _, parts) in tables.Where(table => counts[table.Total] is null).OrderByDescending(table => Spots.Depth(table.Total)).ToList())
        {
            if (parts.All(part => counts[part] is not null)) counts[total] = Math.Max(counts[total] ?? 0, parts.Sum(part => counts[part]!.Value));
            if (parts.All(part => ofs[part] is not null)) ofs[total] = Math.Max(ofs[total] ?? 0, parts.Sum(part => ofs[part]!.Value));
        }
        return (counts, ofs);
    }
}
