namespace Waymark.Core.Insight.Statistics;

/// <summary>Places in an order; whoever is too small to compare has none.</summary>
public static class Ranking
{
    /// <summary>Place of each value, 1 for the first; equal values share a place and the next is left out; null where the group is too small or has no value.</summary>
    /// <param name="values">The figure of each, with the size of the group that it stands for.</param>
    /// <param name="smallest">Groups below this size are not ranked.</param>
    /// <param name="highestFirst">Whether the highest value comes first.</param>
    public static int?[] Of(IReadOnlyList<(double Value, int Size)> values, int smallest, bool highestFirst = true)
    {
        var ranked = Enumerable.Range(0, values.Count).Where(i => values[i].Size >= smallest && !double.IsNaN(values[i].Value)).ToArray();
        var keys = ranked.Select(i => highestFirst ? -values[i].Value : values[i].Value).ToArray();
        Array.Sort(keys, ranked);
        var places = new int?[values.Count];
        for (var j = 0; j < ranked.Length; j++)
            places[ranked[j]] = j > 0 && keys[j] == keys[j - 1] ? places[ranked[j - 1]] : j + 1;
        return places;
    }
}
