namespace Waymark.Core.Insight.Disclosure;

/// <summary>Every count of one figure that may leave, made safe together.</summary>
/// <remarks>
/// <para>Give it <b>every</b> cell of the figure that any page, table or file may show: each breakdown and crossing, with totals. A table on a page is then a part of it, and the same cell
/// says the same wherever it stands. Small counts are hidden and others rounded (<see cref="DisclosureRule"/>); of a small group every part is hidden, noughts too; in a group below
/// <see cref="DisclosureRule.AllOrNoneBelow"/> whose members all fall into one part, every part is hidden. Then further counts are withheld until a reader who does the sums is stopped.</para>
/// <para><b>The promise.</b> Let a reader know every cell shown, now and in the cells <c>already</c> released, the rules, which dimensions are parts of a whole, and that every part below one
/// that he sees is in the table or 0. He narrows the bounds of every number by every sum in which it stands (totals and parts, larger and smaller places, numerator and those not counted,
/// one month of a running total and the next, one refresh and the next with what each total and part gained or lost) until nothing narrows. Then, for every hidden count from 1 to 7, every number that he could reckon (the rest of a group, what was added
/// between two months) that is from 1 to 7, and every part hidden with its group:
/// (1) even if someone tells him which hidden cells are small (but those in <see cref="Refused"/>), it may still be at least <see cref="DisclosureRule.PossibleValues"/> different numbers;
/// (2) if he only knows what the mark says, he cannot be certain that it is between 1 and 7.</para>
/// <para>What it does not promise stands in docs/adr/0006-disclosure-control.md. Cells that cannot be protected because of what left earlier are named in <see cref="Exposed"/>.</para>
/// </remarks>
public sealed class SafeTable
{
    private readonly Spots spots;
    private readonly Dictionary<int, SafeCell> shown;
    private readonly HashSet<int> closed;

    private SafeTable(Spots spots, Dictionary<int, SafeCell> shown, HashSet<int> closed)
    {
        (this.spots, this.shown, this.closed) = (spots, shown, closed);
    }

    /// <summary>The cells in the order given.</summary>
    public IReadOnlyList<SafeCell> Cells { get; private init; } = [];

    /// <summary>How many numbers are hidden because they are small or all or none of a small group.</summary>
    public int Hidden { get; private init; }

    /// <summary>How many more are withheld to protect those.</summary>
    public int Withheld { get; private init; }

    /// <summary>Cells whose count, or what it gained or lost since, could be worked out from what left earlier, whatever this table shows. A refresh in which there are any should not leave.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Exposed { get; private init; } = [];

    /// <summary>Hidden cells that are better left out of the table, so that nobody is told that they are small: what lies beside them has too little room, most often because of an earlier release.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Refused { get; private init; } = [];

    /// <summary>Least and most that a reader who does the sums takes the count of each cell to be, in the order given.</summary>
    public IReadOnlyList<(int Low, int High)> Known { get; private init; } = [];

    /// <summary>Each cell with what was shown of it, to be kept and given to the next release.</summary>
    public IReadOnlyList<ReleasedCell> Released { get; private init; } = [];

    /// <summary>Makes counts safe.</summary>
    /// <param name="dimensions">The dimensions of the cells, in the order of their values.</param>
    /// <param name="cells">Every cell that may leave. One that is not given counts as 0.</param>
    /// <param name="rule">The rule of the source on the day.</param>
    /// <param name="already">Cells of the same figure that left before: other breakdowns, earlier months, earlier editions.</param>
    /// <exception cref="ArgumentException">A cell has another number of values than there are dimensions, a negative count, a count above its denominator, or comes twice with different counts.</exception>
    public static SafeTable Of(IReadOnlyList<Dimension> dimensions, IReadOnlyList<CountCell> cells, DisclosureRule rule, IReadOnlyList<ReleasedCell>? already = null)
    {
        var catalogue = new Catalogue(dimensions, cells, already ?? []);
        if (rule.Open) return Make(catalogue, cells, _ => true, [], null, rule);
        var withholding = new Withholding(catalogue, rule);
        withholding.Run();
        return Make(catalogue, cells, withholding.Shows, withholding.Closed, withholding, rule);
    }

    /// <summary>What may be shown at a place, also where no cell was given: 0 there, but hidden where the group above it is.</summary>
    public SafeCell At(params IReadOnlyList<string?> values) =>
        spots.Find(values) is >= 0 and var spot && shown.TryGetValue(spot, out var cell) ? cell
        : new(values, spots.KnownAbove(values).Any(closed.Contains) ? null : 0, null);

    private static SafeTable Make(
        Catalogue catalogue, IReadOnlyList<CountCell> cells, Func<int, bool> shows, HashSet<int> closed, Withholding? found, DisclosureRule rule)
    {
        var all = new SafeCell[cells.Count];
        var bySpot = new Dictionary<int, SafeCell>(cells.Count);
        for (var i = 0; i < all.Length; i++)
        {
            var (cell, spot) = (cells[i], catalogue.SpotOf(i));
            all[i] = new(cell.At, Shown(cell.Count, Measure.Count), cell.Of is { } of ? Shown(of, Measure.Of) : null);
            bySpot[spot] = all[i];

            int? Shown(int count, Measure measure) => shows(catalogue.Numbers.Of(spot, measure)) ? rule.Open ? count : rule.Shown(count) : null;
        }
        return new SafeTable(catalogue.Spots, bySpot, closed)
        {
            Cells = all, Hidden = found?.Hidden ?? 0, Withheld = found?.Withheld ?? 0,
            Exposed = [.. (found?.Exposed ?? []).Distinct().Select(catalogue.ValuesOf)],
            Refused = [.. (found?.Refused ?? []).Select(catalogue.ValuesOf)],
            Known = [.. cells.Select((cell, i) => found?.Known(catalogue.Numbers.Of(catalogue.SpotOf(i), Measure.Count)) ?? (cell.Count, cell.Count))],
            Released = [.. cells.Select((cell, i) => new ReleasedCell(cell, all[i], WithGroup(i, Measure.Count), WithGroup(i, Measure.Of), IsRefused(i, Measure.Count), IsRefused(i, Measure.Of)))],
        };

        bool IsRefused(int cell, Measure measure) => found is not null && catalogue.Numbers.Of(catalogue.SpotOf(cell), measure) is >= 0 and var number && found.IsRefused(number);

        bool WithGroup(int cell, Measure measure) => found is not null && catalogue.Numbers.Of(catalogue.SpotOf(cell), measure) is >= 0 and var number && found.IsClosed(number);
    }
}
