using System.Globalization;
using System.Text;
using System.Xml;

namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Writes a drawing as SVG 1.1. Colours are presentation attributes, never inline styles, so that a strict content security policy lets them through and a style sheet can overrule them.</summary>
public static class SvgWriter
{
    private const string Face = "Atkinson Hyperlegible, Helvetica Neue, Arial, sans-serif";

    /// <summary>Writes the drawing as a part of a page.</summary>
    /// <param name="drawing">What to write.</param>
    /// <param name="to">Where to.</param>
    /// <param name="id">Begins the ids of the drawing; letters, digits and hyphens, unique in the page.</param>
    /// <param name="name">Class of the drawing for the style sheet.</param>
    public static void Write(Drawing drawing, TextWriter to, string id, string name)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        ArgumentNullException.ThrowIfNull(to);
        to.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{Safe(name)}\" viewBox=\"0 0 {Number(drawing.Width)} {Number(drawing.Height)}\"");
        to.Write($" role=\"img\" aria-labelledby=\"{Safe(id)}-title\" aria-describedby=\"{Safe(id)}-desc\" font-family=\"{Face}\" fill=\"none\" stroke-linejoin=\"round\">");
        to.Write($"<title id=\"{Safe(id)}-title\">{Safe(drawing.Title)}</title><desc id=\"{Safe(id)}-desc\">{Safe(drawing.Description)}</desc>");
        for (var at = 0; at < drawing.Shapes.Count;)
        {
            var ink = drawing.Shapes[at].Ink;
            to.Write($"<g class=\"{Safe(ink.Name)}\"{Attributes(ink)}>");
            for (; at < drawing.Shapes.Count && drawing.Shapes[at].Ink == ink; at++) to.Write(Element(drawing.Shapes[at]));
            to.Write("</g>");
        }
        to.Write("</svg>");
    }

    /// <summary>The drawing as a file of its own, on white, with its size in pixels.</summary>
    public static string AsFile(Drawing drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var sheet = new Box(new(0, 0), drawing.Width, drawing.Height, Ink.Filled("sheet", "#ffffff"));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(drawing with { Shapes = [sheet, .. drawing.Shapes] }, text, "chart", "chart");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + text.ToString().Replace("<svg ", $"<svg width=\"{Number(drawing.Width)}\" height=\"{Number(drawing.Height)}\" ", StringComparison.Ordinal) + "\n";
    }

    private static string Attributes(Ink ink)
    {
        var text = new StringBuilder();
        if (ink.Fill is { } fill) text.Append($" fill=\"{Safe(fill)}\"");
        if (ink is { Stroke: { } stroke, Width: > 0 }) text.Append($" stroke=\"{Safe(stroke)}\" stroke-width=\"{Number(ink.Width)}\"");
        if (ink.Dash is { } dash) text.Append($" stroke-dasharray=\"{Safe(dash)}\"");
        if (ink.Bold) text.Append(" font-weight=\"700\"");
        return text.ToString();
    }

    private static string Element(Shape shape) => shape switch
    {
        Straight line => $"<line x1=\"{Number(line.From.X)}\" y1=\"{Number(line.From.Y)}\" x2=\"{Number(line.To.X)}\" y2=\"{Number(line.To.Y)}\"/>",
        Trace path => $"<path d=\"{Path(path)}\"/>",
        Box box => $"<rect x=\"{Number(box.Corner.X)}\" y=\"{Number(box.Corner.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"/>",
        Disc disc => $"<circle cx=\"{Number(disc.Centre.X)}\" cy=\"{Number(disc.Centre.Y)}\" r=\"{Number(disc.Radius)}\"/>",
        Words words => Line(words),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "No such shape is known."),
    };

    // The white outline of text lies below its letters, so that it stands clear of lines that it crosses.
    private static string Line(Words words)
    {
        var anchor = words.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        var below = words.Ink.Stroke is null ? "" : " paint-order=\"stroke\"";
        return $"<text x=\"{Number(words.At.X)}\" y=\"{Number(words.At.Y)}\" font-size=\"{Number(words.Size)}\"{anchor}{below}>{Safe(words.Text)}</text>";
    }

    private static string Path(Trace path)
    {
        var text = new StringBuilder();
        for (var at = 0; at < path.Spots.Count; at++) text.Append(at == 0 ? 'M' : 'L').Append(Number(path.Spots[at].X)).Append(' ').Append(Number(path.Spots[at].Y));
        return text.Append(path.Closed ? "Z" : "").ToString();
    }

    private static string Number(double value) =>
        double.IsFinite(value) ? Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing holds finite lengths only.");

    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1])) safe.Append(c).Append(text[++at]);
            else if (!XmlConvert.IsXmlChar(c)) safe.Append('\uFFFD');
            else safe.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => c.ToString() });
        }
        return safe.ToString();
    }
}
