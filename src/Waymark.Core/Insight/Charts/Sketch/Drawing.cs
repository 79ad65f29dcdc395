namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>A finished drawing: shapes on a white sheet, with the words that stand for it where it cannot be seen.</summary>
/// <param name="Width">Width of the sheet, in its own units; a page may scale it.</param>
/// <param name="Height">Height of the sheet.</param>
/// <param name="Title">What the drawing is of.</param>
/// <param name="Description">What it shows, in a sentence.</param>
/// <param name="Shapes">Shapes in the order of drawing: later ones lie above.</param>
public sealed record Drawing(double Width, double Height, string Title, string Description, IReadOnlyList<Shape> Shapes)
{
    private const double Margin = 16;

    /// <summary>The drawing as it stands alone, outside a page: title and description above it, the source below it.</summary>
    /// <param name="size">Height of the type.</param>
    /// <param name="below">Lines below the drawing, such as its source.</param>
    public Drawing AsPoster(double size, params IReadOnlyList<string> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        var shapes = new List<Shape>();
        var (down, room) = (Margin, Width);
        Add(Title, size * 1.25, Ink.Strong);
        Add(Description, size, Ink.Text);
        down += size * 0.75;
        shapes.AddRange(Shapes.Select(shape => shape.Moved(Margin, down)));
        down += Height + (size * 0.5);
        foreach (var line in below) Add(line, size, Ink.Quiet);
        return this with { Width = Width + (2 * Margin), Height = down + Margin, Shapes = shapes };

        void Add(string text, double high, Ink ink)
        {
            foreach (var line in TextFit.Wrap(text, room, high, ink.Bold))
                shapes.Add(new Words(new(Margin, (down += high * 1.3) - (high * 0.25)), line, high, Anchor.Start, ink));
            down += size * 0.25;
        }
    }
}
