using NodaTime;
using NodaTime.Text;
using Waymark.Core.Insight.Disclosure;
using Parts = Waymark.Core.Insight.Disclosure.Dimension;

namespace Waymark.Insight.Indicators;

/// <summary>Safety of figures that count children or their cases: every cell of the indicator is made safe together with all others.</summary>
internal sealed class SafeCounts : ISafety
{
    private readonly Indicator indicator;
    private readonly DisclosureRule rule;
    private readonly Releases releases;
    private readonly LocalDate[] sliceOf;
    private readonly CellKey[] keys;
    private readonly CountCell[] counts;
    private readonly ILookup<LocalDate, int> slices;
    private readonly HashSet<LocalDate> held = [];
    private readonly IReadOnlyList<Parts> dimensions;
    private readonly SafeTable table;
    private readonly int[] placeOf;

    /// <param name="earlier">What left at earlier refreshes.</param>
    public SafeCounts(Indicator indicator, IReadOnlyList<FigureCell> cells, LocalDate today, IReadOnlyList<ReleasedFigure> earlier)
    {
        (this.indicator, rule) = (indicator, DisclosureRule.On(today));
        releases = new Releases(indicator, earlier, asOfToday: cells.Count > 0 && cells.All(cell => cell.Period == today));
        keys = [.. cells.Select(cell => new CellKey(cell.Grain, cell.Period, Name(cell.By), cell.Value, Name(cell.Within), cell.WithinValue))];
        sliceOf = [.. cells.Select(cell => releases.SliceOf(cell.Grain, cell.Period))];
        slices = Enumerable.Range(0, cells.Count).ToLookup(at => sliceOf[at]);
        counts = [.. cells.Select((cell, at) => Count(keys[at], cell))];
        dimensions = [new Parts("refresh", DimensionKind.Revised), new Parts("period", AddUp ? DimensionKind.Parts : DimensionKind.Apart, AddUp ? Years(cells, earlier) : null), .. indicator.Dimensions.Select(d => new Parts(d))];
        var changed = slices.Select(slice => slice.Key).Where(slice => !releases.IsSame(slice, slices[slice].ToDictionary(at => releases.Named(keys[at]), at => counts[at]))).ToHashSet();
        (table, placeOf) = Make(changed);
        // What cannot be protected against what left earlier does not leave: the year stands as it did.
        if (table.Exposed.Count == 0) return;
        held.UnionWith(Open(table.Exposed, changed));
        if (held.Count == 0) return;
        (table, placeOf) = Make(changed);
        if (table.Exposed.Count == 0) return;
        held.UnionWith(changed.Where(releases.Knows));
        (table, placeOf) = Make(changed);
    }

    /// <summary>Periods whose figures stand as they did.</summary>
    public IEnumerable<(string Grain, LocalDate Period)> Held => held.SelectMany(slice => releases.LastOf(slice)).Select(key => (key.Grain, key.Period)).Distinct();

    /// <summary>What is kept for the next refresh.</summary>
    public IEnumerable<ReleasedFigure> Released => slices.SelectMany(slice => held.Contains(slice.Key) ? releases.Kept(slice.Key) : releases.After(slice.Key, [.. slice.Select(Figure)]));

    public bool IsHeld(int at) => held.Contains(sliceOf[at]);

    /// <summary>Rates come from the numbers as shown. An average is of a group that is large enough to be shown.</summary>
    public Shown Show(int at, FigureCell cell)
    {
        var safe = table.Cells[placeOf[at]];
        if (safe.Count is not { } count) return Shown.Nothing;
        if (indicator.Unit == Unit.Weeks)
            return new Shown(null, count, indicator.ValueOf(cell.Numerator, cell.Denominator) is { } weeks ? Math.Round(weeks, 1, MidpointRounding.AwayFromZero) : null, Hidden: false);
        if (indicator.Unit == Unit.Number) return new Shown(count, null, count, Hidden: false);
        var of = indicator.IsShare ? safe.Of : cell.Denominator is { } below ? Rounded(below) : null;
        return of is null && cell.Denominator > 0 ? Shown.Nothing : new Shown(count, of, indicator.ValueOf(count, of), Hidden: false);
    }

    private (SafeTable Table, int[] PlaceOf) Make(HashSet<LocalDate> changed)
    {
        var places = new int[counts.Length];
        var leaving = new List<CountCell>();
        for (var at = 0; at < counts.Length; at++)
        {
            if (IsHeld(at)) continue;
            places[at] = leaving.Count;
            leaving.Add(counts[at]);
        }
        var already = slices.SelectMany(slice => releases.Earlier(slice.Key, changed.Contains(slice.Key))).Select(left => Left(left.Refresh, left.Figure)).OfType<ReleasedCell>();
        return (SafeTable.Of(dimensions, leaving, rule, [.. already]), places);
    }

    /// <summary>The changed slices in which something lies open; all of them where it lies in none alone.</summary>
    private IEnumerable<LocalDate> Open(IReadOnlyList<IReadOnlyList<string?>> exposed, HashSet<LocalDate> changed)
    {
        var periods = exposed.Select(at => at.Count > 1 ? at[1] : null).ToHashSet();
        var open = changed.Where(slice => releases.Knows(slice) && slices[slice].Any(at => periods.Contains(counts[at].At[1]))).ToList();
        return open.Count > 0 ? open : changed.Where(releases.Knows);
    }

    private ReleasedFigure Figure(int at)
    {
        var left = table.Released[placeOf[at]];
        return new ReleasedFigure(releases.Refresh, keys[at], left.True.Count, left.True.Of, left.Shown.Count, left.Shown.Of, left.CountWithGroup, left.OfWithGroup, left.CountRefused, left.OfRefused);
    }

    /// <summary>A figure as it left; null where it was parted by something that the indicator is no longer parted by.</summary>
    private ReleasedCell? Left(long refresh, ReleasedFigure figure)
    {
        if (!Knows(figure.At.By) || !Knows(figure.At.Within)) return null;
        var at = At(refresh, figure.At);
        return new ReleasedCell(new CountCell(at, figure.Count!.Value, figure.Of), new SafeCell(at, figure.ShownCount, figure.ShownOf), figure.CountWithGroup, figure.OfWithGroup, figure.CountRefused, figure.OfRefused);
    }

    private bool Knows(string dimension) => dimension.Length == 0 || indicator.Dimensions.Contains(dimension);

    private string Name(int dimension) => dimension < 0 ? "" : indicator.Dimensions[dimension];

    private CountCell Count(CellKey key, FigureCell cell) => indicator.Unit == Unit.Weeks
        ? new CountCell(At(releases.Refresh, key), (int)(cell.Denominator ?? 0))
        : new CountCell(At(releases.Refresh, key), (int)cell.Numerator, indicator.IsShare ? (int)(cell.Denominator ?? 0) : null);

    private string?[] At(long refresh, CellKey key)
    {
        var at = new string?[indicator.Dimensions.Count + 2];
        (at[0], at[1]) = ($"{refresh:D9}", KeyOf(key.Grain, releases.Named(key).Period));
        for (var d = 0; d < indicator.Dimensions.Count; d++)
            at[d + 2] = indicator.Dimensions[d] == key.By ? key.Value : indicator.Dimensions[d] == key.Within ? key.WithinValue : null;
        return at;
    }

    // A denominator of another kind than the numerator (pupils on roll for suspensions) is a count of its own.
    private double? Rounded(double count) => rule.Shown((int)count);

    private Dictionary<string, string> Years(IReadOnlyList<FigureCell> cells, IReadOnlyList<ReleasedFigure> earlier) =>
        cells.Select(c => (c.Grain, c.Period)).Concat(earlier.Select(f => (f.At.Grain, f.At.Period))).Where(p => p.Grain is Grains.Month or Grains.Term).Distinct()
            .ToDictionary(p => KeyOf(p.Grain, p.Period), p => KeyOf(YearGrain, Grains.YearOf(YearGrain, p.Period)), StringComparer.Ordinal);

    /// <summary>Whether months, or terms, are parts of their year.</summary>
    private bool AddUp => indicator.AddsUp || indicator.Terms == TermKind.Parts;

    private string YearGrain => indicator.AddsUp ? indicator.YearGrain : Grains.SchoolYear;

    private static string KeyOf(string grain, LocalDate period) => grain == Grains.Month || grain == Grains.Day ? LocalDatePattern.Iso.Format(period) : $"{grain} {LocalDatePattern.Iso.Format(period)}";
}
