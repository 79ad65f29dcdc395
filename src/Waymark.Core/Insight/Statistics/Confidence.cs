using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.Statistics;

/// <summary>How sure an interval is to hold the true value, and the normal deviate that goes with it.</summary>
/// <param name="Level">Share of intervals that hold it, above 0 and below 1.</param>
/// <param name="Z">Two-sided normal deviate of that level.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Confidence(double Level, double Z)
{
    /// <summary>95 %: of intervals in figures, and the inner limits of a funnel.</summary>
    public static readonly Confidence P95 = new(0.95, 1.959963984540054);

    /// <summary>99.8 %: the outer limits of a funnel. Beyond them one looks into it; it is no verdict.</summary>
    public static readonly Confidence P998 = new(0.998, 3.090232306167813);

    /// <summary>Chance on either side.</summary>
    public double Tail => (1 - Level) / 2;
}

/// <summary>A range of values that the data bear out.</summary>
/// <param name="Lower">Lower end, not above <paramref name="Upper"/>.</param>
/// <param name="Upper">Upper end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Whether a value lies within it, ends included.</summary>
    public bool Holds(double value) => value >= Lower && value <= Upper;

    /// <summary>Both ends divided by a number above 0: of a count, the interval of its rate.</summary>
    public Interval Per(double exposure) => new(Lower / exposure, Upper / exposure);
}
