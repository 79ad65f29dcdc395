namespace Waymark.Core.Insight.Charts;

/// <summary>A value of a chart, or why there is none. Values come in safe: small numbers are hidden before they reach a chart.</summary>
public readonly record struct Reading
{
    private Reading(double? value, bool isHidden) => (Value, IsHidden) = (value, isHidden);

    /// <summary>The value; null where it is hidden or missing.</summary>
    public double? Value { get; }

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

    /// <summary>The value as printed by a measure, "hidden" or "no value".</summary>
    public string Show(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Value is { } value ? measure.Show(value) : IsHidden ? "hidden" : "no value";
    }
}
