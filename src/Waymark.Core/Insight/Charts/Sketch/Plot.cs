namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>The field of a chart over time: gridlines with values on the left, periods below.</summary>
internal sealed class Plot
{
    public required double Left { get; init; }

    public required double Right { get; init; }

    public required Scale Y { get; init; }

    public required PeriodAxis X { get; init; }

    public double Top => Y.To;

    public double Baseline => Y.At;

    /// <summary>Lays the field out below what stands on the sheet, and draws its grid and axes.</summary>
    public static Plot On(Sheet sheet, Measure measure, Ticks ticks, IEnumerable<ChartPeriod> periods, double rightMargin)
    {
        var canvas = sheet.Canvas;
        sheet.Paragraph(measure.Words, Ink.Quiet);
        var labels = ticks.Values.Select(value => (Value: value, Text: ValueAxis.Label(measure, ticks, value))).ToList();
        var left = labels.Max(label => TextFit.Width(label.Text, canvas.Type)) + 10;
        var top = sheet.Down + (canvas.Type * 0.9);
        var baseline = top + (canvas.IsNarrow ? 210 : 280);
        var y = new Scale(ticks.Low, ticks.High, baseline, top);
        foreach (var (value, text) in labels)
        {
            sheet.Line(left, y[value], canvas.Width - rightMargin, y[value], value == 0 ? Ink.Axis : Ink.Grid);
            sheet.Words(left - 8, y[value] + (canvas.Type * 0.35), text, Ink.Text, Anchor.End);
        }
        var plot = new Plot { Left = left, Right = canvas.Width - rightMargin, Y = y, X = new(periods, left, canvas.Width - rightMargin) };
        plot.X.Draw(sheet, baseline);
        return plot;
    }

    /// <summary>Joins following periods; one that is missing or hidden leaves a gap.</summary>
    public void Join(Sheet sheet, IEnumerable<(ChartPeriod Period, double? Value)> points, Ink ink)
    {
        var run = new List<Spot>();
        int? last = null;
        foreach (var (period, value) in points.OrderBy(point => point.Period.Ordinal))
        {
            if (value is null || (last is { } before && period.Ordinal > before + 1)) Close();
            if (value is { } number) run.Add(new(X.At(period), Y.Clamped(number)));
            last = period.Ordinal;
        }
        Close();

        void Close()
        {
            sheet.Trace([.. run], ink);
            run.Clear();
        }
    }

    /// <summary>Marks on the baseline where a value is missing or hidden.</summary>
    public void MarkAbsent(Sheet sheet, IEnumerable<(ChartPeriod Period, Reading Reading)> points)
    {
        // Where periods are close, a mark stands for its neighbours too.
        var free = double.MinValue;
        foreach (var (period, reading) in points.Where(point => point.Reading.Value is null).OrderBy(point => point.Period.Ordinal))
        {
            if (X.At(period) < free) continue;
            (reading.IsHidden ? Mark.Hidden : Mark.Missing).On(sheet, X.At(period), Baseline - 9);
            free = X.At(period) + 12;
        }
    }

    /// <summary>The marks of absent values that a key has to explain.</summary>
    public static IEnumerable<KeyItem> AbsentKey(IReadOnlyCollection<Reading> readings)
    {
        if (readings.Any(reading => reading.IsHidden)) yield return new(null, Mark.Hidden, "Hidden");
        if (readings.Any(reading => reading.IsMissing)) yield return new(null, Mark.Missing, "No value");
    }
}
