using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Watching;
using Waymark.Insight.Door;
using Waymark.Insight.Explore;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Watch;

/// <summary>One indicator of one place, and what was found of it.</summary>
/// <param name="Indicator">What is counted.</param>
/// <param name="By">The dimension; blank for the whole area.</param>
/// <param name="Value">Its value.</param>
/// <param name="Judged">What was found.</param>
internal sealed record WatchedFigure(Indicator Indicator, string By, string Value, JudgedFigure Judged)
{
    /// <summary>The place or need in words.</summary>
    public string Where => By.Length == 0 ? "whole area" : Dimension.Find(By)!.LabelOf(Value);

    public string Title => $"{Indicator.Title}, {Where}";

    public bool IsRise => Judged.Children > 0;

    /// <summary>Whether it is better, worse, or neither.</summary>
    public Judgement Judgement => Indicator.Polarity switch
    {
        Polarity.Neither => Judgement.Neither, Polarity.HigherIsBetter => IsRise ? Judgement.Better : Judgement.Worse, _ => IsRise ? Judgement.Worse : Judgement.Better,
    };

    /// <summary>The same cut in Explore.</summary>
    public string Link => new ExploreQuestion(Indicator, Grains.Month, "", By, Value, "line") { SaysValue = By.Length > 0 }.Link(InsightLinks.Explore);

    public IReadOnlyList<ShownFigure> Months => [.. Judged.Looked.Select(m => new ShownFigure(
        Indicator.Id, Grains.Month, m.Month, Value, m.Count, m.Of, m.Count is { } count ? Indicator.ValueOf(count, m.Of) : null, Hidden: m.Count is null))];

    /// <summary>Its chart: limits of the months before, so that the change does not widen them.</summary>
    public ProcessChart Chart => MonthChart.Of(Indicator, Title, Months, fixAfter: Math.Max(2, Months.Count - FigureWatch.Recent));
}

/// <summary>How a change is judged.</summary>
internal enum Judgement
{
    Worse,
    Better,
    /// <summary>The definition does not say which way is better.</summary>
    Neither,
}
