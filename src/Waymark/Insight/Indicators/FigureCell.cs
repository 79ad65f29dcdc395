using NodaTime;

namespace Waymark.Insight.Indicators;

/// <summary>One true sum, before it is made safe: of one period, parted by none, one or two dimensions.</summary>
/// <param name="By">Index of the first dimension in the order of the indicator's, or -1 for the whole.</param>
/// <param name="Value">Its value, blank where not known.</param>
/// <param name="Within">Index of the second dimension, or -1.</param>
/// <param name="Children">How many different children stand behind it.</param>
internal sealed record FigureCell(string Grain, LocalDate Period, int By, string Value, int Within, string WithinValue, double Numerator, double? Denominator, int Children);
