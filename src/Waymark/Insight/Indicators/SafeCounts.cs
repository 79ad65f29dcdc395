using NodaTime;
using Waymark.Core.Insight.Disclosure;
using Parts = Waymark.Core.Insight.Disclosure.Dimension;

namespace Waymark.Insight.Indicators;

/// <summary>Safety of figures that count children or their cases: every cell of the indicator is made safe together with all others.</summary>
internal sealed class SafeCounts : ISafety
{
    private readonly Indicator indicator;
    private readonly IReadOnlyList<FigureCell> cells;
    private readonly DisclosureRule rule;
    private readonly Releases releases;
    private readonly Places places;
    private readonly IReadOnlyList<Parts> dimensions;
    private readonly CellKey[] keys;
    private readonly LocalDate[] sliceOf;
    private readonly CountCell[] counts;
    private readonly ILookup<LocalDate, int> slices;
    private readonly HashSet<LocalDate> changed;
    private readonly HashSet<LocalDate> held = [];
    private SafeTable table;
    private int[] placeOf;

    /// <param name="earlier">What left at earlier refreshes.</param>
    public SafeCounts(Indicator indicator, IReadOnlyList<FigureCell> cells, LocalDate today, IReadOnlyList<ReleasedFigure> earlier)
    {
        (this.indicator, this.cells, rule) = (indicator, cells, DisclosureRule.On(today));
        releases = new Releases(indicator, earlier, asOfToday: cells.Count > 0 && cells.All(cell => cell.Period == today));
        places = new Places(indicator, releases.Named);
        Periods = [.. cells.Select(c => (c.Grain, c.Period)).Concat(earlier.Select(f => (f.At.Grain, f.At.Period))).Distinct()];
        dimensions = places.OfCounts(Periods);
        keys = [.. cells.Select(cell => new CellKey(cell.Grain, cell.Period, Name(cell.By), cell.Value, Name(cell.Within), cell.WithinValue))];
        sliceOf = [.. cells.Select(cell => releases.SliceOf(cell.Grain, cell.Period))];
        slices = Enumerable.Range(0, cells.Count).ToLookup(at => sliceOf[at]);
        counts = [.. cells.Select((cell, at) => Count(keys[at], cell))];
        changed = [.. slices.Select(slice => slice.Key).Where(slice => !releases.IsSame(slice, slices[slice].ToDictionary(at => releases.Named(keys[at]), TruthOf)))];
        (table, placeOf) = Make();
        // What cannot be protected against what left earlier does not leave: the year stands as it did.
        if (table.Exposed.Count > 0 && Hold(table.Exposed) && table.Exposed.Count > 0) HoldAll();
    }

    /// <summary>Periods whose figures stand as they did.</summary>
    public IEnumerable<(string Grain, LocalDate Period)> Held => held.SelectMany(slice => releases.LastOf(slice)).Select(key => (key.Grain, key.Period)).Distinct();

    /// <summary>What is kept for the next refresh.</summary>
    public IEnumerable<ReleasedFigure> Released => Keep(new HashSet<int>());

    /// <summary>Every period of which there are figures, now or earlier.</summary>
    public IReadOnlyList<(string Grain, LocalDate Period)> Periods { get; }

    /// <summary>Every cell as it left at earlier refreshes.</summary>
    public IEnumerable<(long Refresh, ReleasedFigure Figure)> Earlier => slices.SelectMany(slice => releases.Earlier(slice.Key, changed.Contains(slice.Key))).Where(left => places.Knows(left.Figure.At));

    public Places Places => places;

    public bool IsHeld(int at) => held.Contains(sliceOf[at]);

    /// <summary>Rates come from the numbers as shown.</summary>
    public Shown Show(int at, FigureCell cell)
    {
        var safe = CountAt(at);
        if (safe.Count is not { } count) return Shown.Nothing;
        if (indicator.Unit == Unit.Number) return new Shown(count, null, count, Hidden: false);
        var of = indicator.IsShare ? safe.Of : cell.Denominator is { } below ? Rounded(below) : null;
        return of is null && cell.Denominator > 0 ? Shown.Nothing : new Shown(count, of, indicator.ValueOf(count, of), Hidden: false);
    }

    /// <summary>The count of a cell that leaves, as shown.</summary>
    public SafeCell CountAt(int at) => table.Cells[placeOf[at]];

    /// <summary>Least and most that a reader takes the count of a cell that leaves to be.</summary>
    public (int Low, int High) KnownAt(int at) => table.Known[placeOf[at]];

    public bool IsSmall(int at) => rule.IsSmall(counts[at].Count);

    public CellKey KeyAt(int at) => keys[at];

    public string?[] SumAt(int at) => places.OfSum(releases.Refresh, keys[at]);

    /// <summary>What is kept, if some cells are not shown besides.</summary>
    public IEnumerable<ReleasedFigure> Keep(IReadOnlySet<int> withheld) => slices.SelectMany(slice =>
        held.Contains(slice.Key) ? releases.Kept(slice.Key) : releases.After(slice.Key, [.. slice.Select(at => withheld.Contains(at) ? Figure(at) with { ShownCount = null } : Figure(at))]));

    /// <summary>Holds back the changed years in which something lies open; all of them where it lies in none alone. False where nothing can be held back.</summary>
    /// <param name="exposed">Places of what lies open: refresh, period, and the rest.</param>
    public bool Hold(IReadOnlyList<IReadOnlyList<string?>> exposed)
    {
        var periods = exposed.Select(at => at.Count > 1 ? at[1] : null).ToHashSet();
        var open = changed.Where(slice => !held.Contains(slice) && releases.Knows(slice) && slices[slice].Any(at => periods.Contains(counts[at].At[1]))).ToList();
        return open.Count > 0 ? Hold(open) : HoldAll();
    }

    private bool HoldAll() => Hold(changed.Where(slice => !held.Contains(slice) && releases.Knows(slice)).ToList());

    private bool Hold(List<LocalDate> open)
    {
        if (open.Count == 0) return false;
        held.UnionWith(open);
        (table, placeOf) = Make();
        return true;
    }

    private (SafeTable Table, int[] PlaceOf) Make()
    {
        var leaves = new int[counts.Length];
        var leaving = new List<CountCell>();
        for (var at = 0; at < counts.Length; at++)
        {
            if (IsHeld(at)) continue;
            leaves[at] = leaving.Count;
            leaving.Add(counts[at]);
        }
        return (SafeTable.Of(dimensions, leaving, rule, [.. Earlier.Select(left => Left(left.Refresh, left.Figure))]), leaves);
    }

    private ReleasedFigure Figure(int at)
    {
        var left = table.Released[placeOf[at]];
        var truth = TruthOf(at);
        return new ReleasedFigure(releases.Refresh, keys[at], left.True.Count, left.True.Of, left.Shown.Count, left.Shown.Of, left.CountWithGroup, left.OfWithGroup, left.CountRefused, left.OfRefused)
        {
            Numerator = truth.Numerator, Denominator = truth.Denominator,
        };
    }

    /// <summary>A figure as it left.</summary>
    private ReleasedCell Left(long refresh, ReleasedFigure figure)
    {
        var at = places.OfCount(refresh, figure.At);
        return new ReleasedCell(new CountCell(at, figure.Count!.Value, figure.Of), new SafeCell(at, figure.ShownCount, figure.ShownOf), figure.CountWithGroup, figure.OfWithGroup, figure.CountRefused, figure.OfRefused);
    }

    private string Name(int dimension) => dimension < 0 ? "" : indicator.Dimensions[dimension];

    private CountCell Count(CellKey key, FigureCell cell)
    {
        var at = places.OfCount(releases.Refresh, key);
        if (indicator.CountsSessions) return new CountCell(at, cell.Children);
        return indicator.Unit == Unit.Weeks ? new CountCell(at, (int)(cell.Denominator ?? 0)) : new CountCell(at, (int)cell.Numerator, indicator.IsShare ? (int)(cell.Denominator ?? 0) : null);
    }

    /// <summary>What is counted in a cell; with what its children had together, where that is shown and not they.</summary>
    private FigureTruth TruthOf(int at) => indicator.SumsUp
        ? new(counts[at].Count, null, Math.Round(cells[at].Numerator, 1), indicator.CountsSessions ? cells[at].Denominator : null)
        : new(counts[at].Count, counts[at].Of, null, null);

    // A denominator of another kind than the numerator (pupils on roll for suspensions) is a count of its own.
    private double? Rounded(double count) => rule.Shown((int)count);
}
