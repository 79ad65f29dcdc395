using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Insight.Indicators;

/// <summary>
/// Safety of figures that show what children or cases had together: sessions, or the mean of weeks. Hidden is what <see cref="SafeCounts"/> hides of those who stand behind them, and more
/// where what a small group had could be told by subtraction. Rates come from numbers of sessions as shown, rounded to what about one child can have.
/// </summary>
internal sealed class SafeAmounts : ISafety
{
    private const int Tenths = 10;

    private readonly Indicator indicator;
    private readonly IReadOnlyList<FigureCell> cells;
    private readonly LocalDate today;
    private readonly DisclosureRule rule;
    private readonly SafeCounts counts;
    private readonly int[] wholeOf;
    private readonly HashSet<int> withheld = [];
    private readonly Dictionary<string, SumRule> rules = new(StringComparer.Ordinal);

    /// <param name="earlier">What left at earlier refreshes.</param>
    public SafeAmounts(Indicator indicator, IReadOnlyList<FigureCell> cells, LocalDate today, IReadOnlyList<ReleasedFigure> earlier)
    {
        (this.indicator, this.cells, this.today, rule) = (indicator, cells, today, DisclosureRule.On(today));
        counts = new SafeCounts(indicator, cells, today, earlier);
        wholeOf = Wholes();
        while (Withhold() is { Count: > 0 } exposed && counts.Hold(exposed)) { }
    }

    public IEnumerable<(string Grain, LocalDate Period)> Held => counts.Held;

    public IEnumerable<ReleasedFigure> Released => counts.Keep(Enumerable.Range(0, cells.Count).Where(at => !IsHeld(at) && !IsShown(at)).ToHashSet());

    public bool IsHeld(int at) => counts.IsHeld(at);

    public Shown Show(int at, FigureCell cell)
    {
        if (!IsShown(at)) return Shown.Nothing;
        if (!indicator.CountsSessions) return new Shown(null, counts.CountAt(at).Count, MeanOf(Whole(cell.Numerator), cell.Denominator ?? 0) is { } mean ? (double)mean / Tenths : null, Hidden: false);
        var sums = RuleOf(cell.Grain);
        double? of = cell.Denominator is { } possible ? sums.Shown(Whole(possible)) : null;
        double had = sums.Shown(Whole(cell.Numerator));
        // Anything below half of what one child can have is rounded to nought: of a small group that says nothing.
        var says = had > 0 || of >= rule.AllOrNoneBelow * sums.Room;
        return new Shown(had, of, says ? indicator.ValueOf(had, of) : null, Hidden: false);
    }

    private bool IsShown(int at) => counts.CountAt(at).Count is not null && !withheld.Contains(at) && (wholeOf[at] < 0 || IsShown(wholeOf[at]));

    /// <summary>Withholds what must be besides; gives the places of what lies open all the same.</summary>
    private List<IReadOnlyList<string?>> Withhold()
    {
        withheld.Clear();
        var exposed = new List<IReadOnlyList<string?>>();
        var dimensions = counts.Places.OfSums(counts.Periods);
        foreach (var below in indicator.CountsSessions ? new[] { false, true } : [false])
        {
            int[] leaving = [.. Enumerable.Range(0, cells.Count).Where(at => !IsHeld(at) && StandsInSums(counts.KeyAt(at), below))];
            var safe = SafeSums.Of(dimensions, [.. leaving.Select(at => Sum(at, below))], [.. Earlier(below)]);
            withheld.UnionWith(safe.Withheld.Select(i => leaving[i]));
            exposed.AddRange(safe.Exposed);
        }
        return exposed;
    }

    /// <summary>A part has a numerator of its own and the denominator of its whole; what belongs to no part has nothing above the line.</summary>
    private bool StandsInSums(CellKey key, bool below) => PartOf(key) is not { } value || (value.Length > 0 && !below);

    /// <summary>Of which part a cell is; null where it is of none.</summary>
    private string? PartOf(CellKey key) => indicator.Part.Length == 0 ? null : key.By == indicator.Part ? key.Value : key.Within == indicator.Part ? key.WithinValue : null;

    private IEnumerable<SumCell> Earlier(bool below) =>
        from left in counts.Earlier
        let amount = below ? left.Figure.Denominator : left.Figure.Numerator
        where amount is not null && StandsInSums(left.Figure.At, below)
        select Sum(left.Refresh, left.Figure, Whole(amount.Value));

    private SumCell Sum(int at, bool below)
    {
        var (cell, small) = (cells[at], counts.IsSmall(at));
        var amount = Whole((below ? cell.Denominator : cell.Numerator) ?? 0);
        if (counts.CountAt(at).Count is null || withheld.Contains(at)) return Hidden(counts.SumAt(at), cell.Grain, amount, small);
        return Visible(counts.SumAt(at), cell.Grain, amount, cell.Denominator ?? 0, counts.KnownAt(at));
    }

    private SumCell Sum(long refresh, ReleasedFigure figure, int amount)
    {
        var at = counts.Places.OfSum(refresh, figure.At);
        return figure.ShownCount is { } count
            ? Visible(at, figure.At.Grain, amount, figure.Count!.Value, rule.Behind(count))
            : Hidden(at, figure.At.Grain, amount, rule.IsSmall(figure.Count!.Value));
    }

    private SumCell Hidden(string?[] at, string grain, int amount, bool small)
    {
        var room = indicator.CountsSessions ? RuleOf(grain).Room : RuleOf(grain).Room * Tenths;
        return new SumCell(at, amount, Shown: false, 0, small && indicator.CountsSessions ? Math.Max((rule.HideBelow - 1) * room, amount) : int.MaxValue, small ? room : 0);
    }

    private SumCell Visible(string?[] at, string grain, int amount, double count, (int Low, int High) known)
    {
        var (from, to) = indicator.CountsSessions ? RuleOf(grain).Behind(RuleOf(grain).Shown(amount)) : SumRule.BehindMean(MeanOf(amount, count) ?? 0, known);
        return new SumCell(at, amount, Shown: true, from, to);
    }

    /// <summary>Sessions, or tenths of weeks.</summary>
    private int Whole(double sum) => (int)Math.Round(indicator.CountsSessions ? sum : sum * Tenths);

    private static int? MeanOf(int amount, double count) => count > 0 ? (int)Math.Round(amount / count, MidpointRounding.AwayFromZero) : null;

    private SumRule RuleOf(string grain)
    {
        if (rules.TryGetValue(grain, out var known)) return known;
        var of = !indicator.CountsSessions ? "weeks" : grain switch { Grains.Month => "sessions.month", Grains.Term => "sessions.term", _ => "sessions.year" };
        return rules[grain] = SumRule.On(today, of);
    }

    /// <summary>For each cell of a part that of its whole; -1 for any other.</summary>
    private int[] Wholes()
    {
        var places = Enumerable.Range(0, cells.Count).Where(at => PartOf(counts.KeyAt(at)) is null).ToDictionary(counts.KeyAt);
        return [.. Enumerable.Range(0, cells.Count).Select(counts.KeyAt).Select(key =>
            PartOf(key) is null ? -1 : places[key.By == indicator.Part ? new CellKey(key.Grain, key.Period, key.Within, key.WithinValue, "", "") : key with { Within = "", WithinValue = "" }])];
    }
}
