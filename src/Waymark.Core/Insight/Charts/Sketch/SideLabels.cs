namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>A label that wants to stand at a height beside the field.</summary>
internal sealed record SideLabel(double Y, string Text, Ink Ink);

/// <summary>Labels beside the lines that they name, pushed apart where they would overlap.</summary>
internal static class SideLabels
{
    private const double Indent = 14;

    /// <summary>Margin that the labels need, at most a given share of the sheet.</summary>
    public static double Margin(Canvas canvas, IEnumerable<string> texts, double most) =>
        Math.Min(most, texts.Select(text => TextFit.Width(text, canvas.Type, bold: true)).DefaultIfEmpty(0).Max() + Indent + 2);

    public static void Draw(Sheet sheet, double x, double top, double bottom, IEnumerable<SideLabel> labels)
    {
        var line = sheet.Canvas.Line * 0.92;
        var blocks = labels.OrderBy(label => label.Y).Select(label => (Label: label, Lines: TextFit.Wrap(label.Text, sheet.Canvas.Width - x - Indent, sheet.Canvas.Type, bold: true, most: 3))).ToList();
        var tops = new double[blocks.Count];
        var free = top - line;
        for (var at = 0; at < blocks.Count; at++)
        {
            tops[at] = Math.Max(free, blocks[at].Label.Y - (blocks[at].Lines.Count * line / 2));
            free = tops[at] + (blocks[at].Lines.Count * line) + 2;
        }
        free = bottom + line;
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            tops[at] = Math.Min(tops[at], free - (blocks[at].Lines.Count * line));
            free = tops[at] - 2;
        }
        for (var at = 0; at < blocks.Count; at++) One(sheet, x, tops[at], line, blocks[at].Label, blocks[at].Lines);
    }

    private static void One(Sheet sheet, double x, double top, double line, SideLabel label, IReadOnlyList<string> lines)
    {
        var middle = top + (lines.Count * line / 2);
        sheet.Line(x + 1, label.Y, x + Indent - 4, middle, Ink.Leader);
        for (var at = 0; at < lines.Count; at++) sheet.Words(x + Indent, top + (line * (at + 0.78)), lines[at], label.Ink);
    }
}
