using System.Runtime.CompilerServices;
using Waymark.Core.Areas;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;

namespace Waymark.Insight.Indicators;

/// <summary>The area's own figures as tidy rows: the whole and each part of one dimension, as they may leave.</summary>
internal sealed class LocalFigureRows(ShownFigures figures) : IFigureRows
{
    public async IAsyncEnumerable<FigureRow> RowsAsync(FigureQuestion asked, [EnumeratorCancellation] CancellationToken stop)
    {
        if (asked.Source is not (null or FigureRow.Local)) yield break;
        foreach (var indicator in Catalogue.Shown.Where(i => !i.IsOnlyPublished).Where(i => asked.Indicator is null || i.Id == asked.Indicator))
            foreach (var by in indicator.Dimensions.Prepend(""))
                foreach (var row in await ReadAsync(asked.Area, indicator, by, stop))
                    yield return row;
    }

    private async Task<IEnumerable<FigureRow>> ReadAsync(AreaCode area, Indicator indicator, string by, CancellationToken stop)
    {
        var (state, all) = await figures.ReadAsync(area, new FigureCut(indicator.Id, "", by), stop);
        var edition = state.Written is { } at ? Core.Common.London.DayOf(at).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "";
        return all.Select(f => new FigureRow(
            area.Value, indicator.Id, Period(f), by.Length == 0 ? "" : BreakdownNames.Of(by, Dimension.Find(by)!.LabelOf(f.Value)),
            f.Figure, f.Numerator, f.Denominator, FigureRow.Local, edition, f.Hidden ? "hidden: small, or a small one could be worked out" : ""));
    }

    // A term is written as the Department writes it (2025/26 spring), so that its row can be laid beside the published one.
    private static string Period(ShownFigure f) => f.Grain != Grains.Term ? Grains.PeriodOf(f.Grain, f.Period).Name
        : $"{Grains.PeriodOf(Grains.SchoolYear, Grains.YearOf(Grains.SchoolYear, f.Period)).Name} {Grains.PeriodOf(f.Grain, f.Period).Name.Split(' ')[0]}";
}
