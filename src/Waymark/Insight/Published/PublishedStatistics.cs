using System.Collections.Concurrent;
using System.Data.Common;
using Waymark.Core.Areas;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;

namespace Waymark.Insight.Published;

/// <summary>Reads published figures from the lake of an area. The statements are files; values are parameters.</summary>
internal sealed class PublishedStatistics(ILakes lakes) : IPublished
{
    private static readonly string FiguresSql = LakeStatement.Of("Insight/Published/figures.sql"), EditionsSql = LakeStatement.Of("Insight/Published/editions.sql"), NeighboursSql = LakeStatement.Of("Insight/Published/neighbours.sql");

    // Pages ask for the same again and again between two imports: one answer for each area and indicator, as long as its files are the same.
    private readonly ConcurrentDictionary<(AreaCode, string), (string Files, object Answer)> answers = new();

    public async Task<IReadOnlyList<IndicatorFigure>> FiguresAsync(AreaCode area, string? indicator, CancellationToken stop)
    {
        if (indicator is not null && IndicatorMeasure.Of(indicator).Count == 0) return [];
        await using var lake = await lakes.ReadAsync(area, stop);
        return await OnceAsync(lake, (area, $"figures {indicator}"), async () =>
        {
            var neighbours = await NeighboursAsync(lake, area, stop);
            return await ReadAsync(lake, indicator, [area.Value, PublishedPlace.Find(area.Value)?.Region ?? "", PublishedPlace.England, .. neighbours], stop);
        });
    }

    public async Task<IReadOnlyList<Comparison>> CompareAsync(AreaCode area, string indicator, CancellationToken stop)
    {
        if (IndicatorMeasure.Of(indicator).Count == 0) return [];
        await using var lake = await lakes.ReadAsync(area, stop);
        return await OnceAsync(lake, (area, $"compared {indicator}"), async () =>
        {
            var editions = (await EditionsAsync(lake, stop)).Select(e => (e.Source, e.Edition)).Distinct().ToList();
            return Comparison.Of(await ReadAsync(lake, indicator, [], stop), area.Value, await NeighboursAsync(lake, area, stop), editions);
        });
    }

    public async Task<IReadOnlyList<PublishedEdition>> EditionsAsync(AreaCode area, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area, stop);
        return await EditionsAsync(lake, stop);
    }

    private async Task<IReadOnlyList<T>> OnceAsync<T>(ILakeReader lake, (AreaCode, string) question, Func<Task<IReadOnlyList<T>>> answer)
    {
        var files = string.Join('|', lake.State.Parts.Where(part => part.Table.StartsWith(PublishedTables.Figures.Name, StringComparison.Ordinal)).Select(part => part.File));
        if (answers.TryGetValue(question, out var known) && known.Files == files) return (IReadOnlyList<T>)known.Answer;
        var made = await answer();
        answers[question] = (files, made);
        return made;
    }

    private static async Task<IReadOnlyList<IndicatorFigure>> ReadAsync(ILakeReader lake, string? indicator, IEnumerable<string> places, CancellationToken stop)
    {
        var measures = indicator is null ? IndicatorMeasure.All : IndicatorMeasure.Of(indicator);
        var figures = await AskAsync(lake, FiguresSql, [("measures", string.Join('|', measures.SelectMany(m => m.Measures).Distinct())), ("places", string.Join('|', places.Where(p => p.Length > 0)))],
            row => new EditionStatistic(
                new Statistic(row.GetString(0), row.GetString(1), row.GetString(2), new PublishedPeriod(row.GetString(4), row.GetString(3)), row.GetString(5),
                    new PublishedValue(row.IsDBNull(6) ? null : row.GetDouble(6), row.IsDBNull(7) ? null : row.GetString(7)), row.GetInt32(10)),
                row.GetString(8), row.GetString(9)), stop);
        return IndicatorReading.Read(measures, figures);
    }

    private static Task<List<PublishedEdition>> EditionsAsync(ILakeReader lake, CancellationToken stop) => AskAsync(lake, EditionsSql, [], row => new PublishedEdition(
        row.GetString(0), row.GetString(1), row.GetString(2), row.Day(3), row.GetString(4), row.GetString(5), row.GetInt64(6)), stop);

    private static Task<List<string>> NeighboursAsync(ILakeReader lake, AreaCode area, CancellationToken stop) =>
        AskAsync(lake, NeighboursSql, [("place", area.Value)], row => row.GetString(0), stop);

    private static Task<List<T>> AskAsync<T>(ILakeReader lake, string statement, (string Name, object Value)[] values, Func<DbDataReader, T> read, CancellationToken stop) =>
        lake.AskAsync(statement, values, read, stop).ToListAsync(stop).AsTask();
}
