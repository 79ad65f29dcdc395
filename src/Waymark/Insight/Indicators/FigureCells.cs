using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>Adds the facts of an indicator up to every cell that a page, a table or a file may show: months and the like by one dimension, years by two.</summary>
internal static class FigureCells
{
    /// <summary>Schools are many and small: they are never crossed with another dimension.</summary>
    private const string NeverCrossed = "school";

    public static async Task<IReadOnlyList<FigureCell>> ReadAsync(ILakeWriter lake, Indicator indicator, CancellationToken stop)
    {
        LakeEngine.Run(lake.Engine, Base(indicator));
        var cells = new List<FigureCell>();
        foreach (var (grain, pairs) in Passes(indicator))
        {
            await using var command = lake.Engine.CreateCommand();
            command.CommandText = Statement(indicator, grain, pairs);
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop)) cells.Add(Cell(rows, indicator, grain));
        }
        LakeEngine.Run(lake.Engine, "DROP TABLE base");
        return cells;
    }

    private static IEnumerable<(string Grain, bool Pairs)> Passes(Indicator indicator) =>
        indicator.AddsUp ? [(indicator.Grain, false), (indicator.YearGrain, true)] : [(indicator.Grain, true)];

    // First by child: months become years and sessions become sums before anything is parted many ways.
    private static string Base(Indicator indicator) => $"""
        CREATE OR REPLACE TEMP TABLE base AS
        SELECT period AS month, {YearOf(indicator)} AS year, pupil, {string.Join(", ", indicator.Dimensions.Select(d => $"coalesce({d}, '') AS {d}"))},
          sum(numerator) AS numerator, sum(denominator) AS denominator
        FROM facts WHERE indicator = '{indicator.Id}' GROUP BY ALL
        """;

    private static string YearOf(Indicator indicator) => !indicator.AddsUp ? "period" : indicator.Year == "school"
        ? "(date_trunc('year', period - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE"
        : "date_trunc('year', period)::DATE";

    private static string Statement(Indicator indicator, string grain, bool pairs)
    {
        var period = grain == indicator.Grain ? "month" : "year";
        var all = indicator.Dimensions;
        var sets = new List<string> { $"({period})" };
        sets.AddRange(all.Select(d => $"({period}, {d})"));
        if (pairs)
            for (var i = 0; i < all.Count; i++)
                for (var j = i + 1; j < all.Count; j++)
                    if (all[i] != NeverCrossed && all[j] != NeverCrossed) sets.Add($"({period}, {all[i]}, {all[j]})");
        // Days are many: only those of the last thirteen months are crossed, the others have one dimension.
        return $"""
            SELECT {period}, sum(numerator), sum(denominator), count(DISTINCT pupil), {string.Join(", ", all)}
            FROM base GROUP BY GROUPING SETS ({string.Join(", ", sets)})
            {(pairs && grain == Grains.Day ? $"HAVING {period} >= getvariable('today') - INTERVAL 13 MONTH OR ({string.Join(" + ", all.Select(d => $"1 - grouping({d})"))}) < 2" : "")}
            """;
    }

    private static FigureCell Cell(DbDataReader row, Indicator indicator, string grain)
    {
        Span<int> by = [-1, -1];
        for (var (i, found) = (0, 0); i < indicator.Dimensions.Count; i++)
            if (!row.IsDBNull(4 + i)) by[found++] = i;
        return new FigureCell(
            grain, LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(0)), by[0], by[0] < 0 ? "" : row.GetString(4 + by[0]), by[1], by[1] < 0 ? "" : row.GetString(4 + by[1]),
            Number(row, 1) ?? 0, Number(row, 2), Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture));
    }

    private static double? Number(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetDouble(at);
}
