using Waymark.Core.Insight.ControlCharts;

namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws control charts.</summary>
internal static class ProcessPainter
{
    private static readonly Ink Band = Ink.Filled("band", "#eef1f3");
    private static readonly Ink Limit = Ink.Coloured("limit", "#6a7379", 1.5, "3 4");
    private static readonly Ink Mean = Ink.Coloured("mean", "#000000", 1.5);
    private static readonly Ink Aim = Ink.Coloured("target", "#b91414", 2, "10 5");
    private static readonly Ink Process = Ink.Coloured("process", "#7a868c", 2);
    private static readonly Ink Break = Ink.Coloured("rebase", "#14232e", 1.25, "2 3");

    private static Mark MarkOf(PointType type, bool? high) => type switch
    {
        PointType.CommonCause => new(Form.Circle, 4, new("usual", "#a6a6a6", "#4b565d", 1)),
        PointType.Improvement => new(Form.Diamond, 5.5, new("improvement", "#00b0f0", "#00405c", 1.25)),
        PointType.Concern => new(high == false ? Form.Down : Form.Up, 6, new("concern", "#e46c0a", "#6b2f00", 1.25)),
        _ => new(Form.Square, 5.5, new("neutral", "#490092", "#24004a", 1.25)),
    };

    public static void Paint(Sheet sheet, ProcessChart chart)
    {
        var points = chart.Ordered;
        Key.Draw(sheet, [.. KeyOf(sheet, chart, points)]);
        var side = Labels(chart, points).ToList();
        var margin = sheet.Canvas.IsNarrow ? 8 : SideLabels.Margin(sheet.Canvas, side.Select(label => label.Text), 190);
        var ticks = ValueAxis.Over(chart.Values, chart.Measure, sheet.Canvas.IsNarrow ? 4 : 5);
        var plot = Plot.On(sheet, chart.Measure, ticks, points.Select(point => point.Period), margin);
        foreach (var part in points.GroupBy(point => point.Part)) PaintPart(sheet, plot, [.. part]);
        if (chart.Target is { } target) sheet.Line(plot.Left, plot.Y.Clamped(target), plot.Right, plot.Y.Clamped(target), Aim);
        foreach (var rebase in chart.Rebases) PaintBreak(sheet, plot, rebase, points);
        foreach (var part in points.GroupBy(point => point.Part)) plot.Join(sheet, part.Select(point => (point.Period, point.Reading.Value)), Process);
        foreach (var point in points.Where(point => point.Reading.Value is not null))
            MarkOf(point.Type, point.IsHigh).On(sheet, plot.X.At(point.Period), plot.Y.Clamped(point.Reading.Value!.Value));
        plot.MarkAbsent(sheet, points.Select(point => (point.Period, point.Reading)));
        if (sheet.Canvas.IsNarrow) PaintLast(sheet, plot, chart.Measure, points);
        else SideLabels.Draw(sheet, plot.Right, plot.Top - 6, plot.Baseline, side.Select(label => label with { Y = plot.Y.Clamped(label.Y) }));
    }

    private static IEnumerable<SideLabel> Labels(ProcessChart chart, IReadOnlyList<ProcessPoint> points)
    {
        var last = points[^1];
        if (points.LastOrDefault(point => point.Reading.Value is not null) is { Reading.Value: { } value }) yield return new(value, $"Latest {chart.Measure.Show(value)}", Ink.Strong);
        if (last.Upper is { } upper) yield return new(upper, $"Upper limit {Shown(upper)}", Ink.Text);
        if (last.Mean is { } mean) yield return new(mean, $"Average {Shown(mean)}", Ink.Text);
        if (last.Lower is { } lower) yield return new(lower, $"Lower limit {Shown(lower)}", Ink.Text);
        if (chart.Target is { } target) yield return new(target, $"Target {chart.Measure.Show(target)}", Aim.ForText());

        string Shown(double value) => chart.Measure.ShowComputed(chart.Measure.Within(value));
    }

    private static IEnumerable<KeyItem> KeyOf(Sheet sheet, ProcessChart chart, IReadOnlyList<ProcessPoint> points)
    {
        if (sheet.Canvas.IsNarrow)
        {
            var last = points[^1];
            if (last is { Lower: { } lower, Upper: { } upper }) yield return new(Limit, null, $"Usual range {chart.Measure.ShowRange(lower, upper)}");
            if (last.Mean is { } mean) yield return new(Mean, null, $"Average {chart.Measure.ShowComputed(mean)}");
            if (chart.Target is { } target) yield return new(Aim, null, $"Target {chart.Measure.Show(target)}");
        }
        var hasRange = points.Any(point => point.Lower is not null);
        foreach (var kind in points.Where(point => point.Reading.Value is not null).Select(point => (Type: point.Type == PointType.NeutralLow ? PointType.NeutralHigh : point.Type, High: point.Type == PointType.Concern && point.IsHigh != false)).Distinct().Order())
            yield return new(kind.Type == PointType.CommonCause ? Process : null, MarkOf(kind.Type, kind.High), kind.Type == PointType.CommonCause && !hasRange ? "Value" : Named(kind.Type, kind.High));
        foreach (var item in Plot.AbsentKey([.. points.Select(point => point.Reading)])) yield return item;
    }

    private static string Named(PointType type, bool high) => type switch
    {
        PointType.CommonCause => "Usual variation",
        PointType.Improvement => "Improvement",
        PointType.Concern => high ? "Concern, high" : "Concern, low",
        _ => "Special cause",
    };

    private static void PaintPart(Sheet sheet, Plot plot, IReadOnlyList<ProcessPoint> part)
    {
        foreach (var (from, to, limits) in Stretches(plot, part))
        {
            if (limits is not { Lower: { } lower, Upper: { } upper }) continue;
            var (low, high) = (plot.Y.Clamped(lower), plot.Y.Clamped(upper));
            sheet.Box(from, high, to - from, low - high, Band);
            sheet.Line(from, high, to, high, Limit);
            sheet.Line(from, low, to, low, Limit);
        }
        if (part[^1].Mean is { } mean) sheet.Line(plot.X.At(part[0].Period) - (plot.X.Slot / 2), plot.Y.Clamped(mean), plot.X.At(part[^1].Period) + (plot.X.Slot / 2), plot.Y.Clamped(mean), Mean);
    }

    // One stretch where the limits are the same all along; else one for each point, for denominators vary.
    private static IEnumerable<(double From, double To, ProcessPoint Limits)> Stretches(Plot plot, IReadOnlyList<ProcessPoint> part)
    {
        var vary = part.Where(point => point.Lower is not null).Select(point => (point.Lower, point.Upper)).Distinct().Count() > 1;
        return vary ? part.Select(point => (Left(point), Right(point), point)) : [(Left(part[0]), Right(part[^1]), part[^1])];

        double Left(ProcessPoint point) => plot.X.At(point.Period) - (plot.X.Slot / 2);
        double Right(ProcessPoint point) => plot.X.At(point.Period) + (plot.X.Slot / 2);
    }

    private static void PaintBreak(Sheet sheet, Plot plot, Rebase rebase, IReadOnlyList<ProcessPoint> points)
    {
        if (rebase.From.Ordinal <= points[0].Period.Ordinal || rebase.From.Ordinal > points[^1].Period.Ordinal) return;
        var x = plot.X.At(rebase.From) - (plot.X.Slot / 2);
        sheet.Line(x, plot.Top - 14, x, plot.Baseline, Break);
        var words = sheet.Canvas.IsNarrow ? "New limits" : "Limits recalculated";
        var isRight = x + TextFit.Width(words, sheet.Canvas.Type) + 8 < plot.Right;
        sheet.Words(x + (isRight ? 6 : -6), plot.Top - 5, words, Ink.Text, isRight ? Anchor.Start : Anchor.End);
    }

    // The figure stands on the side of its point that the line does not come from.
    private static void PaintLast(Sheet sheet, Plot plot, Measure measure, IReadOnlyList<ProcessPoint> points)
    {
        var known = points.Where(point => point.Reading.Value is not null).ToList();
        var (value, text) = (known[^1].Reading.Value!.Value, measure.Show(known[^1].Reading.Value!.Value));
        var x = Math.Min(plot.X.At(known[^1].Period), sheet.Canvas.Width - (TextFit.Width(text, sheet.Canvas.Type, bold: true) / 2));
        var isAbove = plot.Y.Clamped(value) - plot.Top > 24 && (known.Count == 1 || value >= known[^2].Reading.Value);
        sheet.Words(x, plot.Y.Clamped(value) + (isAbove ? -10 : 10 + (sheet.Canvas.Type * 0.75)), text, Ink.Strong, Anchor.Middle);
    }
}
