namespace Waymark.Core.Insight.Disclosure;

/// <summary>How the values of a dimension hang together.</summary>
public enum DimensionKind
{
    /// <summary>Values are parts of a whole (places, needs, sexes): they add up to the cell in which the dimension is not asked for.</summary>
    Parts,
    /// <summary>Values do not add up (the days on which a caseload is counted).</summary>
    Apart,
    /// <summary>Each value, in the order of its text, holds the one before (year to date by month).</summary>
    Cumulative,
    /// <summary>Each value, in the order of its text, is a later refresh of the same figures, in which counts may have gone up or down. A count that is the same in two refreshes running is one number.</summary>
    Revised,
}

/// <summary>One dimension by which counts are broken down.</summary>
/// <param name="Name">Its name, for example <c>locality</c>.</param>
/// <param name="Kind">How its values hang together.</param>
/// <param name="Inside">For values that are parts of a larger value, that larger value (a school's locality), or null where there is no such order.</param>
public sealed record Dimension(string Name, DimensionKind Kind = DimensionKind.Parts, IReadOnlyDictionary<string, string>? Inside = null);

/// <summary>A true count, before it leaves.</summary>
/// <param name="At">Its value in each dimension, in their order; null for all of them together.</param>
/// <param name="Count">How many: the numerator, where there is a denominator.</param>
/// <param name="Of">Of how many, or null where the count is no part of a group. Not below <paramref name="Count"/>.</param>
public sealed record CountCell(IReadOnlyList<string?> At, int Count, int? Of = null);

/// <summary>What may be shown of a count.</summary>
/// <param name="At">As in the cell that it was made from.</param>
/// <param name="Count">The count as shown, or null where it is hidden: small, or withheld so that a small one cannot be worked out. Which of the two is not told.</param>
/// <param name="Of">The denominator as shown, or null where it is hidden or there is none.</param>
public sealed record SafeCell(IReadOnlyList<string?> At, int? Count, int? Of)
{
    /// <summary>The share, from the numbers as shown; null where one of them is hidden or there is nobody.</summary>
    public double? Share => Count is { } count && Of is > 0 and var of ? (double)count / of : null;
}

/// <summary>A cell as it left earlier: kept by the area, so that later figures can be held against it.</summary>
/// <param name="True">The true count at that time.</param>
/// <param name="Shown">What was shown of it.</param>
/// <param name="CountWithGroup">Whether the count was hidden with all the parts of its group.</param>
/// <param name="OfWithGroup">Whether the denominator was.</param>
/// <param name="CountRefused">Whether the count was hidden so that nobody may be told that it is small (<see cref="SafeTable.Refused"/>).</param>
/// <param name="OfRefused">Whether the denominator was.</param>
public sealed record ReleasedCell(CountCell True, SafeCell Shown, bool CountWithGroup = false, bool OfWithGroup = false, bool CountRefused = false, bool OfRefused = false);
