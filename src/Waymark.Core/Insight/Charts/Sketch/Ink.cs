namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>How a shape is filled and outlined. No two inks that mean something differ by colour alone: a dash, a width or a shape goes with them.</summary>
/// <param name="Name">Class of the shape for style sheets, in small letters and hyphens.</param>
/// <param name="Fill">Colour inside, as #rrggbb; null for none.</param>
/// <param name="Stroke">Colour of the outline; null for none.</param>
/// <param name="Width">Width of the outline, in units of the drawing.</param>
/// <param name="Dash">Lengths of dash and gap in turn, such as "6 4"; null for an unbroken line.</param>
/// <param name="Bold">Whether text is bold.</param>
public sealed record Ink(string Name, string? Fill, string? Stroke = null, double Width = 0, string? Dash = null, bool Bold = false)
{
    /// <summary>Colour of text: 15.9 to 1 on white.</summary>
    internal const string Dark = "#14232e";

    internal static readonly Ink Text = new("text", Dark, "#ffffff", 3);
    internal static readonly Ink Strong = new("strong", Dark, "#ffffff", 3, Bold: true);
    internal static readonly Ink Quiet = new("quiet", "#4b565d", "#ffffff", 3);
    internal static readonly Ink Grid = new("grid", null, "#d9dfe3", 1);
    internal static readonly Ink Axis = new("axis", null, "#4b565d", 1.25);
    internal static readonly Ink Leader = new("leader", null, "#7a868c", 1);
    internal static readonly Ink Hatch = new("hatch", null, "#7a868c", 1);
    internal static readonly Ink Hollow = new("hollow", "#ffffff", "#7a868c", 1);
    internal static readonly Ink Reference = new("reference", null, "#000000", 1.75, "7 4");

    /// <summary>The same ink for a path that is not filled.</summary>
    internal Ink AsLine => this with { Fill = null };

    internal static Ink Coloured(string name, string colour, double width, string? dash = null) => new(name, null, colour, width, dash);

    internal static Ink Filled(string name, string colour, string? outline = null, double width = 1) => new(name, colour, outline, outline is null ? 0 : width);

    internal Ink ForText(bool bold = true) => new($"{Name}-text", Stroke ?? Fill, "#ffffff", 3, Bold: bold);
}
