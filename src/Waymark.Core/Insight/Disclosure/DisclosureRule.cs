using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Insight.Disclosure;

/// <summary>How counts of one source are made safe, by the dated rules of <c>Insight/disclosure-rules.csv</c>.</summary>
/// <param name="HideBelow">Counts from 1 to one less than this are hidden.</param>
/// <param name="RoundTo">Others are rounded to the nearest multiple of this, halves up. 1 does not round.</param>
/// <param name="AllOrNoneBelow">In groups below this size a part of 0 % or 100 % is hidden.</param>
/// <param name="PossibleValues">Numbers that a hidden count must still be able to be.</param>
/// <param name="Version">Versions of the rules, to be stored with what was made safe by them.</param>
public sealed record DisclosureRule(int HideBelow, int RoundTo, int AllOrNoneBelow, int PossibleValues, string Version)
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Insight/disclosure-rules.csv");

    /// <summary>Whether anything is hidden or rounded at all.</summary>
    public bool Open => HideBelow <= 1 && RoundTo <= 1;

    /// <summary>The rule in force on a day.</summary>
    /// <param name="day">The day on which the figures leave.</param>
    /// <param name="source">A source with rows of its own (<c>mental-health</c>, <c>published</c>), or null for every other.</param>
    /// <exception cref="KeyNotFoundException">The source has no rows.</exception>
    public static DisclosureRule On(LocalDate day, string? source = null)
    {
        var start = source is null ? "" : $"{source}.";
        var (hide, round) = (Rules.On($"{start}hide-below", day), Rules.On($"{start}round-to", day));
        var (all, values) = (Rules.On("all-or-none-below", day), Rules.On("possible-values", day));
        return new(hide.Amount, round.Amount, all.Amount, values.Amount, $"{hide.Version} {round.Version} {all.Version} {values.Version}");
    }

    /// <summary>What is shown of a count that stands alone: itself or rounded, or null where it is hidden.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int? Shown(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? 0 : count < HideBelow ? null : (count + (RoundTo / 2)) / RoundTo * RoundTo;
    }

    /// <summary>Whether a count is one of those that are hidden.</summary>
    public bool IsSmall(int count) => count > 0 && count < HideBelow;

    /// <summary>The counts that are shown as this number: what a reader knows of the true one.</summary>
    public (int From, int To) Behind(int shown) =>
        shown == 0 ? (0, 0) : (Math.Max(HideBelow, shown - (RoundTo / 2)), shown - (RoundTo / 2) + RoundTo - 1);
}
