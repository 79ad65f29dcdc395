using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>
/// Adds the facts of an indicator up to every cell that a page, a table or a file may show: months and the like by one dimension, years by two. One statement
/// for each way of parting them: all ways at once would not fit into the memory that an area may use.
/// </summary>
internal static class FigureCells
{
    /// <summary>Schools are many and small: they are never crossed with another dimension.</summary>
    private const string NeverCrossed = "school";

    public static async Task<IReadOnlyList<FigureCell>> ReadAsync(ILakeWriter lake, Indicator indicator, CancellationToken stop)
    {
        var cells = new List<FigureCell>();
        if (lake.FilesOf(Facts.Table, indicator.Id) is not { Count: > 0 } files) return cells;
        // Its own file alone: a look into the files of all indicators, a thousand times over, is most of the work otherwise.
        LakeEngine.Run(lake.Engine, $"CREATE OR REPLACE TEMP VIEW own AS SELECT * FROM read_parquet([{string.Join(", ", files.Select(LakeEngine.Quoted))}])");
        LakeEngine.Run(lake.Engine, Years(indicator));
        foreach (var (grain, from, pairs) in Passes(indicator))
            foreach (var (by, within) in Ways(indicator.Dimensions, pairs))
                await AddAsync(lake.Engine, indicator, (grain, from, by, within), cells, stop);
        LakeEngine.Run(lake.Engine, "DROP TABLE years");
        return cells;
    }

    private static IEnumerable<(string Grain, string From, bool Pairs)> Passes(Indicator indicator) =>
        indicator.AddsUp ? [(indicator.Grain, "own", false), (indicator.YearGrain, "years", true)] : [(indicator.Grain, "years", true)];

    private static IEnumerable<(int By, int Within)> Ways(IReadOnlyList<string> all, bool pairs)
    {
        yield return (-1, -1);
        for (var by = 0; by < all.Count; by++)
        {
            yield return (by, -1);
            for (var within = by + 1; pairs && within < all.Count; within++)
                if (all[by] != NeverCrossed && all[within] != NeverCrossed) yield return (by, within);
        }
    }

    // First by child, so that what is parted many ways is small.
    private static string Years(Indicator indicator) => $"""
        CREATE OR REPLACE TEMP TABLE years AS
        SELECT {(!indicator.AddsUp ? "period" : indicator.Year == "school" ? "(date_trunc('year', period - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE" : "date_trunc('year', period)::DATE")} AS period,
          pupil, {string.Join(", ", indicator.Dimensions)}, sum(numerator) AS numerator, sum(denominator) AS denominator
        FROM own GROUP BY ALL
        """;

    private static async Task AddAsync(DbConnection engine, Indicator indicator, (string Grain, string From, int By, int Within) way, List<FigureCell> cells, CancellationToken stop)
    {
        var (by, within) = (way.By < 0 ? "''" : indicator.Dimensions[way.By], way.Within < 0 ? "''" : indicator.Dimensions[way.Within]);
        await using var command = engine.CreateCommand();
        // Days are many: only those of the last thirteen months are crossed.
        command.CommandText = $"""
            SELECT period, coalesce({by}, ''), coalesce({within}, ''), sum(numerator), sum(denominator), count(DISTINCT pupil)
            FROM {way.From} {(way is { Grain: Grains.Day, Within: >= 0 } ? "WHERE period >= getvariable('today') - INTERVAL 13 MONTH" : "")}
            GROUP BY ALL
            """;
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            cells.Add(new FigureCell(
                way.Grain, LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(0)), way.By, rows.GetString(1), way.Within, rows.GetString(2),
                rows.GetDouble(3), rows.IsDBNull(4) ? null : rows.GetDouble(4), Convert.ToInt32(rows.GetValue(5), CultureInfo.InvariantCulture)));
    }
}
