using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Families;

/// <summary>By when a message of a family is answered (<c>message-rules.csv</c>).</summary>
/// <param name="By">The last day.</param>
/// <param name="RuleVersion">The rule that gave it, as it was in force.</param>
public sealed record MessageClock(LocalDate By, string RuleVersion)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/Families/message-rules.csv");

    /// <summary>For a message that came on a day.</summary>
    public static MessageClock Of(LocalDate came)
    {
        var rule = Rules.On("family.message-answer", came);
        return new(DueDay.Of(rule, came, WorkingCalendar.England), rule.Version);
    }
}
