namespace Waymark.Shell.Demo;

/// <summary>Small draws that the demonstration is made of.</summary>
internal static class Chances
{
    public static T Of<T>(this Random chance, IReadOnlyList<T> all) => all[chance.Next(all.Count)];

    public static bool In(this Random chance, double share) => chance.NextDouble() < share;

    /// <summary>One of several with these weights.</summary>
    public static T Weighted<T>(this Random chance, IReadOnlyList<(T What, int Weight)> all)
    {
        var left = chance.Next(all.Sum(a => a.Weight));
        foreach (var (what, weight) in all)
            if ((left -= weight) < 0) return what;
        return all[^1].What;
    }

    /// <summary>How often something of this mean happens, each time by itself (Poisson).</summary>
    public static int Times(this Random chance, double mean)
    {
        var left = Math.Exp(-mean);
        var times = -1;
        for (var product = 1.0; product > left; product *= chance.NextDouble()) times++;
        return Math.Max(times, 0);
    }
}

/// <summary>Things to draw from, each with its weight; drawn from in a few steps however many there are.</summary>
internal sealed class Draw<T>(IEnumerable<(T What, double Weight)> all)
{
    private readonly List<T> things = [.. all.Select(a => a.What)];
    private readonly double[] sums = Sums([.. all.Select(a => a.Weight)]);

    public int Count => things.Count;

    public T One(Random chance)
    {
        var at = Array.BinarySearch(sums, chance.NextDouble() * sums[^1]);
        return things[Math.Min(at < 0 ? ~at : at + 1, things.Count - 1)];
    }

    private static double[] Sums(double[] weights)
    {
        for (var i = 1; i < weights.Length; i++) weights[i] += weights[i - 1];
        return weights;
    }
}
