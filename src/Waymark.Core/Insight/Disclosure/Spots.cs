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

    /// <summary>Learns the values of a cell. All cells are learnt before the first is placed.</summary>
    public void Learn(IReadOnlyList<string?> values)
    {
        if (values.Count != dimensions.Count) throw new ArgumentException($"A cell has {values.Count} values for {dimensions.Count} dimensions.", nameof(values));
        for (var d = 0; d < values.Count; d++)
            if (values[d] is { } value) Code(d, value);
    }

    /// <summary>The spot of a cell, made where there is none.</summary>
    public int Place(IReadOnlyList<string?> values)
    {
        var spot = new int[values.Count];
        for (var d = 0; d < spot.Length; d++) spot[d] = values[d] is { } value ? codes[d][value] : -1;
        return Place(spot);
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
        var above = (int[])at[spot].Clone();
        above[dimension] = inside[dimension][code];
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

    /// <summary>Pairs of spots of which the second holds the first, one step apart in a cumulative dimension.</summary>
    public IEnumerable<(int Earlier, int Later)> Steps()
    {
        for (var d = 0; d < dimensions.Count; d++)
        {
            if (dimensions[d].Kind != DimensionKind.Cumulative) continue;
            var order = Enumerable.Range(0, names[d].Count).OrderBy(code => names[d][code], StringComparer.Ordinal).ToArray();
            var place = new int[order.Length];
            for (var i = 0; i < order.Length; i++) place[order[i]] = i;
            for (var later = 0; later < at.Count; later++)
                if (at[later][d] is >= 0 and var code && Before(later, d, order, place[code]) is >= 0 and var earlier) yield return (earlier, later);
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

    private int Before(int spot, int dimension, int[] order, int place)
    {
        var other = (int[])at[spot].Clone();
        while (--place >= 0)
        {
            other[dimension] = order[place];
            if (byKey.TryGetValue(Key(other), out var found)) return found;
        }
        return -1;
    }

    private int Place(int[] spot)
    {
        var key = Key(spot);
        if (byKey.TryGetValue(key, out var found)) return found;
        at.Add(spot);
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
