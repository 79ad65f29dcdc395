namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws small multiples: four beside each other, on a narrow sheet two.</summary>
internal static class MultiplesPainter
{
    private const double Gap = 22;
    private const double High = 90;
    private static readonly Ink Own = Ink.Coloured("line-1", "#12384c", 2.5);
    private static readonly Ink Whole = Ink.Coloured("line-2", "#a2195b", 1.75, "5 3");
    private static readonly Mark End = new(Form.Circle, 4, Ink.Filled("line-1-mark", "#12384c"));

    public static IEnumerable<double> Values(SmallMultiples chart) =>
        chart.Panels.Concat(chart.Comparison is { } whole ? [whole] : Array.Empty<LineSeries>()).SelectMany(LineChart.Known).Select(point => point.Value);

    public static void Paint(Sheet sheet, SmallMultiples chart)
    {
        var canvas = sheet.Canvas;
        Key.Draw(sheet,
        [
            .. chart.Comparison is { } whole ? [new(Own, null, "The group named above it"), new(Whole, null, whole.Name)] : Array.Empty<KeyItem>(),
            .. Plot.AbsentKey([.. chart.Panels.SelectMany(panel => panel.Points).Select(point => point.Reading)]),
        ]);
        sheet.Paragraph(chart.Measure.Words, Ink.Quiet);
        var ticks = ValueAxis.Over(Values(chart), chart.Measure, 3);
        var across = Math.Min(chart.Panels.Count, canvas.IsNarrow ? 2 : 4);
        var labels = ticks.Values.Max(value => TextFit.Width(ValueAxis.Label(chart.Measure, ticks, value), canvas.Type)) + 10;
        var wide = (canvas.Width - labels - 8 - (Gap * (across - 1))) / across;
        for (var from = 0; from < chart.Panels.Count; from += across)
        {
            var row = chart.Panels.Skip(from).Take(across).ToList();
            var names = row.Max(panel => Title(panel, wide, canvas).Count) * canvas.Line;
            var top = sheet.Down + 8 + names + (canvas.Type * 0.6);
            for (var at = 0; at < row.Count; at++) PaintPanel(sheet, chart, row[at], ticks, (labels + (at * (wide + Gap)), top, wide, at == 0));
            sheet.Down = top + High + 14 + canvas.Type;
        }
    }

    private static IReadOnlyList<string> Title(LineSeries panel, double wide, Canvas canvas) => TextFit.Wrap(panel.Name, wide, canvas.Type, bold: true, most: 2);

    private static void PaintPanel(Sheet sheet, SmallMultiples chart, LineSeries panel, Ticks ticks, (double Left, double Top, double Wide, bool IsFirst) at)
    {
        var canvas = sheet.Canvas;
        var y = new Scale(ticks.Low, ticks.High, at.Top + High, at.Top);
        var plot = new Plot { Left = at.Left, Right = at.Left + at.Wide, Y = y, X = new(chart.Periods, at.Left, at.Left + at.Wide) };
        var title = Title(panel, at.Wide, canvas);
        for (var line = 0; line < title.Count; line++) sheet.Words(at.Left, at.Top - (canvas.Type * 0.9) - ((title.Count - 1 - line) * canvas.Line), title[line], Ink.Strong);
        foreach (var value in ticks.Values)
        {
            sheet.Line(at.Left, y[value], at.Left + at.Wide, y[value], value == 0 ? Ink.Axis : Ink.Grid);
            if (at.IsFirst) sheet.Words(at.Left - 8, y[value] + (canvas.Type * 0.35), ValueAxis.Label(chart.Measure, ticks, value), Ink.Text, Anchor.End);
        }
        if (chart.Comparison is { } whole) plot.Join(sheet, whole.Points.Select(point => (point.Period, point.Reading.Value)), Whole);
        plot.Join(sheet, panel.Points.Select(point => (point.Period, point.Reading.Value)), Own);
        plot.MarkAbsent(sheet, panel.Points);
        Ends(sheet, chart, plot);
        if (LineChart.Known(panel) is not [.., var last])
        {
            sheet.Words(at.Left + (at.Wide / 2), at.Top + (High / 2), panel.Points.Any(point => point.Reading.IsHidden) ? "hidden" : "no value", Ink.Quiet, Anchor.Middle);
            return;
        }
        var (x, height, text) = (plot.X.At(last.Period), y.Clamped(last.Value), chart.Measure.Show(last.Value));
        End.On(sheet, x, height);
        var half = TextFit.Width(text, canvas.Type, bold: true) / 2;
        sheet.Words(Math.Min(x, at.Left + at.Wide - half + 6), height - at.Top > 22 ? height - 9 : height + canvas.Type + 7, text, Ink.Strong, Anchor.Middle);
    }

    private static void Ends(Sheet sheet, SmallMultiples chart, Plot plot)
    {
        var (first, last, below) = (chart.Periods[0], chart.Periods[^1], plot.Baseline + 8 + sheet.Canvas.Type);
        var room = TextFit.Width(first.Short, sheet.Canvas.Type) + TextFit.Width(last.Short, sheet.Canvas.Type) + 10;
        if (chart.Periods.Count > 1 && room < plot.Right - plot.Left) sheet.Words(plot.Left, below, first.Short, Ink.Text);
        sheet.Words(plot.Right, below, last.Short, Ink.Text, Anchor.End);
    }
}
