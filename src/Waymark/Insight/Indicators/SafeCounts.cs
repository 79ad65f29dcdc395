using NodaTime;
using NodaTime.Text;
using Waymark.Core.Insight.Disclosure;
using Parts = Waymark.Core.Insight.Disclosure.Dimension;

namespace Waymark.Insight.Indicators;

/// <summary>Safety of figures that count children or their cases: every cell of the indicator is made safe together with all others.</summary>
internal sealed class SafeCounts : ISafety
{
    private readonly Indicator indicator;
    private readonly DisclosureRule rule;
    private readonly SafeTable table;

    public SafeCounts(Indicator indicator, IReadOnlyList<FigureCell> cells, LocalDate today)
    {
        (this.indicator, rule) = (indicator, DisclosureRule.On(today));
        var periods = new Parts("period", indicator.AddsUp ? DimensionKind.Parts : DimensionKind.Apart, indicator.AddsUp ? Years(cells) : null);
        table = SafeTable.Of([periods, .. indicator.Dimensions.Select(d => new Parts(d))], [.. cells.Select(Count)], rule);
    }

    /// <summary>Rates come from the numbers as shown. An average is of a group that is large enough to be shown.</summary>
    public Shown Show(int at, FigureCell cell)
    {
        var safe = table.Cells[at];
        if (safe.Count is not { } count) return Shown.Nothing;
        if (indicator.Unit == Unit.Weeks)
            return new Shown(null, count, indicator.ValueOf(cell.Numerator, cell.Denominator) is { } weeks ? Math.Round(weeks, 1, MidpointRounding.AwayFromZero) : null, Hidden: false);
        if (indicator.Unit == Unit.Number) return new Shown(count, null, count, Hidden: false);
        var of = indicator.IsShare ? safe.Of : cell.Denominator is { } below ? Rounded(below) : null;
        return of is null && cell.Denominator > 0 ? Shown.Nothing : new Shown(count, of, indicator.ValueOf(count, of), Hidden: false);
    }

    private CountCell Count(FigureCell cell)
    {
        var at = new string?[indicator.Dimensions.Count + 1];
        at[0] = KeyOf(cell.Grain, cell.Period);
        if (cell.By >= 0) at[cell.By + 1] = cell.Value;
        if (cell.Within >= 0) at[cell.Within + 1] = cell.WithinValue;
        return indicator.Unit == Unit.Weeks ? new CountCell(at, (int)(cell.Denominator ?? 0)) : new CountCell(at, (int)cell.Numerator, indicator.IsShare ? (int)(cell.Denominator ?? 0) : null);
    }

    // A denominator of another kind than the numerator (pupils on roll for suspensions) is a count of its own.
    private double? Rounded(double count) => rule.Shown((int)count);

    private static Dictionary<string, string> Years(IReadOnlyList<FigureCell> cells)
    {
        var year = cells.FirstOrDefault(c => c.Grain != Grains.Month)?.Grain ?? Grains.CalendarYear;
        return cells.Where(c => c.Grain == Grains.Month).Select(c => c.Period).Distinct().ToDictionary(month => KeyOf(Grains.Month, month), month => KeyOf(year, Grains.YearOf(year, month)), StringComparer.Ordinal);
    }

    private static string KeyOf(string grain, LocalDate period) => grain == Grains.Month || grain == Grains.Day ? LocalDatePattern.Iso.Format(period) : $"{grain} {LocalDatePattern.Iso.Format(period)}";
}
