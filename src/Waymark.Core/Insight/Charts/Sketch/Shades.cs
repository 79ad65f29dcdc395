namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Values in up to five shades of one hue, from light to dark at round numbers: told apart in black and white, and the value stands in each cell in any case.</summary>
internal sealed class Shades
{
    private static readonly (Ink Fill, Ink Text)[] All =
    [
        (Ink.Filled("shade-1", "#eef4f8", "#ffffff", 2), new("on-light", Ink.Dark)),
        (Ink.Filled("shade-2", "#c6dbe9", "#ffffff", 2), new("on-light", Ink.Dark)),
        (Ink.Filled("shade-3", "#8fb8d3", "#ffffff", 2), new("on-light", Ink.Dark)),
        (Ink.Filled("shade-4", "#35719a", "#ffffff", 2), new("on-dark", "#ffffff")),
        (Ink.Filled("shade-5", "#12384c", "#ffffff", 2), new("on-dark", "#ffffff")),
    ];

    private readonly Measure measure;
    private readonly Ticks ticks;
    private readonly int count;

    public Shades(IEnumerable<double> values, Measure measure)
    {
        this.measure = measure;
        var all = values.Select(measure.Within).ToList();
        ticks = Enumerable.Range(0, 5).Select(less => Ticks.Around(all.Min(), all.Max(), 5 - less, measure.Decimals == 0)).First(tried => tried.Values.Count() <= All.Length + 1);
        count = Math.Clamp(ticks.Values.Count() - 1, 1, All.Length);
    }

    public (Ink Fill, Ink Text) this[double value] => Look((int)Math.Clamp(Math.Floor(((measure.Within(value) - ticks.Low) / ticks.Step) + 1e-9), 0, count - 1));

    /// <summary>A strip of the shades with the numbers between them, below what is drawn.</summary>
    public void Strip(Sheet sheet, bool hasHidden, bool hasMissing)
    {
        var canvas = sheet.Canvas;
        sheet.Paragraph(measure.Words, Ink.Quiet);
        var ends = ticks.Values.Take(count + 1).Select(value => ValueAxis.Label(measure, ticks, value)).ToList();
        var (indent, wide) = (TextFit.Width(ends[0], canvas.Type) / 2, Math.Min(68, (canvas.Width - 40) / count));
        var y = sheet.Down + 6;
        for (var at = 0; at < count; at++) sheet.Box(indent + (at * wide), y, wide, 16, Look(at).Fill with { Stroke = "#7a868c", Width = 1 });
        for (var at = 0; at <= count; at++) sheet.Words(indent + (at * wide), y + 18 + canvas.Type, ends[at], Ink.Text, Anchor.Middle);
        sheet.Down = y + 24 + canvas.Type;
        if (!hasHidden && !hasMissing) return;
        Key.Draw(sheet, [.. hasHidden ? [new KeyItem(null, Mark.Hidden, "Hidden")] : Array.Empty<KeyItem>(), .. hasMissing ? [new KeyItem(null, Mark.Missing, "No value")] : Array.Empty<KeyItem>()]);
    }

    private (Ink Fill, Ink Text) Look(int at) => All[count == 1 ? 1 : (int)Math.Round(at * (All.Length - 1.0) / (count - 1))];
}
