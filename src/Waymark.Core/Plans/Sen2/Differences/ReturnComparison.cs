namespace Waymark.Core.Plans.Sen2.Differences;

/// <summary>
/// Holds the counts of a return against those of the year before. Every person who is counted in one and not as often in the other is given one cause, so that the causes
/// of a number always add up to its difference.
/// </summary>
public sealed class ReturnComparison
{
    private readonly IReadOnlyList<(ReturnCounts.Entry? Last, ReturnCounts.Entry? Now)> pairs;

    /// <summary>Pairs the persons of both.</summary>
    public ReturnComparison(ReturnCounts last, ReturnCounts now)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(now);
        var met = new HashSet<ReturnCounts.Entry>(ReferenceEqualityComparer.Instance);
        var found = new List<(ReturnCounts.Entry?, ReturnCounts.Entry?)>();
        foreach (var entry in now.All)
        {
            // Two of this year may have been one record before; the first that asks has it.
            var before = last.Find(entry) is { } same && met.Add(same) ? same : null;
            found.Add((before, entry));
        }
        found.AddRange(last.All.Where(e => !met.Contains(e)).Select(e => ((ReturnCounts.Entry?)e, (ReturnCounts.Entry?)null)));
        pairs = found;
    }

    /// <summary>Every measure as a whole, then by each code that either return counts, in the order of the tables.</summary>
    public IEnumerable<ReturnDifference> Read() => ReturnMeasure.All.SelectMany(Read);

    /// <summary>One measure.</summary>
    public IEnumerable<ReturnDifference> Read(ReturnMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        yield return Compare(measure, null);
        var order = measure.Codes.Select((known, at) => (known.Code, at)).DistinctBy(k => k.Code).ToDictionary(k => k.Code, k => k.at, StringComparer.Ordinal);
        var codes = pairs.SelectMany(p => Counted(p.Last, measure).Concat(Counted(p.Now, measure))).Select(f => f.Code).Distinct()
            .OrderBy(c => order.GetValueOrDefault(c, int.MaxValue)).ThenBy(c => c, StringComparer.Ordinal).ToList();
        if (measure.Codes.Count == 0) yield break;
        foreach (var code in codes) yield return Compare(measure, code);
    }

    /// <summary>One number.</summary>
    public ReturnDifference Compare(ReturnMeasure measure, string? code)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var (then, today) = (0, 0);
        var causes = new Dictionary<string, List<ComparedPerson>>(StringComparer.Ordinal);
        foreach (var (last, now) in pairs)
        {
            var (was, stands) = (Cell(last), Cell(now));
            (then, today) = (then + was.Count, today + stands.Count);
            foreach (var fact in stands.Skip(was.Count)) Say(More(measure, last, now!, fact), last, now);
            foreach (var fact in was.Skip(stands.Count)) Say(Fewer(measure, last!, now, fact), last, now);
        }
        return new(measure, code, then, today, [.. DifferenceCause.All.Where(c => causes.ContainsKey(c.Id)).Select(c => new CauseOfDifference(c, causes[c.Id].Count, causes[c.Id]))]);

        List<ReturnFact> Cell(ReturnCounts.Entry? of) => [.. Counted(of, measure).Where(f => code is null || f.Code == code)];

        void Say(string cause, ReturnCounts.Entry? last, ReturnCounts.Entry? now)
        {
            if (!causes.TryGetValue(cause, out var persons)) causes[cause] = persons = [];
            persons.Add(new((now ?? last)!.Key, now?.Child ?? last?.Child, [.. Counted(last, measure).Select(f => f.Code)], [.. Counted(now, measure).Select(f => f.Code)]));
        }
    }

    private static string More(ReturnMeasure measure, ReturnCounts.Entry? last, ReturnCounts.Entry now, ReturnFact fact) =>
        Corrected(last, fact) ? "corrected-now"
        : OtherCode(measure, last, fact) ? "other-code-now"
        : measure.Flow ? "this-year"
        : last is not null ? "known" : now.MovedIn ? "moved-in" : "new";

    private static string Fewer(ReturnMeasure measure, ReturnCounts.Entry last, ReturnCounts.Entry? now, ReturnFact fact) =>
        Corrected(now, fact) ? "corrected-then"
        : OtherCode(measure, now, fact) ? "other-code-then"
        : measure.Flow ? "year-before"
        : now is null ? "missing" : now.MovedOut ? "moved-out" : now.Facts.Any(f => f.Measure == "ceased") ? "ended" : "no-longer";

    /// <summary>The other return knows the same event of the same request by another day.</summary>
    private static bool Corrected(ReturnCounts.Entry? other, ReturnFact fact) => fact is { Day: not null, Request: not null }
        && other is not null && other.Facts.Any(f => f.Measure == fact.Measure && f.Request == fact.Request && f.Day is not null && f.Day != fact.Day && !f.Counts);

    /// <summary>What stands is counted under another code; an event, where it is one of the same request.</summary>
    private static bool OtherCode(ReturnMeasure measure, ReturnCounts.Entry? other, ReturnFact fact) =>
        Counted(other, measure).Any(f => f.Code != fact.Code && (!measure.Flow || (f.Request is not null && f.Request == fact.Request)));

    private static IEnumerable<ReturnFact> Counted(ReturnCounts.Entry? of, ReturnMeasure measure) => of?.Counted(measure.Id) ?? [];
}
