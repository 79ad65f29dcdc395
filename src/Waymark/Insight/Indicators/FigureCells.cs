using System.Data.Common;
using System.Globalization;
using NodaTime;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;

namespace Waymark.Insight.Indicators;

/// <summary>Adds the facts of an indicator up to every cell that a page, a table or a file may show: months and the like by one dimension, years by two.</summary>
/// <remarks>
/// Rows of years are few enough to be taken in the order of children and added up here in one pass. The months of registers are not: they are added up by the
/// engine, one way of parting them at a time, within the memory that an area may use.
/// </remarks>
internal static class FigureCells
{
    /// <summary>Schools are many and small: they are never crossed with another dimension.</summary>
    private const string NeverCrossed = "school";

    private const long MostSorted = 400_000;

    public static async Task<IReadOnlyList<FigureCell>> ReadAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        if (lake.FilesOf(Facts.Table, indicator.Id) is not { Count: > 0 } files) return [];
        var engine = lake.Engine;
        LakeEngine.Run(engine, LakeStatement.Of("Insight/Lake/own-facts.sql",
            ("files", string.Join(", ", files.Select(LakeStatement.Quoted))), ("year", YearOf(indicator)), ("dimensions", string.Join(", ", indicator.Dimensions))));
        var cells = new List<FigureCell>();
        if (indicator.AddsUp) cells.AddRange(await CountAsync(engine, stop) <= MostSorted ? await SortedAsync(engine, indicator, (indicator.Grain, "own", false), null, stop) : await ByEngineAsync(engine, indicator, stop));
        // Days are many: only those of the last thirteen months are crossed.
        cells.AddRange(await SortedAsync(engine, indicator, (indicator.ShownBy[^1], "years", true), indicator.Grain == Grains.Day ? today.PlusMonths(-13) : null, stop));
        return cells;
    }

    private static IReadOnlyList<(int By, int Within)> Ways(IReadOnlyList<string> all, bool pairs)
    {
        var ways = new List<(int, int)> { (-1, -1) };
        for (var by = 0; by < all.Count; by++)
        {
            ways.Add((by, -1));
            for (var within = by + 1; pairs && within < all.Count; within++)
                if (all[by] != NeverCrossed && all[within] != NeverCrossed) ways.Add((by, within));
        }
        return ways;
    }

    private static string YearOf(Indicator indicator) => !indicator.AddsUp ? "period" : indicator.Year == "school"
        ? "(date_trunc('year', period - INTERVAL 8 MONTH) + INTERVAL 8 MONTH)::DATE"
        : "date_trunc('year', period)::DATE";

    private static async Task<long> CountAsync(DbConnection engine, CancellationToken stop)
    {
        await using var command = engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/own-count.sql");
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static async Task<IEnumerable<FigureCell>> SortedAsync(DbConnection engine, Indicator indicator, (string Grain, string From, bool Pairs) pass, LocalDate? crossedFrom, CancellationToken stop)
    {
        var sums = new CellSums(pass.Grain, Ways(indicator.Dimensions, pass.Pairs), indicator.Dimensions.Count);
        await using var command = engine.CreateCommand();
        command.CommandText = LakeStatement.Of("Insight/Lake/own-by-child.sql", ("dimensions", string.Join(", ", indicator.Dimensions)), ("from", pass.From));
        await using var rows = await command.ExecuteReaderAsync(stop);
        var at = new int[indicator.Dimensions.Count];
        while (await rows.ReadAsync(stop)) sums.Add(rows, crossedFrom, at);
        return sums.All();
    }

    private static async Task<List<FigureCell>> ByEngineAsync(DbConnection engine, Indicator indicator, CancellationToken stop)
    {
        var cells = new List<FigureCell>();
        foreach (var (by, _) in Ways(indicator.Dimensions, pairs: false))
        {
            await using var command = engine.CreateCommand();
            command.CommandText = LakeStatement.Of("Insight/Lake/own-sums.sql", ("by", by < 0 ? "''" : indicator.Dimensions[by]));
            await using var rows = await command.ExecuteReaderAsync(stop);
            while (await rows.ReadAsync(stop))
                cells.Add(new FigureCell(
                    indicator.Grain, LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(0)), by, rows.GetString(1), -1, "",
                    rows.GetDouble(2), rows.IsDBNull(3) ? null : rows.GetDouble(3), Convert.ToInt32(rows.GetValue(4), CultureInfo.InvariantCulture)));
        }
        return cells;
    }
}
