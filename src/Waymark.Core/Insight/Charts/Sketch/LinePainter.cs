namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws line charts. Lines differ by dash and mark as well as by colour.</summary>
internal static class LinePainter
{
    private static readonly (Ink Line, Form Form)[] Looks =
    [
        (Ink.Coloured("line-1", "#12384c", 3.5), Form.Circle),
        (Ink.Coloured("line-2", "#a2195b", 2.25, "9 4"), Form.Square),
        (Ink.Coloured("line-3", "#206095", 2.25, "2 4"), Form.Up),
        (Ink.Coloured("line-4", "#0b6e63", 2.25, "12 3 2 3"), Form.Diamond),
        (Ink.Coloured("line-5", "#8a5300", 2.25, "5 3"), Form.Down),
        (Ink.Coloured("line-6", "#5b4b9a", 2.25, "1 3 6 3"), Form.Circle),
    ];

    public static int Most => Looks.Length;

    public static void Paint(Sheet sheet, LineChart chart)
    {
        var narrow = sheet.Canvas.IsNarrow;
        var main = chart.Series[0].Points.Select(point => point.Reading).ToList();
        Key.Draw(sheet, [.. narrow ? chart.Series.Select((series, at) => new KeyItem(Looks[at].Line, MarkOf(at), Named(chart, series))) : [], .. Plot.AbsentKey(main)]);
        var side = narrow ? [] : chart.Series.Select((series, at) => (Known: LineChart.Known(series), Text: Named(chart, series), Look: Looks[at])).Where(label => label.Known.Count > 0).ToList();
        var margin = narrow ? 10 : SideLabels.Margin(sheet.Canvas, side.Select(label => label.Text), 190);
        var plot = Plot.On(sheet, chart.Measure, TicksOf(chart, narrow ? 4 : 5), chart.Periods, margin);
        for (var at = chart.Series.Count - 1; at >= 0; at--) PaintSeries(sheet, plot, chart.Series[at], at);
        plot.MarkAbsent(sheet, chart.Series[0].Points);
        SideLabels.Draw(sheet, plot.Right - (plot.X.Slot / 2) + 6, plot.Top - 6, plot.Baseline, side.Select(label => new SideLabel(plot.Y.Clamped(label.Known[^1].Value), label.Text, label.Look.Line.ForText())));
    }

    private static Ticks TicksOf(LineChart chart, int about) => ValueAxis.Over(chart.Series.SelectMany(LineChart.Known).Select(point => point.Value), chart.Measure, about);

    private static string Named(LineChart chart, LineSeries series) => LineChart.Known(series) is [.., var last] ? $"{series.Name} {last.Reading.Show(chart.Measure)}" : $"{series.Name}: no value";

    private static Mark MarkOf(int at) => new(Looks[at].Form, at == 0 ? 4.5 : 4, new($"{Looks[at].Line.Name}-mark", at == 0 ? Looks[at].Line.Stroke : "#ffffff", Looks[at].Line.Stroke, 1.75));

    private static void PaintSeries(Sheet sheet, Plot plot, LineSeries series, int at)
    {
        plot.Join(sheet, series.Points.Select(point => (point.Period, point.Reading.Value)), Looks[at].Line);
        var known = LineChart.Known(series);
        // Marks on every point while they stand apart, otherwise on the last one and on those that no line reaches.
        var isRoomy = plot.X.Slot >= 16;
        for (var i = 0; i < known.Count; i++)
        {
            var isAlone = (i == 0 || known[i - 1].Period.Ordinal < known[i].Period.Ordinal - 1) && (i == known.Count - 1 || known[i + 1].Period.Ordinal > known[i].Period.Ordinal + 1);
            if (isRoomy || isAlone || i == known.Count - 1) MarkOf(at).On(sheet, plot.X.At(known[i].Period), plot.Y.Clamped(known[i].Value));
        }
    }
}
