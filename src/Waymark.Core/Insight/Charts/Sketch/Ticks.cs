namespace Waymark.Core.Insight.Charts.Sketch;

/// <summary>Round numbers along an axis: steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
internal sealed record Ticks(double Low, double High, double Step)
{
    /// <summary>Places after the point that the step needs.</summary>
    public int Decimals => Enumerable.Range(0, 12).First(places => places == 11 || IsWhole(Step * Math.Pow(10, places)));

    public IEnumerable<double> Values
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step);
            for (var at = 0; at <= count; at++) yield return Math.Round(Low + (at * Step), 10);
        }
    }

    /// <summary>Ticks around a range. Counts have whole steps; a range without width is given one.</summary>
    public static Ticks Around(double least, double greatest, int about, bool isWhole)
    {
        // What adding up leaves of nothing is nothing; a width that nobody can see is none.
        var size = Math.Max(1, Math.Max(Math.Abs(least), Math.Abs(greatest)));
        if (Math.Abs(least) < 1e-13 * size) least = 0;
        if (greatest - least < 1e-9 * size) (least, greatest) = Math.Abs(least) < 1e-9 ? (0, 1) : (Math.Min(0, least * 1.25), Math.Max(0, least * 1.25));
        var step = Nice((greatest - least) / Math.Max(1, about));
        if (isWhole) step = Math.Max(1, step == 2.5 ? 5 : step);
        var (low, high) = (Math.Floor((least / step) + 1e-12) * step, Math.Ceiling((greatest / step) - 1e-12) * step);
        return new(low, high, step);
    }

    private static bool IsWhole(double value) => Math.Round(value) >= 1 && Math.Abs(value - Math.Round(value)) < 1e-6;

    private static double Nice(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var part = rough / power;
        return power * (part <= 1.0000001 ? 1 : part <= 2.0000001 ? 2 : part <= 2.5000001 ? 2.5 : part <= 5.0000001 ? 5 : 10);
    }
}
