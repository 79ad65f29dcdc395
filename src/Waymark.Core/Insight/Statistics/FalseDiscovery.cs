namespace Waymark.Core.Insight.Statistics;

/// <summary>Which of many findings to believe when some would stand out by chance: the method of Benjamini and Hochberg (1995).</summary>
public static class FalseDiscovery
{
    /// <summary>Adjusted chances in the order given: the smallest false share at which each would be picked. Rises with the chance, never above 1.</summary>
    /// <param name="chances">The p of every comparison made, from 0 to 1, picked or not.</param>
    /// <param name="dependent">Whether the comparisons hang together in any manner (Benjamini and Yekutieli 2001): stricter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A chance is not between 0 and 1.</exception>
    public static double[] Adjust(IReadOnlyList<double> chances, bool dependent = false)
    {
        var order = new int[chances.Count];
        var sorted = new double[chances.Count];
        var factor = dependent ? 0.0 : 1;
        for (var i = 0; i < order.Length; i++)
        {
            if (!(chances[i] is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(chances), chances[i], "A chance lies between 0 and 1.");
            (order[i], sorted[i]) = (i, chances[i]);
            if (dependent) factor += 1.0 / (i + 1);
        }
        Array.Sort(sorted, order);
        var adjusted = new double[order.Length];
        var least = 1.0;
        for (var j = order.Length - 1; j >= 0; j--)
            adjusted[order[j]] = least = Math.Min(least, sorted[j] * (factor * order.Length / (j + 1)));
        return adjusted;
    }
}
