namespace Waymark.Core.Insight.Charts;

/// <summary>A value of a chart, or why there is none. Values come in safe: small numbers are hidden before they reach a chart.</summary>
public readonly record struct Reading
{
    private Reading(double? value, bool isHidden, int? decimals = null) => (Value, IsHidden, Decimals) = (value, isHidden, decimals);

    /// <summary>The value; null where it is hidden or missing.</summary>
    public double? Value { get; }

    /// <summary>Places after the point with which this value is printed, where it was published with its own; null for those of the measure.</summary>
    public int? Decimals { get; }

    /// <summary>Whether a value exists but may not be shown.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether no value exists.</summary>
    public bool IsMissing => Value is null && !IsHidden;

    /// <summary>No value exists.</summary>
    public static Reading Missing => default;

    /// <summary>A value exists and may not be shown.</summary>
    public static Reading Hidden => new(null, true);

    /// <summary>A value; null and what is not a finite number are missing.</summary>
    public static Reading Of(double? value) => value is { } number && double.IsFinite(number) ? new(number, false) : Missing;

    /// <summary>A value that is printed as it was published, with so many places after the point; null and what is not a finite number are missing.</summary>
    public static Reading Of(double? value, int decimals) => value is { } number && double.IsFinite(number) ? new(number, false, decimals) : Missing;

    /// <summary>The value as printed by a measure, "hidden" or "no value".</summary>
    public string Show(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Value is { } value ? measure.Show(value, Decimals ?? measure.Decimals) : IsHidden ? "hidden" : "no value";
    }
}
