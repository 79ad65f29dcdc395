namespace Waymark.Core.Insight.Statistics;

/// <summary>Chances of the binomial, Poisson and normal distributions, exact to about 12 digits.</summary>
public static class Chances
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>Chance of <paramref name="count"/> or fewer of <paramref name="of"/>, each with the same chance.</summary>
    public static double BinomialUpTo(int count, int of, double chance) =>
        count < 0 ? 0 : count >= of ? 1 : 1 - Beta(count + 1, of - count, chance);

    /// <summary>Chance of exactly <paramref name="count"/> of <paramref name="of"/>.</summary>
    public static double BinomialAt(int count, int of, double chance)
    {
        if (count < 0 || count > of) return 0;
        if (chance is 0 or 1) return count == (chance == 0 ? 0 : of) ? 1 : 0;
        return Math.Exp(LogChoose(of, count) + (count * Math.Log(chance)) + ((of - count) * Math.Log(1 - chance)));
    }

    /// <summary>Chance of <paramref name="count"/> or fewer events where so many are expected.</summary>
    public static double PoissonUpTo(int count, double expected) => count < 0 ? 0 : expected <= 0 ? 1 : 1 - Gamma(count + 1, expected);

    /// <summary>Chance of a normal deviate at least as far from 0, on either side.</summary>
    public static double NormalBeyond(double z) => 1 - Gamma(0.5, z * z / 2);

    /// <summary>Chance of a value of Student's distribution at least as far from 0, on either side.</summary>
    /// <param name="t">The value.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double StudentBeyond(double t, int freedom) => Beta(freedom / 2.0, 0.5, freedom / (freedom + (t * t)));

    /// <summary>How far from 0, on either side, a value of Student's distribution lies within at that confidence: 2.262 for 95 % and 9 degrees of freedom.</summary>
    /// <param name="confidence">How sure.</param>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    public static double StudentWithin(Confidence confidence, int freedom) => Solve(t => 1 - StudentBeyond(t, freedom), confidence.Level, 0, 1e6);

    /// <summary>Natural logarithm of the number of ways to choose.</summary>
    public static double LogChoose(int of, int count) => LogGamma(of + 1) - LogGamma(count + 1) - LogGamma(of - count + 1);

    /// <summary>Regularised lower incomplete gamma function: chance that a gamma value of that shape is at most <paramref name="x"/>.</summary>
    internal static double Gamma(double shape, double x)
    {
        if (x <= 0) return 0;
        var front = Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape));
        if (x < shape + 1)
        {
            var (term, sum) = (1 / shape, 1 / shape);
            for (var n = shape + 1; term > sum * 1e-17; n++) sum += term *= x / n;
            return sum * front;
        }
        // Continued fraction of the upper tail (Lentz).
        var (b, c) = (x + 1 - shape, 1e300);
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 100_000; i++)
        {
            var a = -i * (i - shape);
            b += 2;
            d = 1 / Away((a * d) + b);
            c = Away(b + (a / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15) break;
        }
        return 1 - (front * h);
    }

    /// <summary>Regularised incomplete beta function: chance that a beta value of those shapes is at most <paramref name="x"/>.</summary>
    internal static double Beta(double a, double b, double x)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / Away(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15) break;
        }
        return h;
    }

    // Never exactly 0 below a fraction line.
    private static double Away(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    internal static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x - 1 + i);
        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>The x between two bounds at which a rising function reaches a value.</summary>
    internal static double Solve(Func<double, double> rising, double value, double from, double to)
    {
        for (var i = 0; i < 200; i++)
        {
            var middle = from + ((to - from) / 2);
            if (middle <= from || middle >= to) break;
            if (rising(middle) < value) from = middle;
            else to = middle;
        }
        return from + ((to - from) / 2);
    }
}
