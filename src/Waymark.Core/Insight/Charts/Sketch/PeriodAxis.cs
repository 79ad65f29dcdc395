namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>The time axis of a chart: each period has its place by its ordinal, and as many are labelled as there is room for.</summary>
internal sealed class PeriodAxis
{
    private readonly IReadOnlyList<ChartPeriod> periods;
    private readonly int first;
    private readonly double slot;
    private readonly double left;

    public PeriodAxis(IEnumerable<ChartPeriod> all, double left, double right)
    {
        periods = [.. all.DistinctBy(period => period.Ordinal).OrderBy(period => period.Ordinal)];
        first = periods[0].Ordinal;
        slot = (right - left) / (periods[^1].Ordinal - first + 1);
        this.left = left;
    }

    /// <summary>Width that one period has.</summary>
    public double Slot => slot;

    public double At(ChartPeriod period) => left + ((period.Ordinal - first + 0.5) * slot);

    /// <summary>Draws ticks and labels below a baseline; the year stands below the first label of each year.</summary>
    public void Draw(Sheet sheet, double baseline)
    {
        var type = sheet.Canvas.Type;
        var labelled = Labelled(type);
        string? year = null;
        var free = double.MinValue;
        foreach (var period in labelled)
        {
            var x = Math.Clamp(At(period), TextFit.Width(period.Tick, type) / 2, sheet.Canvas.Width - (TextFit.Width(period.Tick, type) / 2));
            sheet.Line(At(period), baseline, At(period), baseline + 6, Ink.Axis);
            sheet.Words(x, baseline + 8 + type, period.Tick, Ink.Text, Anchor.Middle);
            if (period.TickYear is not { } its || its == year || x - (TextFit.Width(its, type) / 2) < free) continue;
            sheet.Words(x, baseline + 8 + type + sheet.Canvas.Line, its, Ink.Text, Anchor.Middle);
            (year, free) = (its, x + (TextFit.Width(its, type) / 2) + 4);
        }
        sheet.Down = baseline + 14 + type + (year is null ? 0 : sheet.Canvas.Line);
    }

    private List<ChartPeriod> Labelled(double type)
    {
        var widest = periods.Max(period => Math.Max(TextFit.Width(period.Tick, type), TextFit.Width(period.TickYear ?? "", type))) + 10;
        foreach (var step in Steps(periods[0].Kind))
            if (step * slot >= widest)
                return Chosen(step);
        return Chosen((int)Math.Ceiling(widest / slot));
    }

    // Every third month is counted from September, every second quarter and every third term from the start of a year.
    private List<ChartPeriod> Chosen(int step)
    {
        var chosen = periods.Where(period => (period.Ordinal - Origin(period.Kind)) % step == 0).ToList();
        return chosen.Count > 0 ? chosen : [periods[^1]];
    }

    private int Origin(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 8,
        PeriodKind.Term => 2,
        PeriodKind.Quarter => 0,
        _ => periods[^1].Ordinal,
    };

    private static int[] Steps(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => [1, 2, 3, 4, 6, 12, 24, 60],
        PeriodKind.Quarter => [1, 2, 4, 8, 20],
        PeriodKind.Term => [1, 3, 6, 15],
        PeriodKind.Week => [1, 2, 4, 6, 13, 26, 52],
        PeriodKind.Day => [1, 2, 7, 14, 28, 91],
        _ => [1, 2, 5, 10],
    };
}
