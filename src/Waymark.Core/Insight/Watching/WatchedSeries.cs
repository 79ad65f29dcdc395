using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.Text;

namespace Waymark.Core.Insight.Watching;

/// <summary>One period of a watched series.</summary>
/// <param name="Date">The period's day.</param>
/// <param name="Count">How many: whole children, sessions or events, 0 or more.</param>
/// <param name="Of">Among how many, at least as many as counted; null for a plain number of events.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WatchedPoint(LocalDate Date, double Count, double? Of = null);

/// <summary>One series of a family: the same indicator for one place, need, phase or school.</summary>
/// <param name="Id">What it is called in the answer.</param>
/// <param name="Points">One point for each period, in any order. All have a denominator or none has.</param>
/// <param name="Absent">Periods that the calendar knows and the series has not.</param>
public sealed record WatchedSeries(string Id, IReadOnlyList<WatchedPoint> Points, int Absent = 0)
{
    /// <summary>What is wrong with the points, or null.</summary>
    public string? Fault()
    {
        foreach (var point in Points)
        {
            if (!(point.Count >= 0) || !double.IsFinite(point.Count)) return $"{Id}: the count on {Day(point)} is {point.Count}. It must be 0 or more.";
            if (point.Of is { } of && !(of >= point.Count && double.IsFinite(of))) return $"{Id}: on {Day(point)} there are {point.Count} among {of}. Give at least as many as are counted.";
            if (point.Of is null != Points[0].Of is null) return $"{Id}: some points say among how many, and {Day(point)} does not agree with them. Give it for all or for none.";
        }
        return Points.GroupBy(p => p.Date).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"{Id}: two points have the date {Day(twice.First())}. Give one for each period." : null;
    }

    private static string Day(WatchedPoint point) => LocalDatePattern.Iso.Format(point.Date);
}

/// <summary>How a family is watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Fewest points of a series that can be judged.</summary>
    public const int LeastPoints = 24;

    /// <summary>Largest share of absent periods.</summary>
    public const double MostGaps = 0.2;

    /// <summary>Smallest mean count; below it series are to be pooled with others.</summary>
    public const double LeastMean = 5;

    /// <summary>Adjusted chance below which a finding need not be seen twice.</summary>
    public const double Strong = 0.01;

    /// <summary>How many of the last periods are held against those before: 6 months, 3 terms or 8 weeks.</summary>
    public int Recent { get; init; } = 6;

    /// <summary>The share of findings that may be false (Benjamini and Hochberg).</summary>
    public double FalseShare { get; init; } = 0.10;

    /// <summary>Whether the series hang together strongly, so that the stricter rule of Benjamini and Yekutieli is to hold.</summary>
    public bool Dependent { get; init; }

    /// <summary>Whether the month of the year is taken out where the periods before the last ones hold each month three times.</summary>
    public bool ByMonth { get; init; } = true;

    /// <summary>Whether numbers of events too few for the usual statistics are judged by an exact comparison of the last periods with those before; else they cannot be judged.</summary>
    public bool Sparse { get; init; }

    /// <summary>Fewest events of a sparse series that can be judged, in all its periods together.</summary>
    public const double LeastEvents = 10;

    /// <summary>A change below this share of what was expected is trivial, where it is also below <see cref="LeastChildren"/>.</summary>
    public double LeastShare { get; init; } = 0.10;

    /// <summary>A change of fewer children, or events, is trivial, where it is also below <see cref="LeastShare"/>.</summary>
    public double LeastChildren { get; init; } = 5;
}
