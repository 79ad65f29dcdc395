using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Insight;

/// <summary>A count of people made safe to show to those who may see no child: 0 stays 0, small counts are hidden, others rounded.</summary>
/// <param name="Value">The rounded count, or null where it is hidden.</param>
/// <remarks>
/// The case of one cell that stands alone of <see cref="SafeTable"/>, by the same <see cref="DisclosureRule"/>. Counts that are parts or totals of one another go through
/// a table. Totals are counted first and then made safe, never added up from safe parts.
/// </remarks>
public readonly record struct SafeCount(int? Value)
{
    /// <summary>The safe form of a count by the rules in force on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SafeCount Of(int count, LocalDate day) => new(DisclosureRule.On(day).Shown(count));

    /// <summary>The count, or an asterisk where it is hidden.</summary>
    public override string ToString() => Value is { } count ? count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : "*";
}
