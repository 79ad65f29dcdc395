namespace Waymark.Core.Insight.Published;

/// <summary>A place among others.</summary>
/// <param name="Place">1 is the best; where neither high nor low is better, the highest. Equal values share a place.</param>
/// <param name="Of">How many had a number that could be used, this one included.</param>
public sealed record Rank(int Place, int Of);

/// <summary>A council beside its region, England and the councils most like it: one indicator, one part, one period, one edition.</summary>
/// <param name="Measure">How the indicator was read.</param>
/// <param name="Period">Latest period for which the council has a number that can be used; else the latest at all.</param>
/// <param name="Breakdown">The part; blank for the whole.</param>
/// <param name="Source">Title of the publication.</param>
/// <param name="Edition">The latest edition that speaks of the council in that period; all figures are from it.</param>
/// <param name="Area">The council.</param>
/// <param name="Region">Its region; null where the edition has no figure for regions.</param>
/// <param name="England">England; null where the edition has no figure for it.</param>
/// <param name="Neighbours">Its statistical neighbours, the most alike first; those without a usable number say why.</param>
/// <param name="NeighbourMedian">Median of the usable numbers of the neighbours; null where there is none.</param>
/// <param name="AmongNeighbours">Place of the council among itself and its neighbours; null for counts and where its number cannot be used.</param>
/// <param name="AmongCouncils">Place of the council among all councils; null as above.</param>
public sealed record Comparison(
    IndicatorMeasure Measure, PublishedPeriod Period, string Breakdown, string Source, string Edition, IndicatorFigure Area, IndicatorFigure? Region, IndicatorFigure? England,
    IReadOnlyList<IndicatorFigure> Neighbours, double? NeighbourMedian, Rank? AmongNeighbours, Rank? AmongCouncils)
{
    /// <summary>The comparisons of one indicator, one for each part and kind of period, in the order of the figures.</summary>
    /// <param name="figures">Figures of all places.</param>
    /// <param name="area">Three-digit number of the council.</param>
    /// <param name="neighbours">Three-digit numbers, the most alike first.</param>
    /// <param name="editions">Source and edition, the latest first.</param>
    public static IReadOnlyList<Comparison> Of(
        IReadOnlyList<IndicatorFigure> figures, string area, IReadOnlyList<string> neighbours, IReadOnlyList<(string Source, string Edition)> editions)
    {
        var age = editions.Select((edition, at) => (edition, at)).ToDictionary(e => e.edition, e => e.at);
        var made = new List<Comparison>();
        foreach (var series in figures.Where(f => f.Place == area).GroupBy(f => (f.Source, f.Period.Kind, f.Breakdown)))
        {
            var newest = series.GroupBy(f => f.Period.Label, StringComparer.Ordinal)
                .Select(period => period.MinBy(f => age.GetValueOrDefault((f.Source, f.Edition), int.MaxValue))!).OrderByDescending(f => f.Period.Label, StringComparer.Ordinal).ToList();
            made.Add(Make(newest.Find(f => f.Usable) ?? newest[0], figures, neighbours));
        }
        return made;
    }

    private static Comparison Make(IndicatorFigure own, IReadOnlyList<IndicatorFigure> figures, IReadOnlyList<string> neighbours)
    {
        var same = figures.Where(f => f.Source == own.Source && f.Edition == own.Edition && f.Period == own.Period && f.Breakdown == own.Breakdown)
            .DistinctBy(f => f.Place).ToDictionary(f => f.Place, StringComparer.Ordinal);
        var alike = neighbours.Select(code => same.GetValueOrDefault(code)).OfType<IndicatorFigure>().ToList();
        var region = PublishedPlace.Find(own.Place)?.Region ?? "";
        return new(own.Measure, own.Period, own.Breakdown, own.Source, own.Edition, own, same.GetValueOrDefault(region), same.GetValueOrDefault(PublishedPlace.England),
            alike, Median([.. alike.Where(f => f.Usable).Select(f => f.Value!.Value)]), RankOf(own, alike.Append(own)), RankOf(own, same.Values.Where(f => f.Level == own.Level)));
    }

    /// <summary>The middle value; of an even number the mean of the two in the middle; null of none.</summary>
    public static double? Median(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) return null;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static Rank? RankOf(IndicatorFigure own, IEnumerable<IndicatorFigure> all)
    {
        if (!own.Measure.IsRate || !own.Usable) return null;
        var values = all.Where(f => f.Usable).Select(f => f.Value!.Value).ToList();
        var better = own.Measure.Polarity == "low" ? values.Count(v => v < own.Value) : values.Count(v => v > own.Value);
        return new(better + 1, values.Count);
    }
}
