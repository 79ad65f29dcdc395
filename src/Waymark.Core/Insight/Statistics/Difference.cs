namespace Waymark.Core.Insight.Statistics;

/// <summary>How far two figures lie apart, and whether chance alone would often set them so far apart.</summary>
/// <param name="Value">First less second.</param>
/// <param name="Within">Interval of the difference: what a chart or a sentence shows.</param>
/// <param name="Chance">Two-sided chance of so large a difference where there is none (p): what a decision and <see cref="FalseDiscovery"/> take.</param>
public sealed record Difference(double Value, Interval Within, double Chance)
{
    // Below this expected number in a cell the chance is reckoned exactly.
    private const int FewExpected = 5;

    /// <summary>Whether they differ more than chance would have it, at the level of 5 %. Of a single comparison; of many, ask <see cref="FalseDiscovery"/>.</summary>
    public bool MoreThanChance => Chance < 0.05;

    /// <summary>Two proportions of different children: Newcombe's interval (1998, method 10); chance by Fisher's exact test where a cell is expected below 5, else by the score test.</summary>
    /// <exception cref="ArgumentException">One of them is a share of nobody.</exception>
    public static Difference Between(Share first, Share second, Confidence confidence)
    {
        if (first.Of == 0 || second.Of == 0) throw new ArgumentException("A share of nobody has no difference.", nameof(first));
        var within = Apart(first.Value, first.Wilson(confidence), second.Value, second.Wilson(confidence));
        return new(first.Value - second.Value, within, ChanceOf(first, second));
    }

    /// <summary>Two rates over exposures (children, sessions, years): interval from those of the counts; chance exact, given the total of events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An exposure is not above 0.</exception>
    public static Difference Between(Events first, double firstExposure, Events second, double secondExposure, Confidence confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstExposure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(secondExposure);
        var (a, b) = (first.Count / firstExposure, second.Count / secondExposure);
        var within = Apart(a, first.Within(confidence).Per(firstExposure), b, second.Within(confidence).Per(secondExposure));
        return new(a - b, within, TwoSided(first.Count, first.Count + second.Count, firstExposure / (firstExposure + secondExposure)));
    }

    /// <summary>Chance of a count at most as likely as this one, of so many, each with the same chance (exact binomial test).</summary>
    public static double TwoSided(int count, int of, double chance)
    {
        // As likely counts are told apart by more than rounding.
        var bound = Chances.BinomialAt(count, of, chance) * (1 + 1e-7);
        var sum = 0.0;
        for (var k = 0; k <= of; k++)
            if (Chances.BinomialAt(k, of, chance) is var at && at <= bound) sum += at;
        return Math.Min(1, sum);
    }

    private static Interval Apart(double a, Interval ofA, double b, Interval ofB) => new(
        a - b - Math.Sqrt(Square(a - ofA.Lower) + Square(ofB.Upper - b)),
        a - b + Math.Sqrt(Square(ofA.Upper - a) + Square(b - ofB.Lower)));

    private static double ChanceOf(Share first, Share second)
    {
        var (count, of) = (first.Count + second.Count, first.Of + second.Of);
        if (count == 0 || count == of) return 1;
        var smallest = Math.Min(first.Of, second.Of) * (double)Math.Min(count, of - count) / of;
        if (smallest < FewExpected) return Fisher(first, count, of);
        var pooled = (double)count / of;
        var spread = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / first.Of) + (1.0 / second.Of)));
        return Chances.NormalBeyond((first.Value - second.Value) / spread);
    }

    private static double Fisher(Share first, int count, int of)
    {
        var whole = Chances.LogChoose(of, first.Of);
        double At(int k) => Math.Exp(Chances.LogChoose(count, k) + Chances.LogChoose(of - count, first.Of - k) - whole);
        var (bound, sum) = (At(first.Count) * (1 + 1e-7), 0.0);
        for (var k = Math.Max(0, first.Of - (of - count)); k <= Math.Min(count, first.Of); k++)
            if (At(k) is var at && at <= bound) sum += at;
        return Math.Min(1, sum);
    }

    private static double Square(double value) => value * value;
}
