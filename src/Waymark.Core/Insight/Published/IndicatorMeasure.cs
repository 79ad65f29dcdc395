using System.Globalization;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>How one of our indicators is read from published measures.</summary>
/// <param name="Indicator">Id of the indicator, for example <c>plans-in-20-weeks</c>.</param>
/// <param name="Title">Its name in plain words.</param>
/// <param name="Unit"><c>percent</c>, <c>per 100 pupils</c>, <c>weeks</c>, or what is counted (plans, requests).</param>
/// <param name="Decimals">Decimals as it is published and shown.</param>
/// <param name="Polarity"><c>high</c> or <c>low</c> is better; blank where neither is.</param>
/// <param name="PeriodKind">Kind of period of the measures.</param>
/// <param name="Where">Pattern of the breakdown that is read: blank for the whole, <c>age=*</c> for each age.</param>
/// <param name="As">Breakdown of the result; <c>*</c> keeps that of the measures.</param>
/// <param name="Numerator">Measures whose sum is the numerator; empty where only the value is published.</param>
/// <param name="Denominator">Measures whose sum is the denominator; empty for a count.</param>
/// <param name="Value">Measure that holds the value as published.</param>
/// <remarks>Rows of <c>Insight/Published/indicator-measures.csv</c>.</remarks>
public sealed record IndicatorMeasure(
    string Indicator, string Title, string Unit, int Decimals, string Polarity, string PeriodKind, string Where, string As,
    IReadOnlyList<string> Numerator, IReadOnlyList<string> Denominator, string Value)
{
    /// <summary>All rows, in the order in which they are shown.</summary>
    public static IReadOnlyList<IndicatorMeasure> All { get; } = [.. Table.Embedded("Insight/Published/indicator-measures.csv").Rows.Select(Read)];

    /// <summary>Ids of the indicators, each once.</summary>
    public static IReadOnlyList<string> Indicators { get; } = [.. All.Select(row => row.Indicator).Distinct()];

    /// <summary>The rows of one indicator; empty where it is not published.</summary>
    public static IReadOnlyList<IndicatorMeasure> Of(string indicator) => [.. All.Where(row => row.Indicator == indicator)];

    /// <summary>Every measure that it reads.</summary>
    public IEnumerable<string> Measures => Numerator.Concat(Denominator).Append(Value).Distinct();

    /// <summary>True for a share or an average, which may be ranked; a bare count says how large a place is.</summary>
    public bool IsRate => Unit is "percent" or "per 100 pupils" or "weeks";

    private static IndicatorMeasure Read(Table.Row row) => new(
        row["indicator"], row["title"], row["unit"], int.Parse(row["decimals"], CultureInfo.InvariantCulture), row["polarity"], row["period_kind"], row["where"], row["as"],
        Sum(row["numerator"]), Sum(row["denominator"]), row["value"]);

    private static string[] Sum(string text) => text.Split(" + ", StringSplitOptions.RemoveEmptyEntries);
}
