namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>The sheet that a chart is laid out for.</summary>
/// <param name="Width">Its width in units.</param>
/// <param name="Type">Height of all text on it.</param>
/// <param name="IsNarrow">Whether it is for a phone: names above bars, keys instead of labels beside lines.</param>
/// <remarks>One unit is about one pixel. Each layout is shown where its text stays 12 pixels or more: the wide one from 620 pixels of room, the narrow one from 290.</remarks>
public sealed record Canvas(double Width, double Type, bool IsNarrow)
{
    /// <summary>For screens, print and files.</summary>
    public static Canvas Wide { get; } = new(760, 15, false);

    /// <summary>For phones and narrow columns.</summary>
    public static Canvas Narrow { get; } = new(330, 14, true);

    /// <summary>From one line of text to the next.</summary>
    public double Line => Type * 1.3;
}
