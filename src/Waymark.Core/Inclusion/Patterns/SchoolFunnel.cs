using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Disclosure;
using Waymark.Core.Insight.Statistics;
using Measure = Waymark.Core.Insight.Charts.Measure;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>What is counted of one school.</summary>
/// <param name="Urn">The school.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pupils">Pupils with SEND, on average over the time.</param>
/// <param name="Count">Events; of absence pupils who would be away if those away were away always.</param>
/// <param name="Touched">Children behind the count.</param>
public sealed record SchoolCount(int Urn, string Name, double Pupils, double Count, int Touched);

/// <summary>Schools of one phase in a funnel: which differ from the others by more than their size and chance explain. No league table.</summary>
public static class SchoolFunnel
{
    /// <summary>Events for every 100 pupils.</summary>
    /// <param name="schools">The schools of one phase.</param>
    /// <param name="title">Title of the chart.</param>
    /// <param name="safe">Which schools are hidden and how numbers are rounded; null for those who see the children.</param>
    /// <param name="shown">Schools whose children the reader sees, though others are hidden.</param>
    public static FunnelChart OfEvents(IReadOnlyList<SchoolCount> schools, string title, DisclosureRule? safe, IReadOnlySet<int> shown)
    {
        ArgumentNullException.ThrowIfNull(schools);
        var some = schools.Where(s => s.Pupils > 0).ToList();
        var overall = some.Sum(s => s.Count) / Math.Max(1, some.Sum(s => s.Pupils));
        var worked = Funnel.OfRatios([.. some.Where(s => overall > 0).Select(s => (new Events((int)Math.Round(s.Count)), s.Pupils * overall))]);
        return new()
        {
            Title = title, By = "Schools", SizeWords = "Pupils with SEND, on average", Measure = new Measure("For every 100 pupils with SEND", 1), Average = overall * 100,
            Points = [.. some.Select(s => new FunnelPoint(s.Name, Size(s, safe, shown), Shown(s, 100 * s.Count / s.Pupils, safe, shown), Spot(worked, s.Pupils * overall, s.Count / s.Pupils / overall)))],
            Limits = overall > 0 ? [.. Sizes(some).Select(size => Band(worked.At(size * overall), size, overall * 100))] : [],
            Notes = Notes(worked),
        };
    }

    /// <summary>Percent of sessions missed. Judged in whole pupils away, for the sessions of one pupil are not independent.</summary>
    /// <inheritdoc cref="OfEvents"/>
    public static FunnelChart OfAbsence(IReadOnlyList<SchoolCount> schools, string title, DisclosureRule? safe, IReadOnlySet<int> shown)
    {
        ArgumentNullException.ThrowIfNull(schools);
        var some = schools.Where(s => s.Pupils >= 1).ToList();
        var worked = Funnel.OfShares([.. some.Select(s => new Share((int)Math.Round(Math.Min(s.Count, Math.Round(s.Pupils))), (int)Math.Round(s.Pupils)))], some.Count > 0 ? some.Sum(s => s.Count) / some.Sum(s => s.Pupils) : null);
        return new()
        {
            Title = title, By = "Schools", SizeWords = "Pupils with SEND, on average", Measure = Measure.Percent("Percent of sessions missed by pupils with SEND"), Average = double.IsFinite(worked.Overall) ? worked.Overall * 100 : 0,
            Points = [.. some.Select(s => new FunnelPoint(s.Name, Size(s, safe, shown), Shown(s, 100 * s.Count / s.Pupils, safe, shown), double.IsFinite(worked.Overall) ? Spot(worked, s.Pupils, s.Count / s.Pupils) : FunnelSpot.Within))],
            Limits = double.IsFinite(worked.Overall) && worked.Overall > 0 ? [.. Sizes(some).Select(size => Band(worked.At(size), size, 100))] : [],
            Notes = Notes(worked),
        };
    }

    private static IReadOnlyList<string> Notes(Funnel worked) => worked.Overdispersion > 1.05
        ? ["Schools differ by more than chance alone, so the limits were widened until most lie within. A school beyond them is one to look into, not one to blame."]
        : ["A school beyond the limits is one to look into, not one to blame."];

    private static Reading Shown(SchoolCount school, double value, DisclosureRule? safe, IReadOnlySet<int> shown) =>
        safe is null || shown.Contains(school.Urn) ? Reading.Of(value) : safe.IsSmall(school.Touched) || safe.IsSmall((int)Math.Round(school.Pupils)) ? Reading.Hidden : Reading.Of(Math.Round(value));

    private static double Size(SchoolCount school, DisclosureRule? safe, IReadOnlySet<int> shown) =>
        safe is null || shown.Contains(school.Urn) ? Math.Max(1, Math.Round(school.Pupils)) : Math.Max(1, safe.Shown((int)Math.Round(school.Pupils)) ?? safe.HideBelow);

    private static IEnumerable<double> Sizes(List<SchoolCount> some)
    {
        const int steps = 80;
        var most = some.Max(s => s.Pupils) * 1.05;
        // Close together where the curve is steep.
        return Enumerable.Range(1, steps).Select(step => Math.Max(1, most * step * step / (steps * steps))).Distinct();
    }

    private static FunnelBand Band(FunnelLimits limits, double size, double scale) => new(size, limits.Inner.Lower * scale, limits.Inner.Upper * scale, limits.Outer.Lower * scale, limits.Outer.Upper * scale);

    private static FunnelSpot Spot(Funnel worked, double size, double value) => !(size > 0) ? FunnelSpot.Within : (worked.At(size).Place(value), value > worked.Overall) switch
    {
        (FunnelPlace.Unusual, true) => FunnelSpot.High,
        (FunnelPlace.Unusual, false) => FunnelSpot.Low,
        (FunnelPlace.Outlying, true) => FunnelSpot.VeryHigh,
        (FunnelPlace.Outlying, false) => FunnelSpot.VeryLow,
        _ => FunnelSpot.Within,
    };
}
