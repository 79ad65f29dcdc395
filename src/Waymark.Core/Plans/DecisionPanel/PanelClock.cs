using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.DecisionPanel;

/// <summary>How a panel and the limits in law stand to each other: a panel stops none.</summary>
public static class PanelClock
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/DecisionPanel/panel-rules.csv");

    /// <summary>The limit ends before the panel meets: the council decides without it.</summary>
    public static bool TooLate(LocalDate? due, LocalDate meeting) => due < meeting;

    /// <summary>The last day on which members may read what they advised on.</summary>
    public static LocalDate OpenUntil(LocalDate closed) => closed.PlusDays(Rules.On("panel.open-after-close", closed).Amount);
}
