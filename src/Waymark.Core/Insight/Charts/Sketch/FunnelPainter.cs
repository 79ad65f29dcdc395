namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Draws funnels. Places outside the limits have their own marks, and their names as far as there is room.</summary>
internal static class FunnelPainter
{
    private static readonly Ink Near = Ink.Coloured("limit-95", "#5d676d", 1.5, "3 4");
    private static readonly Ink Far = Ink.Coloured("limit-998", "#14232e", 1.75, "9 4");
    private static readonly Ink Centre = Ink.Coloured("mean", "#000000", 1.5);

    public static string Named(FunnelSpot place) => place switch
    {
        FunnelSpot.Within => "Within the limits",
        FunnelSpot.High => "Above 95%",
        FunnelSpot.Low => "Below 95%",
        FunnelSpot.VeryHigh => "Above 99.8%",
        _ => "Below 99.8%",
    };

    private static Mark MarkOf(FunnelSpot place) => place switch
    {
        FunnelSpot.Within => new(Form.Circle, 4, new("within", "#c9d3d9", "#4b565d", 1)),
        FunnelSpot.High => new(Form.Up, 5, new("near", "#ffffff", "#12384c", 1.75)),
        FunnelSpot.Low => new(Form.Down, 5, new("near", "#ffffff", "#12384c", 1.75)),
        FunnelSpot.VeryHigh => new(Form.Up, 6.5, new("outside", "#12384c", "#12384c", 1)),
        _ => new(Form.Down, 6.5, new("outside", "#12384c", "#12384c", 1)),
    };

    public static void Paint(Sheet sheet, FunnelChart chart)
    {
        var canvas = sheet.Canvas;
        var known = chart.Points.Where(point => point.Reading.Value is not null).OrderBy(point => point.Spot).ToList();
        Key.Draw(sheet,
        [
            new(Centre, null, $"Average {chart.Measure.ShowComputed(chart.Average)}"), new(Near, null, "95% limits"), new(Far, null, "99.8% limits"),
            .. known.Select(point => point.Spot).Distinct().Select(place => new KeyItem(null, MarkOf(place), Named(place))),
        ]);
        sheet.Paragraph(chart.Measure.Words, Ink.Quiet);
        // Limits of the smallest places reach far beyond any value; the field follows the values, and the limits of a middling place if they are near.
        var greatest = known.Max(point => point.Reading.Value!.Value);
        var middling = known.OrderBy(point => point.Size).ElementAt(known.Count / 2).Size;
        var outer = chart.Limits.Where(limit => limit.Size >= middling).Select(limit => limit.Highest).DefaultIfEmpty(greatest).First();
        var most = Math.Max(greatest, Math.Min(outer, greatest * 1.5));
        var ticks = ValueAxis.Over(known.Select(point => point.Reading.Value!.Value).Append(chart.Average).Append(most * 1.1), chart.Measure, canvas.IsNarrow ? 4 : 5, fromZero: true);
        var sizes = Ticks.Around(0, known.Max(point => point.Size), canvas.IsNarrow ? 3 : 6, isWhole: true);
        var left = ticks.Values.Max(value => TextFit.Width(ValueAxis.Label(chart.Measure, ticks, value), canvas.Type)) + 10;
        var top = sheet.Down + (canvas.Type * 0.9);
        var y = new Scale(ticks.Low, ticks.High, top + (canvas.IsNarrow ? 230 : 320), top);
        var x = new Scale(0, sizes.High, left, canvas.Width - (TextFit.Width(Whole(sizes.High), canvas.Type) / 2) - 2);
        PaintAxes(sheet, chart, (ticks, sizes), x, y);
        PaintLimits(sheet, chart, x, y);
        foreach (var point in known) MarkOf(point.Spot).On(sheet, x[point.Size], y.Clamped(point.Reading.Value!.Value));
        Name(sheet, known, x, y);
        sheet.Down = y.At + 14 + canvas.Type;
        foreach (var line in TextFit.Wrap(chart.SizeWords, canvas.Width - left, canvas.Type)) sheet.Words(x.To, (sheet.Down += canvas.Line) - (canvas.Type * 0.3), line, Ink.Quiet, Anchor.End);
    }

    private static string Whole(double value) => Measure.Count("").Show(value);

    private static void PaintAxes(Sheet sheet, FunnelChart chart, (Ticks Y, Ticks X) ticks, Scale x, Scale y)
    {
        foreach (var value in ticks.Y.Values)
        {
            sheet.Line(x.At, y[value], x.To, y[value], value == ticks.Y.Low ? Ink.Axis : Ink.Grid);
            sheet.Words(x.At - 8, y[value] + (sheet.Canvas.Type * 0.35), ValueAxis.Label(chart.Measure, ticks.Y, value), Ink.Text, Anchor.End);
        }
        foreach (var value in ticks.X.Values)
        {
            sheet.Line(x[value], y.At, x[value], y.At + 6, Ink.Axis);
            sheet.Words(x[value], y.At + 8 + sheet.Canvas.Type, Whole(value), Ink.Text, Anchor.Middle);
        }
    }

    private static void PaintLimits(Sheet sheet, FunnelChart chart, Scale x, Scale y)
    {
        var limits = chart.Limits.Where(limit => x.Holds(limit.Size)).OrderBy(limit => limit.Size).ToList();
        foreach (var (ink, value) in new (Ink, Func<FunnelBand, double>)[] { (Near, l => l.Lower), (Near, l => l.Upper), (Far, l => l.Lowest), (Far, l => l.Highest) })
            Curve(sheet, [.. limits.Select(limit => (limit.Size, value(limit)))], x, y, ink);
        sheet.Line(x.At, y.Clamped(chart.Average), x.To, y.Clamped(chart.Average), Centre);
    }

    // A curve enters the field where it crosses its edge.
    private static void Curve(Sheet sheet, IReadOnlyList<(double Size, double Value)> curve, Scale x, Scale y, Ink ink)
    {
        var run = new List<Spot>();
        for (var at = 0; at < curve.Count; at++)
        {
            var isIn = y.Holds(curve[at].Value);
            if (at > 0 && isIn != y.Holds(curve[at - 1].Value)) run.Add(Crossing(curve[at - 1], curve[at], x, y));
            if (isIn) run.Add(new(x[curve[at].Size], y[curve[at].Value]));
            if (isIn && at < curve.Count - 1) continue;
            sheet.Trace([.. run], ink);
            run.Clear();
        }
    }

    private static Spot Crossing((double Size, double Value) from, (double Size, double Value) to, Scale x, Scale y)
    {
        var edge = Math.Max(from.Value, to.Value) > y.High ? y.High : y.Low;
        var share = (edge - from.Value) / (to.Value - from.Value);
        return new(x[from.Size + (share * (to.Size - from.Size))], y[edge]);
    }

    // Largest first, each in the first free place of right, left, above and below; a name that finds none stands in the table only.
    private static void Name(Sheet sheet, IReadOnlyList<FunnelPoint> known, Scale x, Scale y)
    {
        var type = sheet.Canvas.Type;
        var taken = known.Select(point => Area(x[point.Size], y.Clamped(point.Reading.Value!.Value), 12, 12)).ToList();
        foreach (var point in known.Where(point => point.Spot is FunnelSpot.VeryHigh or FunnelSpot.VeryLow).OrderByDescending(point => point.Size))
        {
            var (px, py) = (x[point.Size], y.Clamped(point.Reading.Value!.Value));
            var text = TextFit.Clip(point.Name, sheet.Canvas.IsNarrow ? 150 : 220, type, bold: true);
            var wide = TextFit.Width(text, type, bold: true);
            var middle = Math.Clamp(px, x.At + (wide / 2), Math.Max(x.At + (wide / 2), sheet.Canvas.Width - (wide / 2)));
            var places = new[] { Area(px + 11 + (wide / 2), py, wide, type), Area(px - 11 - (wide / 2), py, wide, type), Area(middle, py - type - 3, wide, type), Area(middle, py + type + 3, wide, type) };
            var free = Array.FindIndex(places, place => place.Left >= x.At && place.Right <= sheet.Canvas.Width && place.Top >= y.To - type && place.Bottom <= y.At
                && !taken.Exists(other => place.Left < other.Right && other.Left < place.Right && place.Top < other.Bottom && other.Top < place.Bottom));
            if (free < 0) continue;
            taken.Add(places[free]);
            sheet.Words(places[free].Left, places[free].Bottom - (type * 0.15), text, Ink.Strong);
        }
    }

    private static (double Left, double Right, double Top, double Bottom) Area(double x, double y, double wide, double high) => (x - (wide / 2), x + (wide / 2), y - (high / 2), y + (high / 2));
}
