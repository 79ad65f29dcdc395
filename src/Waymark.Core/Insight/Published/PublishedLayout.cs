using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Published;

/// <summary>One layout of a file of published statistics, known by the columns it must have, never by the name of the file.</summary>
/// <param name="Id">Stable id, also the first part of the names of its measures, for example <c>annual_reviews</c>.</param>
/// <param name="Title">Title of the publication, shown as the source of each figure.</param>
/// <param name="Shape"><c>wide</c> (a column for each measure), <c>long</c> (a row for each measure) or <c>neighbours</c>.</param>
/// <param name="Needs">Columns that it must have, as <see cref="ColumnName.Normal"/> gives them.</param>
/// <param name="Dimensions">Column and the dimension that it breaks down by.</param>
/// <param name="Calendar">Kind of period of rows that are named a calendar year.</param>
/// <param name="Academic">Kind of period of rows that are named a school year.</param>
/// <param name="CalendarLayout">Layout to which rows of calendar years belong where two share one header; blank for its own.</param>
/// <remarks>Rows of <c>Insight/Published/layouts.csv</c>.</remarks>
public sealed record PublishedLayout(
    string Id, string Title, string Shape, IReadOnlyList<string> Needs, IReadOnlyList<(string Column, string Dimension)> Dimensions,
    string Calendar, string Academic, string CalendarLayout)
{
    /// <summary>Columns of a wide layout that say which place, which period and which part a row is about.</summary>
    public static readonly FrozenSet<string> Describing = FrozenSet.ToFrozenSet(
        ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code", "la_name", "breakdown_topic", "breakdown"]);

    private static readonly string[] WidePlace = ["time_period", "time_identifier", "geographic_level"];

    /// <summary>All layouts.</summary>
    public static IReadOnlyList<PublishedLayout> All { get; } = [.. Table.Embedded("Insight/Published/layouts.csv").Rows.Select(Read)];

    /// <summary>The layout whose columns all stand in a header and that asks for most, or null where there is none.</summary>
    public static PublishedLayout? Of(IEnumerable<string> header)
    {
        var names = header.Select(ColumnName.Normal).ToHashSet(StringComparer.Ordinal);
        return All.Where(layout => layout.Needs.All(names.Contains)).MaxBy(layout => layout.Needs.Count);
    }

    private static PublishedLayout Read(Table.Row row)
    {
        var needs = row["needs"].Split(' ');
        return new(row["layout"], row["title"], row["shape"], row["shape"] == "wide" ? [.. WidePlace, .. needs] : needs,
            [.. row["dimensions"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))],
            row["calendar"], row["academic"], row["calendar_layout"]);
    }
}
