using System.Globalization;
using Waymark.Core.Insight.Watching;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Watch;

/// <summary>How a change is told.</summary>
internal static class WatchWords
{
    /// <summary>"Absence, Craven: 6.4% from May to October 2026, where 5.6% was to be expected".</summary>
    public static string Sentence(WatchedFigure figure)
    {
        var (indicator, last, found) = (figure.Indicator, figure.Judged.Last.ToList(), figure.Judged.Finding!);
        var measure = IndicatorWords.MeasureOf(indicator);
        double? of = figure.Judged.Series.IsNumber ? null : last.Sum(m => Math.Max(m.Of ?? 0, m.Count ?? 0));
        var (now, expected) = (indicator.ValueOf(last.Sum(m => m.Count ?? 0), of) ?? 0, indicator.ValueOf(found.Expected * figure.Judged.Series.Unit, of) ?? 0);
        var per = indicator.Unit switch { Unit.PerHundred => " for every 100", Unit.PerThousand => " for every 1,000", _ => "" };
        return $"{figure.Title}: {measure.Show(now)}{per} {Span(last)}, where {measure.Show(expected)} {(indicator.Unit == Unit.Number ? "were" : "was")} to be expected";
    }

    /// <summary>"About 25 more than expected (range 10 to 40): decisions within 42 days of the request."</summary>
    public static string Size(WatchedFigure figure)
    {
        var (found, series) = (figure.Judged.Finding!, figure.Judged.Series);
        var counted = char.ToLowerInvariant(figure.Indicator.Numerator[0]) + figure.Indicator.Numerator[1..];
        var children = Math.Round(Math.Abs(figure.Judged.Children));
        var way = figure.IsRise ? "more" : "fewer";
        return series.CountsSessions
            ? $"About {Number(Hundreds(found.Excess * series.Unit))} {way} than expected ({counted}), as many as of {Number(Math.Max(1, children))} {(children <= 1 ? "child" : "children")} in all those months."
            : $"About {Number(Math.Max(1, children))} {way} than expected: {counted}.";
    }

    public static string Heading(Judgement judgement) => judgement switch { Judgement.Worse => "Worse", Judgement.Better => "Better", _ => "More or fewer, neither better nor worse" };

    /// <summary>"from May to October 2026".</summary>
    public static string Span(IReadOnlyList<FigureMonth> months)
    {
        var (first, last) = (months[0].Month, months[^1].Month);
        return $"from {first.ToString(first.Year == last.Year ? "MMMM" : "MMMM uuuu", CultureInfo.InvariantCulture)} to {last.ToString("MMMM uuuu", CultureInfo.InvariantCulture)}";
    }

    public static string ByChance(double number) => number < 1 ? "fewer than one" : $"about {Number(Math.Round(number))}";

    public static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static double Hundreds(double sessions) => Math.Max(100, Math.Round(Math.Abs(sessions) / 100, MidpointRounding.AwayFromZero) * 100);
}
