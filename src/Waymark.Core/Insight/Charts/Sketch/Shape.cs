using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>One thing on a drawing. Lengths are in units of the drawing, from its top left corner, rightwards and down.</summary>
/// <param name="Ink">How it is filled and outlined.</param>
public abstract record Shape(Ink Ink)
{
    /// <summary>The same shape moved to the right and down.</summary>
    public abstract Shape Moved(double right, double down);
}

/// <summary>A point of a path.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Spot(double X, double Y);

/// <summary>A straight line.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ink">How it is drawn.</param>
public sealed record Straight(Spot From, Spot To, Ink Ink) : Shape(Ink)
{
    /// <inheritdoc />
    public override Shape Moved(double right, double down) =>
        this with { From = new(From.X + right, From.Y + down), To = new(To.X + right, To.Y + down) };
}

/// <summary>A path of straight pieces through two spots or more.</summary>
/// <param name="Spots">Its spots in order.</param>
/// <param name="Closed">Whether it returns to its first spot.</param>
/// <param name="Ink">How it is drawn.</param>
public sealed record Trace(IReadOnlyList<Spot> Spots, bool Closed, Ink Ink) : Shape(Ink)
{
    /// <inheritdoc />
    public override Shape Moved(double right, double down) =>
        this with { Spots = [.. Spots.Select(spot => new Spot(spot.X + right, spot.Y + down))] };
}

/// <summary>An upright rectangle.</summary>
/// <param name="Corner">Its top left corner.</param>
/// <param name="Width">At least 0.</param>
/// <param name="Height">At least 0.</param>
/// <param name="Ink">How it is drawn.</param>
public sealed record Box(Spot Corner, double Width, double Height, Ink Ink) : Shape(Ink)
{
    /// <inheritdoc />
    public override Shape Moved(double right, double down) => this with { Corner = new(Corner.X + right, Corner.Y + down) };
}

/// <summary>A circle.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Radius">Above 0.</param>
/// <param name="Ink">How it is drawn.</param>
public sealed record Disc(Spot Centre, double Radius, Ink Ink) : Shape(Ink)
{
    /// <inheritdoc />
    public override Shape Moved(double right, double down) => this with { Centre = new(Centre.X + right, Centre.Y + down) };
}

/// <summary>One line of text.</summary>
/// <param name="At">On its baseline: where it starts, its middle or its end, by <paramref name="Anchor" />.</param>
/// <param name="Text">Plain text; whoever writes the drawing escapes it.</param>
/// <param name="Size">Height of the type.</param>
/// <param name="Anchor">What of the text stands at the spot.</param>
/// <param name="Ink">How it is drawn.</param>
public sealed record Words(Spot At, string Text, double Size, Anchor Anchor, Ink Ink) : Shape(Ink)
{
    /// <inheritdoc />
    public override Shape Moved(double right, double down) => this with { At = new(At.X + right, At.Y + down) };
}

/// <summary>What of a line of text stands at its spot.</summary>
public enum Anchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}
