using NodaTime;

namespace Waymark.Insight.Indicators;

/// <summary>What left of one indicator at earlier refreshes, year by year: a year with its months is released anew only as a whole.</summary>
internal sealed class Releases
{
    /// <summary>Refreshes in which a year has changed that a new one is held against; older ones are taken to be forgotten.</summary>
    private const int MostKept = 8;

    private readonly Indicator indicator;
    private readonly bool asOfToday;
    private readonly ILookup<LocalDate, ReleasedFigure> bySlice;

    /// <param name="asOfToday">The indicator is counted as of the day of the refresh alone: each day is the same figure anew.</param>
    public Releases(Indicator indicator, IReadOnlyList<ReleasedFigure> all, bool asOfToday)
    {
        (this.indicator, this.asOfToday) = (indicator, asOfToday);
        bySlice = all.ToLookup(figure => SliceOf(figure.At.Grain, figure.At.Period));
        Refresh = all.Count == 0 ? 1 : all.Max(figure => figure.Refresh) + 1;
    }

    /// <summary>The refresh that is being made.</summary>
    public long Refresh { get; }

    /// <summary>The cells among which all sums of a period run: those of its year.</summary>
    public LocalDate SliceOf(string grain, LocalDate period) => asOfToday ? LocalDate.MinIsoValue : grain switch
    {
        Grains.Month => Grains.YearOf(indicator.YearGrain, period), Grains.Term => Grains.YearOf(Grains.SchoolYear, period), _ => period,
    };

    /// <summary>Every cell of a slice as it left, refresh by refresh. Where nothing has changed the last one says it all.</summary>
    public IEnumerable<(long Refresh, ReleasedFigure Figure)> Earlier(LocalDate slice, bool changed)
    {
        var refreshes = RefreshesOf(slice);
        foreach (var refresh in changed ? refreshes : refreshes.TakeLast(1))
            foreach (var figure in At(slice, refresh)) yield return (refresh, figure);
    }

    public IEnumerable<CellKey> LastOf(LocalDate slice) => At(slice, long.MaxValue).Select(figure => figure.At);

    public bool Knows(LocalDate slice) => bySlice.Contains(slice);

    /// <summary>Whether the counts of a slice are those that left last.</summary>
    public bool IsSame(LocalDate slice, IReadOnlyDictionary<CellKey, FigureTruth> now)
    {
        var last = At(slice, long.MaxValue).ToList();
        return last.Count == now.Count && last.TrueForAll(figure => now.TryGetValue(Named(figure.At), out var cell) && cell == figure.Truth);
    }

    /// <summary>A key as it is compared from refresh to refresh.</summary>
    public CellKey Named(CellKey key) => asOfToday ? key with { Period = LocalDate.MinIsoValue } : key;

    /// <summary>What is kept of a slice for the next refresh: what was, and what has changed.</summary>
    public IEnumerable<ReleasedFigure> After(LocalDate slice, IReadOnlyCollection<ReleasedFigure> now)
    {
        var last = At(slice, long.MaxValue).ToDictionary(figure => Named(figure.At));
        var names = now.Select(figure => Named(figure.At)).ToHashSet();
        var changed = now.Where(figure => last.GetValueOrDefault(Named(figure.At)) is not { } before || before.Truth != figure.Truth).ToList();
        var gone = last.Where(figure => !names.Contains(figure.Key)).Select(figure => figure.Value with { Refresh = Refresh, Count = null, Of = null, ShownCount = null, ShownOf = null, Numerator = null, Denominator = null });
        return [.. Kept(slice), .. changed, .. gone];
    }

    /// <summary>As it was: nothing of the slice left anew.</summary>
    public IEnumerable<ReleasedFigure> Kept(LocalDate slice)
    {
        var oldest = RefreshesOf(slice) is [var first, ..] ? first : 0;
        return bySlice[slice].GroupBy(figure => Named(figure.At)).SelectMany(cell =>
        {
            var all = cell.OrderBy(figure => figure.Refresh).ToList();
            return all.Where((figure, at) => figure.Refresh >= oldest || at == all.Count - 1 || all[at + 1].Refresh > oldest);
        });
    }

    private IReadOnlyList<long> RefreshesOf(LocalDate slice) => [.. bySlice[slice].Select(figure => figure.Refresh).Distinct().Order().TakeLast(MostKept)];

    private IEnumerable<ReleasedFigure> At(LocalDate slice, long refresh) => bySlice[slice].Where(figure => figure.Refresh <= refresh).GroupBy(figure => Named(figure.At))
        .Select(cell => cell.MaxBy(figure => figure.Refresh)!).Where(figure => figure.Count is not null);
}
