namespace Waymark.Core.Insight.Watching;

/// <summary>By which statistic a change was found.</summary>
public enum ChangeKind
{
    /// <summary>The last periods lie on another level than those before.</summary>
    Step,

    /// <summary>The series has been moving one way.</summary>
    Drift,

    /// <summary>Small departures that add up: the weighted mean at the end (EWMA) is away from the level.</summary>
    Gathering,
}

/// <summary>One series whose change is more than chance, and large enough to matter.</summary>
/// <param name="Id">The series.</param>
/// <param name="Kind">The statistic with the smallest chance.</param>
/// <param name="Chance">The chance of the series from all three.</param>
/// <param name="Adjusted">The chance after all series of the family: the false share at which it would just be picked.</param>
/// <param name="Observed">Counted in the last periods.</param>
/// <param name="Expected">What the periods before them let one expect.</param>
/// <param name="Lower">Lower end of the 95 % interval of <see cref="Excess"/>.</param>
/// <param name="Upper">Upper end.</param>
public sealed record Finding(string Id, ChangeKind Kind, double Chance, double Adjusted, double Observed, double Expected, double Lower, double Upper)
{
    /// <summary>How many more than expected, in children or events; fewer where negative. Findings are ranked by it.</summary>
    public double Excess => Observed - Expected;

    /// <summary>Whether it may be told at once; else only when the next refresh of the data finds it again.</summary>
    public bool AtOnce => Adjusted < WatchOptions.Strong;
}

/// <summary>A series that cannot be judged, and why.</summary>
public sealed record Unjudged(string Id, string Why);
