using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>One period of a series.</summary>
/// <param name="Date">The period's day: all in the same manner, for example the first of each month.</param>
/// <param name="Value">The value in the unit of the series, finite, or null where it is missing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartPoint(LocalDate Date, double? Value)
{
    /// <summary>Among how many it was counted, above 0: of rates only.</summary>
    public double? Of { get; init; }
}

/// <summary>Rules of special cause that hold for a point; several may.</summary>
[Flags]
public enum SpecialCause
{
    /// <summary>None: common cause.</summary>
    None = 0,
    /// <summary>Beyond a limit.</summary>
    Outside = 1,
    /// <summary>Part of seven and more that rise or fall one after the other.</summary>
    Trend = 2,
    /// <summary>Near a limit, with at least one of the two neighbours of a window of three, all on one side of the mean.</summary>
    TwoInThree = 4,
    /// <summary>Part of seven and more on one side of the mean.</summary>
    Shift = 8,
}

/// <summary>What a point says, once the way of improvement is known. Also the variation icon, that of the last point.</summary>
public enum PointType
{
    /// <summary>Usual variation (grey).</summary>
    CommonCause,
    /// <summary>Special cause, the better way (blue).</summary>
    Improvement,
    /// <summary>Special cause, the worse way (orange).</summary>
    Concern,
    /// <summary>Special cause, high, where neither way is better (purple).</summary>
    NeutralHigh,
    /// <summary>Special cause, low, where neither way is better (purple).</summary>
    NeutralLow,
}

/// <summary>Whether the process will meet its target as it stands, from the limits of the last point.</summary>
public enum Assurance
{
    /// <summary>The target lies within the limits or on one of them: hit or miss.</summary>
    Inconsistent,
    /// <summary>The limits lie wholly on the better side of the target.</summary>
    ConsistentPass,
    /// <summary>The limits lie wholly on the worse side of the target.</summary>
    ConsistentFail,
}

/// <summary>Where a process runs: its mean and its limits, in the unit of the series. Limits may be below nought; drawing clips, reckoning does not.</summary>
/// <param name="Mean">Mean of the baseline; NaN where it has no value.</param>
/// <param name="Lower">Mean less 2.66 mean moving ranges, or as <see cref="ChartOptions.Data"/> says; NaN where there are no limits.</param>
/// <param name="Upper">Mean and 2.66 mean moving ranges, or as <see cref="ChartOptions.Data"/> says; NaN where there are no limits.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProcessLimits(double Mean, double Lower, double Upper)
{
    /// <summary>Whether there are limits at all.</summary>
    public bool Known => !double.IsNaN(Lower) && !double.IsNaN(Upper);
}

/// <summary>One point of a control chart, worked out.</summary>
/// <param name="Date">As given.</param>
/// <param name="Value">As given.</param>
/// <param name="Group">Number of rebases up to it: 0 before the first.</param>
/// <param name="Limits">Mean and limits of its group; of rates the limits are those of its own denominator.</param>
/// <param name="Causes">Every rule that holds for it.</param>
/// <param name="Rising">1 high or rising, -1 low or falling, as the rule that is shown says; 0 for common cause.</param>
/// <param name="TrialLimits">Whether its group has fewer than <see cref="ChartOptions.FirmFrom"/> points.</param>
/// <param name="AfterGap">Whether a gap lies between it and the point before: no line is drawn across.</param>
/// <param name="Type">What it says.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChartedPoint(
    LocalDate Date, double? Value, int Group, ProcessLimits Limits, SpecialCause Causes, int Rising, bool TrialLimits, bool AfterGap, PointType Type)
{
    /// <summary>The rule that is shown where several hold: outside, then trend, then two in three, then shift.</summary>
    public SpecialCause Shown =>
        Causes.HasFlag(SpecialCause.Outside) ? SpecialCause.Outside
        : Causes.HasFlag(SpecialCause.Trend) ? SpecialCause.Trend
        : Causes.HasFlag(SpecialCause.TwoInThree) ? SpecialCause.TwoInThree
        : Causes & SpecialCause.Shift;
}
