using System.Runtime.CompilerServices;
using NodaTime;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>
/// The table <c>figures</c>: everything that may be shown of an indicator, made safe together at the refresh, so that the same figure says the same wherever
/// it stands and no two of them give away a third.
/// </summary>
internal sealed class Figures : ILakeTables
{
    public static readonly LakeTable Table = new("figures", "One figure as it may leave: small numbers hidden, others rounded.",
    [
        new("indicator", "VARCHAR", "Id of the indicator."),
        new("grain", "VARCHAR", "Kind of period: month, term, school year, calendar year or day."),
        new("period", "DATE", "First day of the period."),
        new("dimension", "VARCHAR", "By what it is parted; empty for the whole."),
        new("value", "VARCHAR", "Value of that dimension; empty where not known."),
        new("within", "VARCHAR", "A second dimension, of which one value is looked at; empty for none."),
        new("within_value", "VARCHAR", "That value."),
        new("numerator", "DOUBLE", "Numerator as shown; empty where hidden."),
        new("denominator", "DOUBLE", "Denominator as shown; empty where hidden or where there is none."),
        new("figure", "DOUBLE", "The value as shown, in the unit of the indicator; empty where hidden or where it cannot be worked out."),
        new("hidden", "BOOLEAN", "True where a figure exists and may not be shown."),
    ], "grain, dimension, within, within_value, value, period");

    IReadOnlyList<LakeTable> ILakeTables.Tables => [Table];

    /// <summary>Adds up the indicator that was counted last and begins to make its figures safe, which needs no engine: meanwhile the next can be counted.</summary>
    public static async Task<InMaking> BeginAsync(ILakeWriter lake, Indicator indicator, LocalDate today, CancellationToken stop)
    {
        var cells = await FigureCells.ReadAsync(lake, indicator, today, stop);
        var earlier = await Released.ReadAsync(lake, indicator, stop);
        return new InMaking(indicator, cells, Task.Run<ISafety>(() => indicator.SumsUp ? new SafeAmounts(indicator, cells, today, earlier) : new SafeCounts(indicator, cells, today, earlier), stop));
    }

    /// <summary>Lays down the figures of one indicator, once they are safe.</summary>
    public static async Task WriteAsync(ILakeWriter lake, InMaking making, CancellationToken stop)
    {
        var (indicator, cells, safety) = (making.Indicator, making.Cells, await making.Safety);
        await lake.StageAsync("safe", Table.Columns, RowsAsync(indicator, cells, safety, stop), stop);
        await lake.StageAsync("held", [new("grain", "VARCHAR", ""), new("period", "DATE", "")], safety.Held.Select(h => new object?[] { h.Grain, h.Period }).ToAsyncEnumerable(), stop);
        await lake.ReplaceAsync(Table, indicator.Id, LakeStatement.Of("Insight/Lake/figures-with-held.sql", ("indicator", indicator.Id)), stop);
        await Released.WriteAsync(lake, indicator, safety.Released, stop);
    }

    private static async IAsyncEnumerable<object?[]> RowsAsync(Indicator indicator, IReadOnlyList<FigureCell> cells, ISafety safety, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        var part = indicator.Part.Length == 0 ? -1 : indicator.Dimensions.ToList().IndexOf(indicator.Part);
        var whole = part < 0 ? null : cells.Where(c => c.By != part && c.Within != part).ToDictionary(c => (c.Grain, c.Period, c.By, c.Value, c.Within, c.WithinValue));
        for (var i = 0; i < cells.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (safety.IsHeld(i)) continue;
            // Rows without a part carry the whole alone.
            if (part >= 0 && ((cells[i].By == part && cells[i].Value.Length == 0) || (cells[i].Within == part && cells[i].WithinValue.Length == 0))) continue;
            var cell = cells[i];
            var shown = safety.Show(i, whole is null ? cell : cell with { Denominator = Whole(cell, part, whole) });
            yield return Row(indicator, cell, cell.By, cell.Value, cell.Within, cell.WithinValue, shown);
            // Seen from the other side, too: needs of one place, and places of one need.
            if (cell.Within >= 0) yield return Row(indicator, cell, cell.Within, cell.WithinValue, cell.By, cell.Value, shown);
        }
    }

    private static double? Whole(FigureCell cell, int part, Dictionary<(string, LocalDate, int, string, int, string), FigureCell> whole)
    {
        if (cell.By != part && cell.Within != part) return cell.Denominator;
        var key = cell.By == part ? (cell.Grain, cell.Period, cell.Within, cell.WithinValue, -1, "") : (cell.Grain, cell.Period, cell.By, cell.Value, -1, "");
        return whole.GetValueOrDefault(key)?.Denominator;
    }

    private static object?[] Row(Indicator indicator, FigureCell cell, int by, string value, int within, string withinValue, Shown shown) =>
    [
        indicator.Id, cell.Grain, cell.Period, by < 0 ? "" : indicator.Dimensions[by], value, within < 0 ? "" : indicator.Dimensions[within], withinValue,
        shown.Numerator, shown.Denominator, shown.Value, shown.Hidden,
    ];
}

/// <summary>Figures of one indicator that are being made safe.</summary>
internal sealed record InMaking(Indicator Indicator, IReadOnlyList<FigureCell> Cells, Task<ISafety> Safety);

/// <summary>What may be shown of a cell.</summary>
internal readonly record struct Shown(double? Numerator, double? Denominator, double? Value, bool Hidden)
{
    public static readonly Shown Nothing = new(null, null, null, Hidden: true);
}

internal interface ISafety
{
    /// <summary>Periods whose figures stand as they did.</summary>
    IEnumerable<(string Grain, LocalDate Period)> Held { get; }

    /// <summary>What is kept for the next refresh.</summary>
    IEnumerable<ReleasedFigure> Released { get; }

    /// <summary>What may be shown of a cell that leaves.</summary>
    /// <param name="at">Place of the cell among all cells.</param>
    Shown Show(int at, FigureCell cell);

    /// <summary>True where the cell does not leave at this refresh: its figure of the one before stands.</summary>
    bool IsHeld(int at);
}
