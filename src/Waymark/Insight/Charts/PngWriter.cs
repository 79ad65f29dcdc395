using SkiaSharp;
using Waymark.Core.Insight.Charts.Sketch;

namespace Waymark.Insight.Charts;

/// <summary>Draws the shapes of a drawing as a PNG on white, in the site's own typeface, which ships inside the program.</summary>
internal static class PngWriter
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Face("400"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Face("700"));

    /// <summary>The picture. One unit of the drawing is so many pixels.</summary>
    public static byte[] Write(Drawing drawing, double scale = 2)
    {
        using var bitmap = new SKBitmap((int)Math.Ceiling(drawing.Width * scale), (int)Math.Ceiling(drawing.Height * scale));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)scale);
        foreach (var shape in drawing.Shapes) Draw(canvas, shape);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape)
    {
        // The outline of text lies below its letters, that of other shapes above their filling.
        if (shape is Words) Outline(canvas, shape);
        if (shape.Ink.Fill is { } fill && shape is not Straight)
        {
            using var paint = new SKPaint { Color = SKColor.Parse(fill), IsAntialias = true };
            Lay(canvas, shape, paint);
        }
        if (shape is not Words) Outline(canvas, shape);
    }

    private static void Outline(SKCanvas canvas, Shape shape)
    {
        if (shape.Ink is not { Stroke: { } stroke, Width: > 0 }) return;
        using var paint = new SKPaint { Color = SKColor.Parse(stroke), IsAntialias = true, IsStroke = true, StrokeWidth = (float)shape.Ink.Width, StrokeJoin = SKStrokeJoin.Round };
        using var dash = shape.Ink.Dash is { } pattern ? SKPathEffect.CreateDash([.. pattern.Split(' ').Select(part => float.Parse(part, System.Globalization.CultureInfo.InvariantCulture))], 0) : null;
        paint.PathEffect = dash;
        Lay(canvas, shape, paint);
    }

    private static void Lay(SKCanvas canvas, Shape shape, SKPaint paint)
    {
        switch (shape)
        {
            case Straight line: canvas.DrawLine(At(line.From), At(line.To), paint); break;
            case Box box: canvas.DrawRect((float)box.Corner.X, (float)box.Corner.Y, (float)box.Width, (float)box.Height, paint); break;
            case Disc disc: canvas.DrawCircle(At(disc.Centre), (float)disc.Radius, paint); break;
            case Trace trace: Path(canvas, trace, paint); break;
            case Words words: Text(canvas, words, paint); break;
            default: throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "No such shape is known.");
        }
    }

    private static void Path(SKCanvas canvas, Trace trace, SKPaint paint)
    {
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. trace.Spots.Select(At)], trace.Closed);
        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }

    private static void Text(SKCanvas canvas, Words words, SKPaint paint)
    {
        // Letters as wide as they were drawn: the layout reckons with those widths, not with ones fitted to pixels.
        using var font = new SKFont(words.Ink.Bold ? Bold.Value : Regular.Value, (float)words.Size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        var align = words.Anchor switch { Anchor.Middle => SKTextAlign.Center, Anchor.End => SKTextAlign.Right, _ => SKTextAlign.Left };
        canvas.DrawText(words.Text, At(words.At), align, font, paint);
    }

    private static SKPoint At(Spot spot) => new((float)spot.X, (float)spot.Y);

    private static SKTypeface Face(string weight)
    {
        using var file = typeof(PngWriter).Assembly.GetManifestResourceStream($"built.fonts.atkinson-hyperlegible-latin-{weight}-normal.woff")
            ?? throw new InvalidOperationException($"The typeface of weight {weight} is not in the program.");
        return SKTypeface.FromStream(file) ?? throw new InvalidOperationException($"The typeface of weight {weight} cannot be read.");
    }
}
