using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Insight.Charts;

/// <summary>A control chart in words.</summary>
internal sealed class ProcessWords(ProcessChart chart)
{
    public string Sentence
    {
        get
        {
            var points = chart.Ordered;
            if (points.LastOrDefault(point => point.Reading.Value is not null) is not { Reading.Value: { } value } last) return Chart.NothingOf(points.Select(point => point.Reading));
            var said = new List<string> { $"Last value {chart.Measure.Show(value)} {last.Period.When}", Place(last, value) };
            if (last.Lower is not null || last.Type != PointType.CommonCause) said.Add(Cause(last));
            if (Aim(last) is { } aim) said.Add(aim);
            if (points[^1] is { } end && end != last) said.Add(end.Reading.IsHidden ? $"the value for {end.Period.Name} is hidden" : $"there is no value for {end.Period.Name}");
            return string.Join("; ", said) + ".";
        }
    }

    /// <summary>What the rules say of a point, in the words of the table.</summary>
    public static string Of(ProcessPoint point)
    {
        if (point.Reading.Value is null) return "–";
        if (point is { Type: PointType.CommonCause, Lower: null, Upper: null }) return "–";
        var way = point.IsHigh switch { true => ", high", false => ", low", null => "" };
        var name = point.Type switch
        {
            PointType.CommonCause => "Usual variation",
            PointType.Improvement => "Improvement" + way,
            PointType.Concern => "Concern" + way,
            _ => "Special cause" + way,
        };
        return point.Why is { Length: > 0 } why ? $"{name}: {why}" : name;
    }

    /// <summary>The rule that fired, in words that follow "special cause"; null for none.</summary>
    public static string? Why(SpecialCause shown, bool isHigh, int run) => shown switch
    {
        SpecialCause.Outside => isHigh ? "above the upper limit" : "below the lower limit",
        SpecialCause.Trend => $"one of {run} or more in a row that {(isHigh ? "rise" : "fall")}",
        SpecialCause.TwoInThree => $"two of three close to the {(isHigh ? "upper" : "lower")} limit",
        SpecialCause.Shift => $"one of {run} or more in a row {(isHigh ? "above" : "below")} the average",
        _ => null,
    };

    private string Place(ProcessPoint last, double value)
    {
        if (last is not { Lower: { } lower, Upper: { } upper }) return "too little variation or too few points for a usual range";
        var place = value > upper ? "above" : value < lower ? "below" : "within";
        return $"{place} the usual range {chart.Measure.ShowRange(lower, upper)}";
    }

    private static string Cause(ProcessPoint last)
    {
        var why = last.Why is { Length: > 0 } words ? $" ({words})" : "";
        return last.Type switch
        {
            PointType.CommonCause => "no special cause",
            PointType.Improvement => "a special cause for the better" + why,
            PointType.Concern => "a special cause for concern" + why,
            _ => "a special cause" + why,
        };
    }

    private string? Aim(ProcessPoint last)
    {
        if (chart.Target is not { } target) return null;
        var shown = $"target {chart.Measure.Show(target)}";
        if (last is not { Lower: { } lower, Upper: { } upper }) return shown;
        if (target >= lower && target <= upper)
            return chart.Better == Improvement.Neutral ? $"{shown} is within the usual range" : $"{shown} is within the usual range, so it will be met in some periods and missed in others by chance";
        var above = target > upper;
        return $"{shown} is {(above ? "above" : "below")} the usual range" + chart.Better switch
        {
            Improvement.Neutral => "",
            Improvement.Increase when above => ", so it will not be met without a change",
            Improvement.Decrease when !above => ", so it will not be met without a change",
            _ => ", so it is met as a rule",
        };
    }
}
