using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Published;

namespace Waymark.Insight.Indicators;

/// <summary>One published figure of the area beside its region, England and the councils most like it, all from one edition.</summary>
/// <param name="Area">The area's own figure, which says part, period, source and edition.</param>
/// <param name="Median">Of those of the ten councils that have a number; null where none has.</param>
internal sealed record PublishedRow(IndicatorFigure Area, IndicatorFigure? Region, IndicatorFigure? England, double? Median)
{
    /// <summary>More places than this say nothing of a median of ten.</summary>
    private const int MostWorkedOut = 3;

    public static PublishedRow Of(Comparison compared) => new(compared.Area, compared.Region, compared.England, compared.NeighbourMedian);

    /// <summary>Every part and period that is published, each from its newest edition; the latest period first.</summary>
    /// <param name="figures">Figures of one indicator for the area, its region, England and its neighbours, the newest edition first.</param>
    public static IReadOnlyList<PublishedRow> All(IReadOnlyList<IndicatorFigure> figures, string area)
    {
        var places = figures.ToLookup(f => (f.Source, f.Edition, f.Period, f.Breakdown));
        return [.. figures.Where(f => f.Place == area).DistinctBy(f => (f.Source, f.Period, f.Breakdown)).Select(own => Beside(own, places[(own.Source, own.Edition, own.Period, own.Breakdown)].ToList()))
            .OrderByDescending(row => row.Area.Period.Label, StringComparer.Ordinal)];
    }

    /// <summary>The latest period of each part.</summary>
    public static IReadOnlyList<PublishedRow> Latest(IEnumerable<PublishedRow> rows) =>
        [.. rows.GroupBy(row => (row.Area.Source, row.Area.Period.Kind, row.Area.Breakdown)).Select(part => part.FirstOrDefault(row => row.Area.Usable) ?? part.First())];

    /// <summary>Each place by name with its figure as published. What the council publishes of itself comes first; the median is worked out here.</summary>
    public IReadOnlyList<(string Place, string Shown)> Places(Measure measure) =>
    [
        (NameOf(Area, "This area"), Show(measure, Area)), ("England", Show(measure, England)), (NameOf(Region, "Region"), Show(measure, Region)),
        ("Similar councils (median)", Median is { } median ? Reading.Of(median, Math.Max(Math.Min(Area.Decimals, MostWorkedOut), measure.Decimals)).Show(measure) : "not published"),
    ];

    public static Reading ReadingOf(IndicatorFigure? figure) => figure is null ? Reading.Missing : Reading.Of(figure.Said, figure.Decimals);

    private static string NameOf(IndicatorFigure? figure, string otherwise) => (figure is null ? null : PublishedPlace.Find(figure.Place)?.Name) ?? otherwise;

    private static string Show(Measure measure, IndicatorFigure? figure) => ReadingOf(figure) is { IsMissing: false } reading ? reading.Show(measure) : "not published";

    private static IndicatorFigure? At(List<IndicatorFigure> all, string place) => all.Find(f => f.Place == place);

    private static PublishedRow Beside(IndicatorFigure own, List<IndicatorFigure> all)
    {
        var neighbours = all.Where(f => f.Place != own.Place && f.Level == own.Level && f.Usable).DistinctBy(f => f.Place).Select(f => f.Value!.Value).ToList();
        return new(own, At(all, PublishedPlace.Find(own.Place)?.Region ?? ""), At(all, PublishedPlace.England), Comparison.Median(neighbours));
    }
}
