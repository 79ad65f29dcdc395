namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>One line of a key: a sample and what it means.</summary>
/// <param name="Line">Ink of a sample of a line, or of a box; null for none.</param>
/// <param name="Mark">Mark on the sample; null for none.</param>
/// <param name="Words">What it means.</param>
/// <param name="IsBox">Whether the sample is a filled box.</param>
internal sealed record KeyItem(Ink? Line, Mark? Mark, string Words, bool IsBox = false);

/// <summary>The key of a chart: in the order of reading, wrapped to the sheet.</summary>
internal static class Key
{
    private const double Gap = 8;

    public static void Draw(Sheet sheet, IReadOnlyList<KeyItem> items)
    {
        if (items.Count == 0) return;
        var canvas = sheet.Canvas;
        var (x, y) = (0.0, sheet.Down + canvas.Line);
        foreach (var item in items)
        {
            var sample = item.Line is not null && !item.IsBox ? 34.0 : 18.0;
            var lines = TextFit.Wrap(item.Words, canvas.Width - sample - Gap, canvas.Type);
            var wide = sample + Gap + lines.Max(line => TextFit.Width(line, canvas.Type)) + 22;
            if (x > 0 && x + wide - 22 > canvas.Width) (x, y) = (0, y + canvas.Line + 3);
            Sample(sheet, item, x, y - (canvas.Type * 0.36), sample);
            for (var at = 0; at < lines.Count; at++) sheet.Words(x + sample + Gap, y + (canvas.Line * at), lines[at], Ink.Text);
            y += canvas.Line * (lines.Count - 1);
            x += wide;
        }
        sheet.Down = y + (canvas.Type * 0.7);
    }

    private static void Sample(Sheet sheet, KeyItem item, double x, double y, double wide)
    {
        if (item is { IsBox: true, Line: { } fill }) sheet.Box(x, y - 7, wide, 14, fill);
        else if (item.Line is { } line) sheet.Line(x, y, x + wide, y, line);
        item.Mark?.On(sheet, x + (wide / 2), y);
    }
}
