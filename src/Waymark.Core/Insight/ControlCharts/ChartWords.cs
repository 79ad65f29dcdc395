namespace Waymark.Core.Insight.ControlCharts;

/// <summary>The words of a chart: labels and type names as NHSRplotthedots writes them.</summary>
public static class ChartWords
{
    /// <summary>The rule that is shown for a point: <c>Above UCL</c>, <c>7 Point Trend (Increasing)</c>, <c>2 in 3 Below CL</c>, <c>7 Points Above CL</c>, <c>Common Cause</c>.</summary>
    public static string Label(ChartedPoint point, int runLength = 7) => Label(point.Shown, point.Rising > 0, runLength);

    /// <summary>Name of a point type, for example <c>special_cause_improvement</c>; also the name of the variation icon.</summary>
    public static string Name(PointType type) => type switch
    {
        PointType.Improvement => "special_cause_improvement",
        PointType.Concern => "special_cause_concern",
        PointType.NeutralHigh => "special_cause_neutral_high",
        PointType.NeutralLow => "special_cause_neutral_low",
        _ => "common_cause",
    };

    /// <summary>Name of an assurance icon: <c>consistent_pass</c>, <c>consistent_fail</c> or <c>inconsistent</c>.</summary>
    public static string Name(Assurance assurance) => assurance switch
    {
        Assurance.ConsistentPass => "consistent_pass",
        Assurance.ConsistentFail => "consistent_fail",
        _ => "inconsistent",
    };

    /// <summary>Name of a rule in short: <c>outside</c>, <c>trend</c>, <c>two in three</c>, <c>shift</c>. Empty for common cause.</summary>
    public static IEnumerable<string> Names(SpecialCause causes)
    {
        if (causes.HasFlag(SpecialCause.Outside)) yield return "outside";
        if (causes.HasFlag(SpecialCause.Trend)) yield return "trend";
        if (causes.HasFlag(SpecialCause.TwoInThree)) yield return "two in three";
        if (causes.HasFlag(SpecialCause.Shift)) yield return "shift";
    }

    private static string Label(SpecialCause shown, bool high, int run) => shown switch
    {
        SpecialCause.Outside => high ? "Above UCL" : "Below LCL",
        SpecialCause.Trend => high ? $"{run} Point Trend (Increasing)" : $"{run} Point Trend (Decreasing)",
        SpecialCause.TwoInThree => high ? "2 in 3 Above CL" : "2 in 3 Below CL",
        SpecialCause.Shift => high ? $"{run} Points Above CL" : $"{run} Points Below CL",
        _ => "Common Cause",
    };
}
