using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Insight.Indicators;

/// <summary>
/// Safety of figures that count sessions: shown where enough children stand behind them. Numbers of sessions are rounded to the next hundred, so that the
/// sessions of a few children cannot be had as the difference of two groups.
/// </summary>
internal sealed class SafeSessions(Indicator indicator, LocalDate today) : ISafety
{
    private const double Step = 100;
    private readonly DisclosureRule rule = DisclosureRule.On(today);

    public Shown Show(int at, FigureCell cell) => rule.IsSmall(cell.Children)
        ? Shown.Nothing
        : new Shown(Rounded(cell.Numerator), cell.Denominator is { } of ? Rounded(of) : null, indicator.ValueOf(cell.Numerator, cell.Denominator) is { } value ? Math.Round(value, 1, MidpointRounding.AwayFromZero) : null, Hidden: false);

    private static double Rounded(double sessions) => Math.Round(sessions / Step, MidpointRounding.AwayFromZero) * Step;
}
