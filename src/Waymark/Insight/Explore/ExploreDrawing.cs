using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.ControlCharts;
using Waymark.Core.Insight.Statistics;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>Draws an answer in the way that was asked for.</summary>
internal static class ExploreDrawing
{
    private const int MostBars = 40;
    private const int MostPanels = 12;

    public static Chart Of(Answer answer, string areaName, LocalDate today)
    {
        var asked = answer.Asked;
        return asked.Draw switch
        {
            _ when asked.Indicator.IsOnlyPublished && answer.Beside.Any(row => row.Area.Breakdown.Length > 0) => PublishedDrawing.Parts(answer),
            "map" => new TileMap { Title = At(answer, today), Measure = MeasureOf(asked), Area = answer.State.Area, Places = [.. Latest(answer).Where(f => f.Value.Length > 0).Select(f => (Label(asked, f), f.Reading))] },
            "multiples" => Multiples(answer, areaName, today),
            "funnel" => Funnelled(answer, today),
            "heat" => Heat(answer, today),
            "bar" => Bars(answer, areaName, today),
            _ when asked.Grain is Grains.Month or Grains.Day && answer.Rows.Count >= ChartOptions.FirmFrom => Process(answer, today),
            _ => Lines(answer, areaName, today),
        };
    }

    /// <summary>Figures of the latest period, those not known last.</summary>
    public static IReadOnlyList<ShownFigure> Latest(Answer answer)
    {
        if (answer.Rows.Count == 0) return [];
        var last = answer.Rows.Max(f => f.Period);
        return [.. answer.Rows.Where(f => f.Period == last).OrderBy(f => f.Value.Length == 0).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    private static ProcessChart Process(Answer answer, LocalDate today)
    {
        var asked = answer.Asked;
        // A period that is not over would look like a fall.
        var over = answer.Rows.Where(f => Grains.EndOf(f.Grain, f.Period) <= today || asked.Grain == Grains.Day).ToList();
        return MonthChart.Of(asked.Indicator, asked.Title, over);
    }

    private static LineChart Lines(Answer answer, string areaName, LocalDate today)
    {
        var asked = answer.Asked;
        var own = new LineSeries($"{areaName}, from its cases", [.. answer.Rows.Select(f => (Grains.PeriodOf(f.Grain, f.Period), f.Reading))]);
        var notes = answer.Rows is [.., var last] && Grains.EndOf(last.Grain, last.Period) > today && last.Grain != Grains.Day ? new[] { $"{Sentence(IndicatorWords.Period(last.Grain, last.Period, today))}: the period is not over." } : [];
        return new LineChart
        {
            Title = asked.Title, Measure = MeasureOf(asked), Series = [.. asked.Indicator.IsOnlyPublished ? [] : new[] { own }, .. PublishedDrawing.Lines(answer)], Notes = [.. notes, .. PublishedDrawing.Editions(answer)],
        };
    }

    private static BarChart Bars(Answer answer, string areaName, LocalDate today)
    {
        var asked = answer.Asked;
        var latest = Latest(answer);
        var bars = latest.OrderByDescending(f => f.Reading.Value ?? -1).ThenBy(f => Label(asked, f), StringComparer.Ordinal).Take(MostBars).Select(f => new Bar(Label(asked, f), f.Reading) { Interval = IntervalOf(asked.Indicator, f) }).ToList();
        var whole = asked.Indicator.Unit == Unit.Number || asked.Indicator.Part == asked.By ? null : answer.Whole.LastOrDefault(f => latest.Count > 0 && f.Period == latest[0].Period)?.Reading.Value;
        return new BarChart
        {
            Title = At(answer, today), Measure = MeasureOf(asked), By = Dimension.Find(asked.By)!.Title, Bars = bars, Reference = whole is { } value ? (areaName, value) : null,
            Notes = latest.Count > MostBars ? [$"The {MostBars} highest of {latest.Count} are drawn; the table and the files hold all."] : [],
        };
    }

    private static (double Lower, double Upper)? IntervalOf(Indicator indicator, ShownFigure figure)
    {
        if (!indicator.IsShare || indicator.CountsSessions || figure is not { Numerator: { } n, Denominator: > 0 and var d } || n > d) return null;
        var interval = new Share((int)n, (int)d).Wilson(Confidence.P95);
        return (interval.Lower * indicator.Whole, interval.Upper * indicator.Whole);
    }

    private static SmallMultiples Multiples(Answer answer, string areaName, LocalDate today)
    {
        var asked = answer.Asked;
        var panels = answer.Rows.GroupBy(f => f.Value).OrderByDescending(g => g.Sum(f => f.Denominator ?? f.Numerator ?? 0)).Take(MostPanels).Select(g => Series(Label(asked, g.First()), g)).OrderBy(s => s.Name, StringComparer.Ordinal).ToList();
        return new SmallMultiples
        {
            Title = asked.Title, Measure = MeasureOf(asked), Panels = panels, Comparison = asked.Indicator.Unit == Unit.Number || asked.Indicator.Part == asked.By ? null : Series(areaName, answer.Whole),
            Notes = answer.Rows.Select(f => f.Value).Distinct().Count() > MostPanels ? [$"The {MostPanels} largest are drawn; the table and the files hold all."] : [],
        };
    }

    private static LineSeries Series(string name, IEnumerable<ShownFigure> figures) => new(name, [.. figures.Select(f => (Grains.PeriodOf(f.Grain, f.Period), f.Reading))]);

    private static FunnelChart Funnelled(Answer answer, LocalDate today)
    {
        var asked = answer.Asked;
        var places = Latest(answer).Where(f => f.Denominator > 0).ToList();
        var shares = places.Where(f => f.Numerator is { } n && n <= f.Denominator).Select(f => new Share((int)f.Numerator!.Value, (int)f.Denominator!.Value)).ToList();
        var worked = shares.Count > 1 ? Funnel.OfShares(shares) : Funnel.OfShares([new Share(0, 1), new Share(1, 1)]);
        return FunnelChart.Of(worked, [.. places.Select(f => (Label(asked, f), f.Denominator!.Value, f.Reading))], asked.Indicator.Whole, (At(answer, today), Many(Dimension.Find(asked.By)!.Title), asked.Indicator.Denominator), MeasureOf(asked));
    }

    private static HeatMap Heat(Answer answer, LocalDate today)
    {
        var asked = answer.Asked;
        var periods = answer.Rows.Select(f => f.Period).Distinct().Order().TakeLast(12).ToList();
        var values = answer.Rows.Select(f => f.Value).Distinct().OrderBy(v => v.Length == 0).ThenBy(v => v, StringComparer.Ordinal).ToList();
        var at = answer.Rows.ToDictionary(f => (f.Value, f.Period));
        return new HeatMap
        {
            Title = asked.Title, Measure = MeasureOf(asked), RowsBy = Dimension.Find(asked.By)!.Title, ColumnsBy = char.ToUpperInvariant(asked.Grain[0]) + asked.Grain[1..],
            Rows = [.. values.Select(v => Dimension.Find(asked.By)!.LabelOf(v))], Columns = [.. periods.Select(p => ShortOf(asked.Grain, p))],
            Cells = [.. values.Select(v => (IReadOnlyList<Reading>)[.. periods.Select(p => at.TryGetValue((v, p), out var f) ? f.Reading : Reading.Missing)])],
            Notes = periods.Count > 0 && Grains.EndOf(asked.Grain, periods[^1]) > today ? ["The last period is not over."] : [],
        };
    }

    private static string ShortOf(string grain, LocalDate period) => grain switch
    {
        Grains.Month or Grains.Day => period.ToString("MMM yy", System.Globalization.CultureInfo.InvariantCulture), _ => Grains.PeriodOf(grain, period).Name,
    };

    private static string At(Answer answer, LocalDate today) =>
        answer.Rows.Count == 0 ? answer.Asked.Title : $"{answer.Asked.Title}, {IndicatorWords.Period(answer.Asked.Grain, answer.Rows.Max(f => f.Period), today)}";

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Many(string title) => title.EndsWith('y') ? title[..^1] + "ies" : title + "s";

    private static string Label(ExploreQuestion asked, ShownFigure figure) => Dimension.Find(asked.By)?.LabelOf(figure.Value) ?? "";

    private static Measure MeasureOf(ExploreQuestion asked) => IndicatorWords.MeasureOf(asked.Indicator);
}
