using Waymark.Insight.Indicators;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>A reader of the shown sessions who takes a total less its other parts, and is told which hidden cells stand for 1 to 7 children.</summary>
/// <param name="shownOf">The number as shown; null where it is hidden.</param>
/// <param name="amountOf">The true one.</param>
internal sealed class OneWhoSubtracts(Indicator indicator, IReadOnlyList<FigureCell> cells, Func<FigureCell, double?> shownOf, Func<FigureCell, double> amountOf)
{
    private readonly Dictionary<(string, NodaTime.LocalDate, int, string, int, string), FigureCell> at = cells.ToDictionary(c => (c.Grain, c.Period, c.By, c.Value, c.Within, c.WithinValue));
    private readonly ILookup<(string, NodaTime.LocalDate, int, int, string), FigureCell> parts = cells.Where(c => c.By >= 0).SelectMany(c => c.Within < 0 ? [c] : new[] { c, Turned(c) }).ToLookup(c => (c.Grain, c.Period, c.By, c.Within, c.WithinValue));

    /// <summary>Small groups of which he is certain that they had something, and how much within less than one child's.</summary>
    public IEnumerable<string> Finds() =>
        from cell in cells.Where(c => c.By >= 0 && c.Children is > 0 and < 8 && shownOf(c) is null)
        from side in cell.Within < 0 ? [cell] : new[] { cell, Turned(cell) }
        let found = Implied(side)
        where found.Low > 0 && found.High - found.Low + 1 < Room(cell)
        select $"{indicator.Id}: {cell} is between {found.Low} and {found.High}";

    private (double Low, double High) Implied(FigureCell cell)
    {
        var total = Bounds(at[(cell.Grain, cell.Period, cell.Within, cell.WithinValue, -1, "")]);
        var others = parts[(cell.Grain, cell.Period, cell.By, cell.Within, cell.WithinValue)].Where(c => c.Value != cell.Value).Select(Bounds).ToList();
        var told = Bounds(cell);
        return (Math.Max(told.Low, total.Low - others.Sum(o => o.High)), Math.Min(told.High, total.High - others.Sum(o => o.Low)));
    }

    private (double Low, double High) Bounds(FigureCell cell)
    {
        // What is parted no further adds nothing.
        if (amountOf(cell) == 0 && indicator.Part.Length > 0) return (0, 0);
        if (shownOf(cell) is { } shown) return (Math.Max(0, shown - (Room(cell) / 2)), shown + (Room(cell) / 2) - 1);
        return (0, cell.Children < 8 ? Math.Max(7 * Room(cell), amountOf(cell)) : 1e9);
    }

    private static FigureCell Turned(FigureCell c) => c with { By = c.Within, Value = c.WithinValue, Within = c.By, WithinValue = c.Value };

    private static double Room(FigureCell cell) => cell.Grain switch { Grains.Month => 50, Grains.Term => 150, _ => 400 };
}
