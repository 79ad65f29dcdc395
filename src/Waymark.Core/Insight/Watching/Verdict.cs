using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Insight.Watching;

/// <summary>What is said of one series before the family has been looked at.</summary>
internal interface IVerdict
{
    /// <summary>How likely as much change, or more, is by chance alone.</summary>
    double Chance { get; }

    /// <summary>As a finding, once the family has been looked at.</summary>
    Finding Found(double adjusted);
}

/// <summary>What the three statistics say of one series.</summary>
internal sealed class Verdict : IVerdict
{
    private const int DriftOver = 18; // the last so many periods
    private const double Weight = 0.2; // of the newest period in the gathering mean
    private const double Sure = 1.959963984540054; // two-sided 95 %

    private readonly string id;
    private readonly Level level;
    private readonly ChangeKind kind;

    private Verdict(string id, Level level, ChangeKind kind, double chance) => (this.id, this.level, this.kind, Chance) = (id, level, kind, chance);

    /// <summary>The three chances together.</summary>
    public double Chance { get; }

    public static Verdict Of(string id, Level level)
    {
        Span<double> chances = [Step(level), Drift(level), Gathering(level)];
        var least = 0;
        for (var i = 1; i < chances.Length; i++)
            if (chances[i] < chances[least]) least = i;
        return new Verdict(id, level, (ChangeKind)least, Together(chances));
    }

    public Finding Found(double adjusted)
    {
        var child = level.Recent * level.Chance * level.Spread * Math.Sqrt(StepVariance(level));
        var excess = level.Observed - level.Expected;
        return new Finding(id, kind, Chance, adjusted, level.Observed, level.Expected, excess - (Sure * child), excess + (Sure * child));
    }

    // Cauchy combination (Liu and Xie 2020). The three look at the same periods and so agree: three times the smallest would find fewer.
    private static double Together(ReadOnlySpan<double> chances)
    {
        var sum = 0.0;
        // A statistic that sees nothing must not outvote one that does.
        foreach (var chance in chances) sum += Math.Tan((0.5 - Math.Clamp(chance, 1e-15, 0.9)) * Math.PI);
        return Math.Clamp(0.5 - (Math.Atan(sum / chances.Length) / Math.PI), 0, 1);
    }

    private static double Step(Level level)
    {
        var step = level.Away.Skip(level.Before).Average();
        var t = step / (level.Spread * Math.Sqrt(StepVariance(level)));
        return Chances.StudentBeyond(t, level.Freedom);
    }

    // Variance of the difference of the two means, in squared spreads.
    private static double StepVariance(Level level) => (Inflation(level.Recent, level.Correlation) / level.Recent) + (Inflation(level.Before, level.Correlation) / level.Before);

    // Mann and Kendall: pairs that rise less pairs that fall.
    private static double Drift(Level level)
    {
        var last = level.Away.AsSpan(Math.Max(0, level.Away.Length - DriftOver));
        var (rises, equal) = (0, new Dictionary<double, int>());
        for (var i = 0; i < last.Length; i++)
        {
            equal[last[i]] = equal.GetValueOrDefault(last[i]) + 1;
            for (var j = 0; j < i; j++) rises += Math.Sign(last[i] - last[j]);
        }
        var variance = (Pairs(last.Length) - equal.Values.Sum(Pairs)) * Inflation(last.Length, level.Correlation);
        return variance > 0 ? Chances.NormalBeyond(Math.Max(0, Math.Abs(rises) - 1) / Math.Sqrt(variance)) : 1;

        static double Pairs(int n) => n * (n - 1.0) * ((2 * n) + 5) / 18;
    }

    private static double Gathering(Level level)
    {
        var mean = 0.0;
        foreach (var away in level.Away.AsSpan(level.Before - 1)) mean += Weight * (away - mean);
        var steps = level.Recent + 1;
        var carried = (1 - Weight) * level.Correlation;
        var variance = Weight / (2 - Weight) * (1 - Math.Pow(1 - Weight, 2 * steps)) * ((1 + carried) / (1 - carried));
        // The level itself is only known as well as the periods before it tell.
        variance += Math.Pow(1 - Math.Pow(1 - Weight, steps), 2) * Inflation(level.Before, level.Correlation) / level.Before;
        return Chances.StudentBeyond(mean / (level.Spread * Math.Sqrt(variance)), level.Freedom);
    }

    /// <summary>How much the variance of a mean of so many periods grows where neighbours are correlated.</summary>
    internal static double Inflation(int periods, double r) =>
        ((1 + r) / (1 - r)) - (2 * r * (1 - Math.Pow(r, periods)) / (periods * (1 - r) * (1 - r)));
}
