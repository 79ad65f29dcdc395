using System.Globalization;

namespace Waymark.Core.Insight.Charts;

/// <summary>What the values of a chart are and how they are printed, in British English.</summary>
/// <param name="Words">What is measured, as printed over the axis: "Plans", "Percent of sessions missed".</param>
/// <param name="Decimals">Places after the point, from 0.</param>
/// <param name="Suffix">Printed after each value: "%", " days"; empty for none.</param>
public sealed record Measure(string Words, int Decimals = 0, string Suffix = "")
{
    /// <summary>The least value that can be, null where there is none. Limits and axes are not drawn below it.</summary>
    public double? Least { get; init; } = 0;

    /// <summary>The greatest value that can be, null where there is none.</summary>
    public double? Most { get; init; }

    /// <summary>A number of people or things.</summary>
    public static Measure Count(string words) => new(words);

    /// <summary>Percent, given as 0 to 100.</summary>
    public static Measure Percent(string words, int decimals = 1) => new(words, decimals, "%") { Most = 100 };

    /// <summary>A value as printed, rounded half away from zero.</summary>
    public string Show(double value) => Show(value, Decimals);

    /// <summary>A value that is computed, such as an average: one place more than counts have.</summary>
    public string ShowComputed(double value) => Show(value, Math.Max(1, Decimals));

    /// <summary>The range of printed values from one limit to another: the lower rounded up and the upper down, so that a value said to be outside is outside as printed.</summary>
    public string ShowRange(double lower, double upper)
    {
        var (low, high) = (Rounded(Math.Ceiling, Within(lower)), Rounded(Math.Floor, Within(upper)));
        return low > high ? $"{ShowComputed(Within(lower))} to {ShowComputed(Within(upper))}" : $"{Show(low)} to {Show(high)}";
    }

    /// <summary>The value, or the end of what can be where it lies beyond.</summary>
    internal double Within(double value) => Math.Min(Math.Max(value, Least ?? double.MinValue), Most ?? double.MaxValue);

    internal string Show(double value, int decimals)
    {
        // Nought has no sign, whatever was rounded to it.
        var text = (Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (text.StartsWith('-') ? "−" + text[1..] : text) + Suffix;
    }

    // A hair is allowed for: 35.000000001 is 35 that was computed.
    private double Rounded(Func<double, double> round, double value)
    {
        var places = Math.Pow(10, Decimals);
        var nearest = Math.Round(value * places);
        return (Math.Abs((value * places) - nearest) < 1e-6 ? nearest : round(value * places)) / places;
    }
}
