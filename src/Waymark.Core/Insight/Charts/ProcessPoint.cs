using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Insight.Charts;

/// <summary>One point of a control chart.</summary>
/// <param name="Period">When.</param>
/// <param name="Reading">Its value.</param>
/// <param name="Type">What the rules say of it; common cause where there is no value.</param>
/// <param name="IsHigh">Whether an unusual point is a high or rising one; null where that has no meaning.</param>
public sealed record ProcessPoint(ChartPeriod Period, Reading Reading, PointType Type = PointType.CommonCause, bool? IsHigh = null)
{
    /// <summary>The average of its part of the series, null where there is too little to say.</summary>
    public double? Mean { get; init; }

    /// <summary>Lower limit of the usual range, as computed; null where there is none.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper limit of the usual range, as computed; null where there is none.</summary>
    public double? Upper { get; init; }

    /// <summary>The rule that fired, in words that follow "special cause": "7 months in a row above the average"; null for none.</summary>
    public string? Why { get; init; }

    /// <summary>Number of its part of the series: limits are computed anew, and lines break, where it changes.</summary>
    public int Part { get; init; }
}

/// <summary>From when limits were computed anew.</summary>
/// <param name="From">First period of the new part.</param>
/// <param name="Why">The recorded cause, as a part of a sentence: "a new definition of absence"; null where none is recorded.</param>
public sealed record Rebase(ChartPeriod From, string? Why = null);
