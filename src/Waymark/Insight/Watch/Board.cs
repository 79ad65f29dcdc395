using NodaTime;
using Waymark.Core.Insight.Watching;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Watch;

/// <summary>The watch list of one state of a lake.</summary>
/// <param name="State">The state.</param>
/// <param name="Watch">How all were tested together.</param>
/// <param name="Figures">Every figure that was looked at, changes first. Of one without a change its months are let go.</param>
internal sealed record Board(LakeState State, FigureWatch Watch, IReadOnlyList<WatchedFigure> Figures)
{
    /// <summary>Changes that are told, those of one indicator and one direction together.</summary>
    public IReadOnlyList<ToldChange> Changes { get; } = [.. Figures.Where(f => f.Judged.Told).GroupBy(f => (f.Indicator.Id, f.IsRise)).Select(same => new ToldChange(same.First(), [.. same.Skip(1)]))];

    /// <summary>How many changes wait for one more month.</summary>
    public int Waiting => Figures.Count(f => f.Judged is { Finding: not null, Told: false });

    /// <summary>How many were tested of each indicator.</summary>
    public IReadOnlyList<TestedIndicator> Indicators { get; } = [.. Catalogue.All.Select(i => TestedIndicator.Of(i, [.. Figures.Where(f => f.Indicator == i)]))];

    public static Board Of(LakeState state, IReadOnlyList<WatchBoard.Row> rows, LocalDate today)
    {
        var figures = rows.GroupBy(r => r.Indicator, StringComparer.Ordinal).Where(of => Catalogue.Find(of.Key) is not null).SelectMany(of => Of(Catalogue.Find(of.Key)!, [.. of], today)).ToDictionary(f => f.Series.Id, StringComparer.Ordinal);
        var watch = FigureWatch.Judge([.. figures.Values.Select(f => f.Series)]);
        return new(state, watch, [.. watch.Figures.Select(j => figures[j.Series.Id]).Zip(watch.Figures, (f, judged) => new WatchedFigure(f.Indicator, f.By, f.Value, Light(judged)))]);
    }

    private static IEnumerable<(Indicator Indicator, string By, string Value, FigureSeries Series)> Of(Indicator indicator, IReadOnlyList<WatchBoard.Row> rows, LocalDate today)
    {
        // A month that is not over would look like a fall.
        var over = rows.Where(r => Grains.EndOf(Grains.Month, r.Month.Month) <= today).ToList();
        var calendar = CalendarOf(indicator, [.. over.Where(r => r.By.Length == 0).Select(r => r.Month.Month).Order()]);
        foreach (var part in over.GroupBy(r => (r.By, r.Value)))
            yield return (indicator, part.Key.By, part.Key.Value, new FigureSeries($"{indicator.Id}|{part.Key.By}|{part.Key.Value}", calendar, [.. part.Select(r => r.Month)])
            {
                CountsSessions = indicator.CountsSessions, IsNumber = indicator.Unit == Unit.Number, Never = indicator.Unit == Unit.Weeks ? "an average is not tested" : "",
            });
    }

    // A month in which nothing was counted is one without a share; of a plain number it is one of nought.
    private static IReadOnlyList<LocalDate> CalendarOf(Indicator indicator, IReadOnlyList<LocalDate> months) => indicator.Unit != Unit.Number || months.Count == 0
        ? months : [.. Enumerable.Range(0, 1 + Period.Between(months[0], months[^1], PeriodUnits.Months).Months).Select(months[0].PlusMonths)];

    private static JudgedFigure Light(JudgedFigure judged) => judged.Finding is not null ? judged : judged with { Series = judged.Series with { Months = [] } };
}

/// <summary>One change of an indicator: the place where most children are behind it, and the others with the same.</summary>
internal sealed record ToldChange(WatchedFigure Head, IReadOnlyList<WatchedFigure> Others);

/// <summary>How the places of one indicator were tested.</summary>
/// <param name="Left">Why others were not, with how many of them.</param>
internal sealed record TestedIndicator(Indicator Indicator, int Tested, int Told, IReadOnlyList<(string Why, int Places)> Left)
{
    public static TestedIndicator Of(Indicator indicator, IReadOnlyList<WatchedFigure> figures) => new(
        indicator, figures.Count(f => f.Judged.IsTested), figures.Count(f => f.Judged.Told),
        [.. figures.Where(f => !f.Judged.IsTested).GroupBy(f => f.Judged.Why, StringComparer.Ordinal).Select(same => (same.Key, same.Count())).OrderByDescending(l => l.Item2).ThenBy(l => l.Key, StringComparer.Ordinal)]);

    /// <summary>Why none of it can be tested; empty where some of it could.</summary>
    public string Never => Indicator.AddsUp ? "" : Indicator.Grain == Grains.Day ? "counted on single days, not by month" : $"counted by {Indicator.Grain}: too few periods";
}
