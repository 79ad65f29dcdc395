using Waymark.Core.Insight.Statistics;

namespace Waymark.Core.Insight.Watching;

/// <summary>The few series of a family that have really changed. Rules of control charts flag every third stable series in time; this corrects for how many are looked at.</summary>
/// <remarks>
/// Benjamini and Hochberg 1995 over the family; within a series three chances (step, drift, gathering) taken together, each corrected
/// for the correlation of neighbouring periods; of few events one exact comparison. Eligibility, statistics and the order of the findings: docs/calc.md.
/// </remarks>
public sealed class WatchList
{
    private WatchList(int judged, int trivial, IReadOnlyList<Finding> findings, IReadOnlyList<Unjudged> unjudged, double falseShare)
    {
        (Judged, Trivial, Findings, Unjudged) = (judged, trivial, findings, unjudged);
        ExpectedFalse = (findings.Count + trivial) * falseShare;
    }

    /// <summary>How many series were judged.</summary>
    public int Judged { get; }

    /// <summary>How many changes were real and too small to matter.</summary>
    public int Trivial { get; }

    /// <summary>The changes, the largest number of children first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Series that cannot be judged.</summary>
    public IReadOnlyList<Unjudged> Unjudged { get; }

    /// <summary>About how many of the changes found, trivial ones with them, are false.</summary>
    public double ExpectedFalse { get; }

    /// <summary>Judges all series of a family together.</summary>
    /// <exception cref="ArgumentException">A count is negative or not finite, two points have one day, or some points have a denominator and some none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 recent periods, or a false share outside 0 to 1.</exception>
    public static WatchList Of(IReadOnlyList<WatchedSeries> family, WatchOptions options)
    {
        if (options.Recent < 2) throw new ArgumentOutOfRangeException(nameof(options), options.Recent, "At least 2 periods are recent.");
        if (options.FalseShare is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(options), options.FalseShare, "The false share lies between 0 and 1.");
        var (judged, unjudged) = (new List<IVerdict>(), new List<Unjudged>());
        foreach (var series in family)
        {
            if (series.Fault() is { } fault) throw new ArgumentException(fault, nameof(family));
            if (Judge(series, options, out var why) is { } verdict) judged.Add(verdict);
            else unjudged.Add(new Unjudged(series.Id, why));
        }
        var adjusted = FalseDiscovery.Adjust([.. judged.Select(v => v.Chance)], options.Dependent);
        var found = judged.Zip(adjusted).Where(both => both.Second <= options.FalseShare).Select(both => both.First.Found(both.Second)).ToList();
        var findings = found.Where(finding => Matters(finding, options)).OrderByDescending(f => Math.Abs(f.Excess)).ThenBy(f => f.Id, StringComparer.Ordinal).ToList();
        return new WatchList(judged.Count, found.Count - findings.Count, findings, unjudged, options.FalseShare);
    }

    private static IVerdict? Judge(WatchedSeries series, WatchOptions options, out string why)
    {
        if (options.Sparse && Rare.Suits(series)) return Rare.Of(series, options, out why);
        return Level.Of(series, options, out why) is { } level ? Verdict.Of(series.Id, level) : null;
    }

    private static bool Matters(Finding finding, WatchOptions options) =>
        Math.Abs(finding.Excess) >= options.LeastChildren || Math.Abs(finding.Excess) >= options.LeastShare * finding.Expected;
}
