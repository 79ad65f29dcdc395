namespace Waymark.Core.Insight.Published;

/// <summary>One published figure: a tidy row.</summary>
/// <param name="Place">Code of the place, see <see cref="PublishedPlace"/>.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Measure">Layout and variable, for example <c>requests.requests_rya</c> or <c>lait.SEN_TotStat</c>.</param>
/// <param name="Period">The time it is about.</param>
/// <param name="Breakdown">The part it is about, see <see cref="BreakdownNames"/>; blank for the whole.</param>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="Line">Line of the file, from 1.</param>
public readonly record struct Statistic(string Place, string Level, string Measure, PublishedPeriod Period, string Breakdown, PublishedValue Value, long Line);

/// <summary>One council whose circumstances are like those of another.</summary>
/// <param name="Place">Three-digit number of the council.</param>
/// <param name="Rank">1 is the most alike.</param>
/// <param name="Other">Three-digit number of the other.</param>
/// <param name="Closeness">How alike, in the words of the tool.</param>
/// <param name="Line">Line of the file, from 1.</param>
public readonly record struct Neighbour(string Place, int Rank, string Other, string Closeness, long Line);

/// <summary>Something noticed in a file.</summary>
/// <param name="Rule">Id in <c>Insight/Published/published-rules.csv</c>.</param>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Column">From 1; 0 where none is meant.</param>
/// <param name="Element">Name of the column.</param>
/// <param name="Value">What stands there.</param>
public readonly record struct PublishedFault(string Rule, long Line, int Column, string Element, string Value);

/// <summary>Takes what is read from a file, as it comes.</summary>
public interface ITakesPublished
{
    /// <summary>Takes a figure.</summary>
    void Take(in Statistic figure);

    /// <summary>Takes a neighbour.</summary>
    void Take(in Neighbour neighbour);

    /// <summary>Takes what was noticed.</summary>
    void Take(in PublishedFault fault);
}
