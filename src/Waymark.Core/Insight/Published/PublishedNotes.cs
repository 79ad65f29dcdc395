using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>What must be said beside a figure: a break in its series, a gap in what a council could return.</summary>
/// <remarks>Rows of <c>Insight/Published/breaks.csv</c> and <c>gaps.csv</c>.</remarks>
public static class PublishedNotes
{
    private static readonly IReadOnlyList<Table.Row> Breaks = Table.Embedded("Insight/Published/breaks.csv").Rows;
    private static readonly ILookup<string, Table.Row> Gaps = Table.Embedded("Insight/Published/gaps.csv").Rows.ToLookup(row => row["place"]);

    /// <summary>What was said of the break that a publication's figures of that period stand before; blank where there is none.</summary>
    public static string BreakAfter(string title, PublishedPeriod period) => Breaks.FirstOrDefault(row =>
        row["title"] == title && row["period_kind"] == period.Kind && string.CompareOrdinal(period.Label, row["first"]) < 0)?["note"] ?? "";

    /// <summary>Why a figure is a gap in what was returned and no performance; blank where it is none.</summary>
    /// <param name="place">Three-digit number of the council.</param>
    /// <param name="measure">Measure from which the figure comes.</param>
    /// <param name="period">The time it is about.</param>
    /// <param name="isPart">True for a part (an age, a setting); some gaps concern the parts and not the whole.</param>
    public static string Gap(string place, string measure, PublishedPeriod period, bool isPart) => Gaps[place].FirstOrDefault(row =>
        measure.StartsWith(row["layout"] + ".", StringComparison.Ordinal) && row["period_kind"] == period.Kind && row["period"] == period.Label
        && (isPart || row["parts"].Length == 0))?["note"] ?? "";
}
