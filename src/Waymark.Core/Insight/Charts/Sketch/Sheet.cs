namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>A sheet being drawn on. <see cref="Down" /> is how far it is filled from the top.</summary>
internal sealed class Sheet(Canvas canvas)
{
    private readonly List<Shape> shapes = [];

    public Canvas Canvas { get; } = canvas;

    public double Down { get; set; }

    public IReadOnlyList<Shape> Shapes => shapes;

    public void Add(Shape shape) => shapes.Add(shape);

    public void Line(double x1, double y1, double x2, double y2, Ink ink) => shapes.Add(new Straight(new(x1, y1), new(x2, y2), ink));

    public void Box(double x, double y, double width, double height, Ink ink) => shapes.Add(new Box(new(x, y), Math.Max(0, width), Math.Max(0, height), ink));

    public void Trace(IReadOnlyList<Spot> spots, Ink ink, bool closed = false)
    {
        if (spots.Count > 1) shapes.Add(new Trace(spots, closed, ink));
    }

    public void Words(double x, double y, string text, Ink ink, Anchor anchor = Anchor.Start)
    {
        if (text.Length > 0) shapes.Add(new Words(new(x, y), text, Canvas.Type, anchor, ink));
    }

    /// <summary>A line of text at the left below what is drawn, wrapped to the sheet.</summary>
    public void Paragraph(string text, Ink ink)
    {
        foreach (var line in TextFit.Wrap(text, Canvas.Width, Canvas.Type, ink.Bold)) Words(0, (Down += Canvas.Line) - (Canvas.Type * 0.3), line, ink);
    }

    /// <summary>Diagonal lines across a rectangle: a value that is hidden, recognisable without colour.</summary>
    public void Hatch(double x, double y, double width, double height)
    {
        const double apart = 7;
        for (var sum = apart; sum < width + height; sum += apart)
            Line(x + Math.Min(sum, width), y + Math.Max(0, sum - width), x + Math.Max(0, sum - height), y + Math.Min(sum, height), Ink.Hatch);
    }
}
