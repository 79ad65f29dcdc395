using System.Collections.Concurrent;
using System.Data.Common;
using DuckDB.NET.Data;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>Reads what may be shown. Answers of one state of a lake are kept until the next state, for they cannot change.</summary>
internal sealed class ShownFigures(ILakes lakes)
{
    private const int MostKept = 2000;

    private static readonly string Statement = LakeStatement.Of("Insight/Lake/shown-figures.sql");

    private readonly ConcurrentDictionary<(string Area, long Version, FigureCut Cut), IReadOnlyList<ShownFigure>> kept = new();

    /// <summary>The figures of a cut, by period and value, with the state that they are from.</summary>
    public async Task<(LakeState State, IReadOnlyList<ShownFigure> Figures)> ReadAsync(AreaCode area, FigureCut cut, CancellationToken stop)
    {
        // The figures of another, in another unit: they left once and are the same.
        if (Catalogue.FindShown(cut.Indicator) is { } told && told.CountedAs != told.Id)
        {
            var (of, all) = await ReadAsync(area, cut with { Indicator = told.CountedAs }, stop);
            return (of, [.. all.Select(f => f with { Indicator = told.Id, Figure = f.Numerator is { } n ? told.ValueOf(n, f.Denominator) : null })]);
        }
        await using var lake = await lakes.ReadAsync(area, stop);
        var key = (area.Value, lake.State.Version, cut);
        if (kept.TryGetValue(key, out var known)) return (lake.State, known);
        if (kept.Count >= MostKept) kept.Clear();
        return (lake.State, kept[key] = await ReadAsync(lake.Engine, cut, stop));
    }

    private static async Task<IReadOnlyList<ShownFigure>> ReadAsync(DbConnection engine, FigureCut cut, CancellationToken stop)
    {
        await using var command = engine.CreateCommand();
        command.CommandText = Statement;
        foreach (var (name, value) in new[] { ("dimension", cut.By), ("within", cut.Within), ("within_value", cut.WithinValue), ("indicator", cut.Indicator), ("grain", cut.Grain) })
            command.Parameters.Add(new DuckDBParameter(name, value));
        var figures = new List<ShownFigure>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
            figures.Add(new ShownFigure(
                rows.GetString(0), rows.GetString(1), LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(2)), rows.GetString(3),
                Number(rows, 4), Number(rows, 5), Number(rows, 6), rows.GetBoolean(7)));
        return figures;
    }

    private static double? Number(DbDataReader rows, int at) => rows.IsDBNull(at) ? null : rows.GetDouble(at);
}

/// <summary>What is asked of the figures.</summary>
/// <param name="Indicator">One indicator, or blank for all.</param>
/// <param name="Grain">One kind of period, or blank for all.</param>
/// <param name="By">A dimension, or blank for the whole.</param>
/// <param name="Within">A second dimension of which one value is looked at, or blank.</param>
internal sealed record FigureCut(string Indicator, string Grain = "", string By = "", string Within = "", string WithinValue = "");

/// <summary>One figure as it may leave.</summary>
internal sealed record ShownFigure(string Indicator, string Grain, LocalDate Period, string Value, double? Numerator, double? Denominator, double? Figure, bool Hidden)
{
    public Waymark.Core.Insight.Charts.Reading Reading => Hidden ? Waymark.Core.Insight.Charts.Reading.Hidden : Waymark.Core.Insight.Charts.Reading.Of(Figure);
}
