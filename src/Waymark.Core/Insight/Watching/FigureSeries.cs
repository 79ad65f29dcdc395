using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Insight.Watching;

/// <summary>One month of a figure as it may be shown.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Count">The number above the line as shown, 0 or more; null where it is hidden.</param>
/// <param name="Of">The number below the line as shown; null for a plain number and where it is hidden.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FigureMonth(LocalDate Month, double? Count, double? Of = null);

/// <summary>A figure of one place, month by month, as it may be shown. What is hidden is not used, and where it could mislead the series is not tested.</summary>
/// <param name="Id">What it is called in the answer.</param>
/// <param name="Calendar">First days of the months in which the area has this figure and which are over, the oldest first.</param>
/// <param name="Months">Its own months, in any order.</param>
public sealed record FigureSeries(string Id, IReadOnlyList<LocalDate> Calendar, IReadOnlyList<FigureMonth> Months)
{
    /// <summary>Months that are looked at: the last ones, and three years before them, from which the time of year can be told.</summary>
    public const int Window = 42;

    /// <summary>Sessions of one child in a month of school: 190 days of two sessions in eleven months.</summary>
    public const double SessionsOfMonth = 35;

    /// <summary>Whether it counts sessions, not children or their cases. They are brought to months of one child, for the sessions of a child are not independent of each other.</summary>
    public bool CountsSessions { get; init; }

    /// <summary>Whether it is a plain number; then a month without a figure is one in which nothing happened.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Why it cannot be tested whatever its figures are; empty where it can.</summary>
    public string Never { get; init; } = "";

    /// <summary>What one of what is counted is, in children or cases.</summary>
    public double Unit => CountsSessions ? SessionsOfMonth : 1;

    /// <summary>As it stood a month ago.</summary>
    public FigureSeries MonthBefore => Calendar.Count == 0 ? this : this with { Calendar = [.. Calendar.SkipLast(1)], Months = [.. Months.Where(m => m.Month < Calendar[^1])] };

    /// <summary>As a series to be judged, with its own months in the order of the calendar.</summary>
    /// <param name="recent">How many of the last months are held against those before.</param>
    /// <param name="why">Why there is none; empty where there is one.</param>
    public WatchedSeries? Watched(int recent, out string why)
    {
        var window = Calendar.TakeLast(Window).ToList();
        var own = Months.ToDictionary(m => m.Month);
        var last = window.TakeLast(recent).ToList();
        why = Never.Length > 0 ? Never
            : window.Count == 0 || own.Count == 0 ? "no month yet"
            : last.Any(month => own.TryGetValue(month, out var known) && known.Count is null) ? $"hidden in one of the last {recent} months, for few children are behind it"
            : !IsNumber && last.Any(month => !Shown(own, month)) ? $"nobody to count among in one of the last {recent} months" : "";
        if (why.Length > 0) return null;
        var points = window.Where(month => Shown(own, month)).Select(month => Point(month, own.GetValueOrDefault(month))).ToList();
        return new WatchedSeries(Id, points, window.Count(month => month >= points[0].Date) - points.Count);
    }

    private bool Shown(Dictionary<LocalDate, FigureMonth> own, LocalDate month) =>
        own.TryGetValue(month, out var known) ? known.Count is not null && (IsNumber || known.Of > 0) : IsNumber;

    // Rounded one by one, the count may be a little more than what it is a part of; and lost sessions are not all of them possible ones.
    private WatchedPoint Point(LocalDate month, FigureMonth known) =>
        new(month, (known.Count ?? 0) / Unit, IsNumber ? null : Math.Max(known.Of!.Value, known.Count ?? 0) / Unit);
}
