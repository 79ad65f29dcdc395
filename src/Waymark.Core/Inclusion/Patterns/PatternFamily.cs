using NodaTime;
using Waymark.Core.Insight.Watching;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>All groups of one measure, judged together, so that false alarms are counted over the whole family.</summary>
/// <param name="Measure">What is watched.</param>
/// <param name="Terms">The numbers by which it was judged.</param>
/// <param name="Tested">Series that could be judged.</param>
/// <param name="Found">Changes that are more than chance and matter.</param>
/// <param name="Trivial">Changes that are more than chance and too small to matter, or of a single week.</param>
/// <param name="Unjudged">Series too small or too short to be judged.</param>
public sealed record PatternFamily(PatternMeasure Measure, PatternTerms Terms, int Tested, IReadOnlyList<FoundPattern> Found, int Trivial, int Unjudged)
{
    /// <summary>About how many of the changes found, trivial ones with them, are chance.</summary>
    public double ByChance => (Found.Count + Trivial) * Terms.FalseShare;

    /// <summary>Judges a family by the rules in force in the newest of the weeks.</summary>
    /// <param name="measure">What is watched.</param>
    /// <param name="groups">The weeks of each group; a week without a row has no event, or no register.</param>
    /// <param name="weeks">Mondays of the school weeks of the area, each once.</param>
    public static PatternFamily Judge(PatternMeasure measure, IReadOnlyDictionary<PatternGroup, GroupWeeks> groups, IReadOnlyList<LocalDate> weeks)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(groups);
        var terms = PatternRules.On(weeks.Count > 0 ? weeks[^1] : LocalDate.MinIsoValue);
        var series = groups.Select(g => (Group: g.Key, g.Value.Touched, Weeks: Whole(measure, g.Value.Weeks, weeks))).Where(g => Reaches(g.Weeks, weeks, terms)).ToDictionary(g => g.Group.Key, g => g, StringComparer.Ordinal);
        var list = WatchList.Of([.. series.Values.OrderBy(s => s.Group.Key, StringComparer.Ordinal).Select(s => Watched(measure, s.Group, s.Weeks, weeks, terms))], terms.Watching(measure));
        var found = list.Findings.Select(f => new FoundPattern(measure, series[f.Id].Group, f, series[f.Id].Weeks, series[f.Id].Touched)).ToLookup(p => p.IsSustained);
        return new(measure, terms, list.Judged, [.. found[true]], list.Trivial + found[false].Count(), groups.Count - list.Judged);
    }

    /// <summary>Of events every school week from the first one of the area; of sessions those with a register.</summary>
    private static IReadOnlyList<PatternWeek> Whole(PatternMeasure measure, IReadOnlyList<PatternWeek> own, IReadOnlyList<LocalDate> weeks)
    {
        var known = own.ToDictionary(w => w.Monday);
        return measure.IsShare ? [.. weeks.Where(known.ContainsKey).Select(monday => known[monday]).Where(w => w.Of > 0)]
            : [.. weeks.Select(monday => known.TryGetValue(monday, out var week) ? week : new PatternWeek(monday, 0, null, 0, 0))];
    }

    // A group whose registers have stopped says nothing of the newest weeks.
    private static bool Reaches(IReadOnlyList<PatternWeek> own, IReadOnlyList<LocalDate> weeks, PatternTerms terms) =>
        own.Count >= terms.Recent && weeks.Count >= terms.Recent && own[^terms.Recent].Monday == weeks[^terms.Recent];

    private static WatchedSeries Watched(PatternMeasure measure, PatternGroup group, IReadOnlyList<PatternWeek> own, IReadOnlyList<LocalDate> weeks, PatternTerms terms)
    {
        var unit = measure.IsShare ? terms.SessionsOfWeek : 1;
        // Lost sessions may be more than the possible ones: they are not all of them possible.
        return new(group.Key, [.. own.Select(w => new WatchedPoint(w.Monday, w.Count / unit, w.Of is { } of ? Math.Max(of, w.Count) / unit : null))], weeks.Count(monday => monday >= own[0].Monday) - own.Count);
    }
}
