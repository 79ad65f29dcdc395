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
}
