using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Insight;

/// <summary>A count of people made safe to show to those who may see no child: 0 stays 0, small counts are hidden, others rounded.</summary>
/// <param name="Value">The rounded count, or null where it is hidden.</param>
/// <remarks>Limits are dated rules (<c>Insight/disclosure-rules.csv</c>). Totals are counted first and then made safe, never added up from safe parts.</remarks>
public readonly record struct SafeCount(int? Value)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Insight/disclosure-rules.csv");

    /// <summary>The safe form of a count by the rules in force on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SafeCount Of(int count, LocalDate day)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0) return new(0);
        if (count < Rules.On("hide-below", day).Amount) return new(null);
        var step = Rules.On("round-to", day).Amount;
        return new((count + (step / 2)) / step * step);
    }

    /// <summary>The count, or an asterisk where it is hidden.</summary>
    public override string ToString() => Value is { } count ? count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : "*";
}
