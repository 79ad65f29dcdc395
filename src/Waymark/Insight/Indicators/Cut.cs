using NodaTime;

namespace Waymark.Insight.Indicators;

/// <summary>How an indicator is asked: parted by what, of whom, in which periods.</summary>
/// <param name="Grain">One of the grains of the indicator.</param>
/// <param name="By">A dimension, or empty for the whole.</param>
/// <param name="Of">Dimension and value of everything that is left in; an empty value is "not known".</param>
internal sealed record Cut(string Grain, string By, IReadOnlyList<KeyValuePair<string, string>> Of)
{
    public LocalDate? From { get; init; }
    public LocalDate? To { get; init; }

    public static Cut Whole(Indicator indicator) => new(indicator.Grains[^1], "", []);
}

/// <summary>One sum of facts.</summary>
/// <param name="Value">Value of the dimension by which it was parted; null where not known, or for the whole.</param>
/// <param name="Children">How many different children stand behind it.</param>
internal sealed record Sum(LocalDate Period, string? Value, double Numerator, double? Denominator, int Children);
