namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws lying bars. Names stand beside the bars, on a narrow sheet above them.</summary>
internal static class BarPainter
{
    private static readonly Ink Fill = Ink.Filled("bar", "#6a9fc4");
    private static readonly Ink Chosen = Ink.Filled("bar-chosen", "#12384c");
    private static readonly Ink Paper = Ink.Filled("paper", "#ffffff");
    private static readonly Ink Whisker = Ink.Coloured("interval", "#000000", 1.5);
    private static readonly Ink Under = Ink.Coloured("interval-edge", "#ffffff", 4);
    private static readonly Mark Compared = new(Form.Diamond, 5, new("comparison", "#ffffff", "#000000", 1.75));

    public static void Paint(Sheet sheet, BarChart chart)
    {
        var canvas = sheet.Canvas;
        Key.Draw(sheet, [.. KeyOf(chart)]);
        sheet.Paragraph(chart.Measure.Words, Ink.Quiet);
        var ticks = TicksOf(chart, canvas.IsNarrow ? 3 : 5);
        var labels = ticks.Values.Select(value => (Value: value, Text: ValueAxis.Label(chart.Measure, ticks, value))).ToList();
        var names = canvas.IsNarrow ? 0 : Math.Min(250, chart.Bars.Max(bar => TextFit.Width(bar.Label, canvas.Type, bar.IsHighlighted)) + 12);
        var left = Math.Max(names, TextFit.Width(labels[0].Text, canvas.Type) / 2);
        var values = chart.Bars.Max(bar => TextFit.Width(bar.Reading.Show(chart.Measure), canvas.Type, bold: true)) + 14;
        var x = new Scale(ticks.Low, ticks.High, left, canvas.Width - Math.Max(values, TextFit.Width(labels[^1].Text, canvas.Type) / 2));
        if (chart.Reference is { } named) sheet.Down += canvas.Line;
        var top = sheet.Down + 4;
        var rows = Rows(chart, canvas, names, top);
        var bottom = rows[^1].Bottom;
        foreach (var (value, text) in labels)
        {
            sheet.Line(x[value], top, x[value], bottom, value == 0 ? Ink.Axis : Ink.Grid);
            sheet.Words(x[value], bottom + 4 + canvas.Type, text, Ink.Text, Anchor.Middle);
        }
        foreach (var row in rows) PaintBar(sheet, row, x);
        if (chart.Reference is { } line) PaintReference(sheet, chart, line, x, (top, bottom));
        foreach (var row in rows)
        {
            PaintName(sheet, row, x);
            PaintFigure(sheet, chart, row, x);
        }
        sheet.Down = bottom + 12 + canvas.Type;
    }

    private sealed record Row(Bar Bar, IReadOnlyList<string> Name, double Top, double NameHeight, double Thick, double Bottom)
    {
        public double Middle => Top + NameHeight + (Thick / 2);
    }

    private static List<Row> Rows(BarChart chart, Canvas canvas, double names, double top)
    {
        var rows = new List<Row>();
        foreach (var bar in chart.Bars)
        {
            var name = TextFit.Wrap(bar.Label, canvas.IsNarrow ? canvas.Width : names - 12, canvas.Type, bar.IsHighlighted, most: 3);
            var high = name.Count * canvas.Line;
            var row = canvas.IsNarrow ? new Row(bar, name, top + 6, high + 2, 20, top + 6 + high + 2 + 20 + 4) : new Row(bar, name, top + 5, Math.Max(0, (high - 24) / 2), 24, top + 10 + Math.Max(24, high));
            rows.Add(row);
            top = row.Bottom;
        }
        return rows;
    }

    private static IEnumerable<KeyItem> KeyOf(BarChart chart)
    {
        if (chart.HasComparison) yield return new(null, Compared, chart.Comparison);
        if (chart.HasInterval) yield return new(Whisker, null, chart.Interval);
    }

    private static Ticks TicksOf(BarChart chart, int about)
    {
        var values = chart.Bars.SelectMany(bar => new[] { bar.Reading.Value, bar.Reading.Value is null ? null : bar.Interval?.Lower, bar.Reading.Value is null ? null : bar.Interval?.Upper, bar.Comparison?.Value })
            .Append(chart.Reference?.Value).OfType<double>().ToList();
        return ValueAxis.Over(values.Append(0), chart.Measure, about, fromZero: true);
    }

    // On a narrow sheet the name stands on white, clear of the lines that pass between the bars.
    private static void PaintName(Sheet sheet, Row row, Scale x)
    {
        var (canvas, ink) = (sheet.Canvas, row.Bar.IsHighlighted ? Ink.Strong : Ink.Text);
        var first = canvas.IsNarrow ? row.Top + canvas.Type : row.Middle - (row.Name.Count * canvas.Line / 2) + (canvas.Type * 1.02);
        if (canvas.IsNarrow) sheet.Box(0, row.Top - 2, row.Name.Max(line => TextFit.Width(line, canvas.Type, ink.Bold)) + 6, row.NameHeight + 2, Paper);
        for (var at = 0; at < row.Name.Count; at++)
            sheet.Words(canvas.IsNarrow ? 0 : x.At - 10, first + (at * canvas.Line), row.Name[at], ink, canvas.IsNarrow ? Anchor.Start : Anchor.End);
    }

    private static void PaintBar(Sheet sheet, Row row, Scale x)
    {
        if (row.Bar.Reading.Value is not { } value) return;
        var (from, to) = (Math.Min(x[0], x.Clamped(value)), Math.Max(x[0], x.Clamped(value)));
        sheet.Box(from, row.Middle - (row.Thick / 2), to - from, row.Thick, row.Bar.IsHighlighted ? Chosen : Fill);
    }

    private static void PaintReference(Sheet sheet, BarChart chart, (string Name, double Value) line, Scale x, (double Top, double Bottom) field)
    {
        var words = TextFit.Clip($"{line.Name} {chart.Measure.Show(line.Value)}", sheet.Canvas.Width, sheet.Canvas.Type, bold: true);
        var half = TextFit.Width(words, sheet.Canvas.Type, bold: true) / 2;
        sheet.Line(x[line.Value], field.Top - 2, x[line.Value], field.Bottom, Ink.Reference);
        sheet.Words(Math.Clamp(x[line.Value], half, Math.Max(half, sheet.Canvas.Width - half)), field.Top - 8, words, Ink.Strong, Anchor.Middle);
    }

    // Whisker, comparison and figure lie above the reference line.
    private static void PaintFigure(Sheet sheet, BarChart chart, Row row, Scale x)
    {
        var end = x[Math.Max(0, row.Bar.Reading.Value ?? 0)];
        if (row.Bar is { Interval: { } ends, Reading.Value: not null })
        {
            var (low, high) = (x.Clamped(ends.Lower), x.Clamped(ends.Upper));
            sheet.Line(low - 1, row.Middle, high + 1, row.Middle, Under);
            sheet.Line(low, row.Middle, high, row.Middle, Whisker);
            foreach (var tip in new[] { low, high }) sheet.Line(tip, row.Middle - 5, tip, row.Middle + 5, Whisker);
            end = Math.Max(end, high);
        }
        var compared = row.Bar.Comparison?.Value is { } other ? x.Clamped(other) : (double?)null;
        if (compared is { } place) Compared.On(sheet, place, row.Middle);
        if (row.Bar.Reading.IsHidden) sheet.Hatch(x[0] + 1, row.Middle - (row.Thick / 2), 26, row.Thick);
        if (row.Bar.Reading.IsHidden) end += 26;
        var text = row.Bar.Reading.Show(chart.Measure);
        var wide = TextFit.Width(text, sheet.Canvas.Type, bold: true);
        // The comparison pushes the figure on only where it would lie on it.
        if (compared is { } mark && mark > end - 8 && mark < end + wide + 14) end = mark + 5;
        sheet.Words(Math.Min(end + 7, sheet.Canvas.Width - wide), row.Middle + (sheet.Canvas.Type * 0.35), text, row.Bar.Reading.Value is null ? Ink.Quiet : Ink.Strong);
    }
}
