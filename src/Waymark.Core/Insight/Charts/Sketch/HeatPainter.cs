namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws heat maps. On a narrow sheet the longer dimension runs down; what is still too wide is cut into blocks below each other.</summary>
internal static class HeatPainter
{
    private const double High = 30;

    private sealed record Field(string DownBy, string AcrossBy, IReadOnlyList<string> Down, IReadOnlyList<string> Across, Func<int, int, Reading> At);

    public static void Paint(Sheet sheet, HeatMap map, IReadOnlyCollection<Reading> readings)
    {
        var shades = new Shades(readings.Select(reading => reading.Value).OfType<double>(), map.Measure);
        shades.Strip(sheet, readings.Any(reading => reading.IsHidden), readings.Any(reading => reading.IsMissing));
        var field = sheet.Canvas.IsNarrow && map.Columns.Count > map.Rows.Count
            ? new Field(map.ColumnsBy, map.RowsBy, map.Columns, map.ShortRows ?? map.Rows, (down, across) => map.At(across, down))
            : new Field(map.RowsBy, map.ColumnsBy, map.Rows, map.Columns, map.At);
        var type = sheet.Canvas.Type;
        var left = Math.Min(sheet.Canvas.Width * 0.36, field.Down.Append(field.DownBy).Max(name => TextFit.Width(name, type)) + 12);
        var least = 12 + readings.Max(reading => reading.Value is { } value ? TextFit.Width(Shown(map.Measure, value), type) : 0);
        least = Math.Max(Math.Max(least, 36), Math.Min(80, field.Across.Max(name => TextFit.Width(name, type)) + 8));
        var fitting = Math.Max(1, (int)((sheet.Canvas.Width - left) / least));
        var blocks = (int)Math.Ceiling(field.Across.Count / (double)fitting);
        var perBlock = (int)Math.Ceiling(field.Across.Count / (double)blocks);
        var wide = Math.Min(110, (sheet.Canvas.Width - left) / perBlock);
        for (var from = 0; from < field.Across.Count; from += perBlock)
            PaintBlock(sheet, map.Measure, field, shades, (left, wide, from, Math.Min(perBlock, field.Across.Count - from)));
    }

    private static string Shown(Measure measure, double value) => measure.Show(value)[..^measure.Suffix.Length];

    private static void PaintBlock(Sheet sheet, Measure measure, Field field, Shades shades, (double Left, double Wide, int From, int Count) block)
    {
        var (left, wide, from, count) = block;
        var canvas = sheet.Canvas;
        sheet.Words(left, sheet.Down + canvas.Line, TextFit.Clip(field.AcrossBy, canvas.Width - left, canvas.Type), Ink.Quiet);
        var top = sheet.Down + (canvas.Line * 2) + 8;
        sheet.Words(0, top - 8, TextFit.Clip(field.DownBy, left - 10, canvas.Type), Ink.Quiet);
        for (var at = 0; at < count; at++)
            sheet.Words(left + ((at + 0.5) * wide), top - 8, TextFit.Clip(field.Across[from + at], wide - 2, canvas.Type), Ink.Text, Anchor.Middle);
        for (var down = 0; down < field.Down.Count; down++)
        {
            var y = top + (down * High);
            sheet.Words(left - 10, y + (High / 2) + (canvas.Type * 0.35), TextFit.Clip(field.Down[down], left - 10, canvas.Type), Ink.Text, Anchor.End);
            for (var at = 0; at < count; at++) Cell(sheet, measure, field.At(down, from + at), shades, (left + (at * wide), y, wide));
        }
        sheet.Down = top + (field.Down.Count * High) + 10;
    }

    private static void Cell(Sheet sheet, Measure measure, Reading reading, Shades shades, (double X, double Y, double Wide) at)
    {
        if (reading.Value is { } value)
        {
            var (fill, text) = shades[value];
            sheet.Box(at.X, at.Y, at.Wide, High, fill);
            sheet.Words(at.X + (at.Wide / 2), at.Y + (High / 2) + (sheet.Canvas.Type * 0.35), Shown(measure, value), text, Anchor.Middle);
            return;
        }
        sheet.Box(at.X + 1.5, at.Y + 1.5, at.Wide - 3, High - 3, Ink.Hollow);
        if (reading.IsHidden) sheet.Hatch(at.X + 1.5, at.Y + 1.5, at.Wide - 3, High - 3);
        (reading.IsHidden ? Mark.Hidden : Mark.Missing).On(sheet, at.X + (at.Wide / 2), at.Y + (High / 2));
    }
}
