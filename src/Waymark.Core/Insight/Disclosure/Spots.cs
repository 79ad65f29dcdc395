namespace Waymark.Core.Insight.Disclosure;

/// <summary>The places in a table that counts may stand in, by number: those asked for, and above them every total that could be reckoned from them.</summary>
internal sealed class Spots
{
    private readonly IReadOnlyList<Dimension> dimensions;
    private readonly Dictionary<string, int>[] codes;
    private readonly List<int>[] inside;
    private readonly List<string>[] names;
    private readonly Dictionary<UInt128, int> byKey = [];
    private readonly List<int[]> at = [];
    private readonly List<UInt128> keys = [];
    private UInt128[]? weights;

    public Spots(IReadOnlyList<Dimension> dimensions)
    {
        this.dimensions = dimensions;
        codes = [.. dimensions.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        inside = [.. dimensions.Select(_ => new List<int>())];
        names = [.. dimensions.Select(_ => new List<string>())];
    }

    public int Count => at.Count;

    /// <summary>The codes of a spot, one for each dimension; -1 where it is not asked for.</summary>
    public int[] At(int spot) => at[spot];

    /// <summary>The spots of cells, made where there are none: in an order that does not depend on theirs, so that the same cells are always judged alike.</summary>
    public int[] Place(IReadOnlyList<IReadOnlyList<string?>> cells)
    {
        foreach (var values in cells) Learn(values);
        for (var d = 0; d < codes.Length; d++) Sort(d);
        int[][] coded = [.. cells.Select(values => values.Select((value, d) => value is null ? -1 : codes[d][value]).ToArray())];
        int[] order = [.. Enumerable.Range(0, coded.Length)];
        Array.Sort(coded.Select(Key).ToArray(), order);
        var spots = new int[coded.Length];
        foreach (var cell in order) spots[cell] = Place(coded[cell]);
        return spots;
    }

    /// <summary>The spot of a cell, or -1.</summary>
    public int Find(IReadOnlyList<string?> values)
    {
        var spot = new int[values.Count];
        for (var d = 0; d < spot.Length; d++)
        {
            if (values[d] is not { } value) spot[d] = -1;
            else if (codes[d].TryGetValue(value, out var code)) spot[d] = code;
            else return -1;
        }
        return byKey.GetValueOrDefault(Key(spot), -1);
    }

    /// <summary>The total that a spot is a part of in a dimension, made where there is none; -1 where it is no part.</summary>
    public int Above(int spot, int dimension)
    {
        var code = at[spot][dimension];
        if (code < 0 || dimensions[dimension].Kind != DimensionKind.Parts) return -1;
        var larger = inside[dimension][code];
        var key = keys[spot] - (weights![dimension] * (UInt128)(code - larger));
        if (byKey.TryGetValue(key, out var found)) return found;
        var above = (int[])at[spot].Clone();
        above[dimension] = larger;
        return Place(above);
    }

    /// <summary>The same without making one: for a cell that no table has.</summary>
    public IEnumerable<int> KnownAbove(IReadOnlyList<string?> values)
    {
        for (var d = 0; d < values.Count; d++)
        {
            if (values[d] is not { } value || dimensions[d].Kind != DimensionKind.Parts) continue;
            var above = values.ToArray();
            above[d] = dimensions[d].Inside?.GetValueOrDefault(value);
            if (Find(above) is >= 0 and var spot) yield return spot;
        }
    }

    /// <summary>The same cell in the refresh before, or -1.</summary>
    public int Former(int spot)
    {
        for (var d = 0; d < dimensions.Count; d++)
            if (dimensions[d].Kind == DimensionKind.Revised) return at[spot][d] is >= 0 and var code ? Before(spot, d, code) : -1;
        return -1;
    }

    /// <summary>The refresh in which a spot stands; -1 where there are none.</summary>
    public int RefreshOf(int spot)
    {
        for (var d = 0; d < dimensions.Count; d++)
            if (dimensions[d].Kind == DimensionKind.Revised) return at[spot][d];
        return -1;
    }

    /// <summary>Pairs of spots one step apart: in a cumulative dimension the second holds the first, in one of refreshes it has taken its place.</summary>
    public IEnumerable<(int Earlier, int Later)> Steps()
    {
        for (var d = 0; d < dimensions.Count; d++)
        {
            if (dimensions[d].Kind is not (DimensionKind.Cumulative or DimensionKind.Revised)) continue;
            for (var later = 0; later < at.Count; later++)
                if (at[later][d] is >= 0 and var code && Before(later, d, code) is >= 0 and var earlier) yield return (earlier, later);
        }
    }

    /// <summary>How many dimensions a spot is broken down by, larger values counting for less.</summary>
    public int Depth(int spot)
    {
        var depth = 0;
        for (var d = 0; d < dimensions.Count; d++)
            for (var code = at[spot][d]; code >= 0; code = dimensions[d].Kind == DimensionKind.Parts ? inside[d][code] : -1) depth++;
        return depth;
    }

    private int Before(int spot, int dimension, int code)
    {
        var other = (int[])at[spot].Clone();
        while (--code >= 0)
        {
            other[dimension] = code;
            if (byKey.TryGetValue(Key(other), out var found)) return found;
        }
        return -1;
    }

    private int Place(int[] spot)
    {
        var key = Key(spot);
        if (byKey.TryGetValue(key, out var found)) return found;
        at.Add(spot);
        keys.Add(key);
        return byKey[key] = at.Count - 1;
    }

    private UInt128 Key(int[] spot)
    {
        weights ??= Weights();
        UInt128 key = 0;
        for (var d = 0; d < spot.Length; d++) key += weights[d] * (UInt128)(spot[d] + 1);
        return key;
    }

    private UInt128[] Weights()
    {
        var made = new UInt128[codes.Length];
        UInt128 weight = 1;
        for (var d = 0; d < made.Length; d++)
        {
            made[d] = weight;
            weight = checked(weight * (UInt128)(names[d].Count + 1));
        }
        return made;
    }

    private void Learn(IReadOnlyList<string?> values)
    {
        if (values.Count != codes.Length) throw new ArgumentException($"A cell has {values.Count} values for {codes.Length} dimensions.", nameof(values));
        for (var d = 0; d < codes.Length; d++)
            if (values[d] is { } value) Code(d, value);
    }

    private void Sort(int dimension)
    {
        int[] order = [.. Enumerable.Range(0, names[dimension].Count).OrderBy(code => names[dimension][code], StringComparer.Ordinal)];
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) place[order[i]] = i;
        inside[dimension] = [.. order.Select(code => inside[dimension][code] is >= 0 and var larger ? place[larger] : -1)];
        names[dimension] = [.. order.Select(code => names[dimension][code])];
        foreach (var (name, code) in names[dimension].Select((name, code) => (name, code))) codes[dimension][name] = code;
    }

    private int Code(int dimension, string value)
    {
        if (codes[dimension].TryGetValue(value, out var code)) return code;
        codes[dimension].Add(value, code = names[dimension].Count);
        names[dimension].Add(value);
        inside[dimension].Add(-1);
        if (dimensions[dimension].Inside?.GetValueOrDefault(value) is not { } larger) return code;
        if (larger == value) throw new ArgumentException($"{value} is inside itself.", nameof(value));
        inside[dimension][code] = Code(dimension, larger);
        return code;
    }
}
