using System.Runtime.InteropServices;

namespace Waymark.Core.Insight.ControlCharts;

/// <summary>What the rules say of one point.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Mark
{
    public SpecialCause Causes;
    public bool Close;

    /// <summary>Sign of the value less the mean.</summary>
    public int Side;

    /// <summary>Direction of the trend that it is part of, of the later one where two meet; else 0.</summary>
    public int Trend;
}

/// <summary>The four rules over one group, by counters: each point is looked at once and marked once a rule.</summary>
/// <param name="values">The values: a trend rises or falls in them.</param>
/// <param name="places">Where each value lies in the zone: the values themselves, or their distances from the mean where each has a spread of its own.</param>
/// <param name="afterGap">Whether a gap lies before the value.</param>
/// <param name="options">How the chart is worked out.</param>
internal readonly ref struct Signals(ReadOnlySpan<double> values, ReadOnlySpan<double> places, ReadOnlySpan<bool> afterGap, ChartOptions options)
{
    private readonly ReadOnlySpan<double> values = values;
    private readonly ReadOnlySpan<double> places = places;
    private readonly ReadOnlySpan<bool> afterGap = afterGap;
    private readonly int run = options.RunLength;

    public void Mark(Zone zone, Span<Mark> marks)
    {
        var (sameSide, steps, direction) = (0, 0, 0);
        for (var i = 0; i < marks.Length; i++)
        {
            var value = values[i];
            // Comparisons with NaN are false: a missing value, or one without limits, is nowhere.
            var place = places[i];
            var side = place > zone.Mean ? 1 : place < zone.Mean ? -1 : 0;
            marks[i].Side = side;
            if (place > zone.Upper || place < zone.Lower) marks[i].Causes |= SpecialCause.Outside;
            else marks[i].Close = place > zone.NearUpper || place < zone.NearLower;

            var broken = i == 0 || afterGap[i];
            sameSide = side == 0 ? 0 : !broken && side == marks[i - 1].Side ? sameSide + 1 : 1;
            if (sameSide >= run) Shift(marks, i, sameSide == run ? run : 1);

            var step = broken ? 0 : value > values[i - 1] ? 1 : value < values[i - 1] ? -1 : 0;
            steps = step == 0 ? 0 : step == direction ? steps + 1 : 1;
            direction = step;
            if (steps >= run - 1) Trend(marks, i, steps == run - 1 ? run : 1, direction);

            if (i >= 2 && !broken && !afterGap[i - 1]) TwoInThree(marks, i);
        }
    }

    private static void Shift(Span<Mark> marks, int last, int count)
    {
        for (var i = last - count + 1; i <= last; i++) marks[i].Causes |= SpecialCause.Shift;
    }

    private static void Trend(Span<Mark> marks, int last, int count, int direction)
    {
        for (var i = last - count + 1; i <= last; i++)
        {
            marks[i].Causes |= SpecialCause.Trend;
            marks[i].Trend = direction;
        }
    }

    private static void TwoInThree(Span<Mark> marks, int last)
    {
        var three = marks.Slice(last - 2, 3);
        if (three[0].Side == 0 || three[0].Side != three[1].Side || three[1].Side != three[2].Side) return;
        if ((three[0].Close ? 1 : 0) + (three[1].Close ? 1 : 0) + (three[2].Close ? 1 : 0) < 2) return;
        foreach (ref var mark in three)
            if (mark.Close) mark.Causes |= SpecialCause.TwoInThree;
    }
}
