namespace Waymark.Core.Insight.Disclosure;

/// <summary>
/// Sums over children (sessions, weeks) beside the counts of those children: a cell that <see cref="SafeTable"/> hides is hidden here, and further ones are withheld until a reader who
/// subtracts cannot tell what the children of a small group had together.
/// </summary>
/// <remarks>
/// <b>The promise.</b> Let a reader know every sum shown, now and earlier, and which hidden cells stand for 1 to 7 children. He narrows the bounds of every sum by every total and its parts
/// until nothing narrows. Then for each of those groups either he cannot be certain that it had anything at all, or what it had may still be at least <see cref="SumCell.Room"/> different numbers:
/// one child of it more or less, always or never there, would look the same. That a small group had little may be told.
/// </remarks>
public sealed class SafeSums
{
    private readonly Catalogue catalogue;
    private readonly Deduction deduction;
    private readonly IReadOnlyList<SumCell> cells;
    private readonly int[] cellOf;
    private readonly int[] room;
    private readonly bool[] seen;
    private readonly bool[] shown;
    private readonly (int Low, int High)[] known;
    private readonly int[] low;
    private readonly int[] high;
    private readonly Ring ring;
    private readonly Touched touched;
    private readonly HashSet<int> withheld = [];

    private SafeSums(IReadOnlyList<Dimension> dimensions, IReadOnlyList<SumCell> cells, IReadOnlyList<SumCell> earlier)
    {
        this.cells = cells;
        catalogue = new Catalogue(dimensions, [.. cells.Select(Count)], [.. earlier.Select(cell => new ReleasedCell(Count(cell), new SafeCell(cell.At, null, null)))]);
        deduction = catalogue.Deduction;
        var numbers = catalogue.Numbers.Count;
        (cellOf, room, seen, shown) = (new int[numbers], new int[numbers], new bool[numbers], new bool[numbers]);
        (known, low, high) = (new (int, int)[numbers], new int[numbers], new int[numbers]);
        (ring, touched) = (new Ring(deduction), new Touched(deduction));
        Array.Fill(cellOf, -1);
        Array.Fill(known, (0, Deduction.Unbounded));
        for (var i = 0; i < earlier.Count; i++) Remember(NumberOf(catalogue.Already[i].Spot), earlier[i]);
        for (var i = 0; i < cells.Count; i++) Place(NumberOf(catalogue.SpotOf(i)), i);
    }

    /// <summary>Places, among the cells given, of those that are withheld besides.</summary>
    public IReadOnlySet<int> Withheld => withheld;

    /// <summary>Groups whose sum can be told from what left earlier, whatever is withheld now.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Exposed { get; private set; } = [];

    /// <summary>Decides what is withheld.</summary>
    /// <param name="dimensions">The dimensions of the cells, in the order of their values.</param>
    /// <param name="cells">Every cell that may leave. One that is not given counts as 0.</param>
    /// <param name="earlier">The same cells as they left before.</param>
    /// <exception cref="ArgumentException">A cell has another number of values than there are dimensions, a negative amount, or comes twice with different ones.</exception>
    public static SafeSums Of(IReadOnlyList<Dimension> dimensions, IReadOnlyList<SumCell> cells, IReadOnlyList<SumCell> earlier)
    {
        var sums = new SafeSums(dimensions, cells, earlier);
        while (sums.Cover()) { }
        return sums;
    }

    private static CountCell Count(SumCell cell) => new(cell.At, cell.Amount);

    private int NumberOf(int spot) => catalogue.Numbers.Of(spot, Measure.Count);

    private void Remember(int number, SumCell cell)
    {
        // A sum that has changed since is another number.
        if (catalogue.Numbers.Truth[number] != cell.Amount) return;
        seen[number] |= cell.Shown;
        room[number] = Math.Max(room[number], cell.Room);
        Know(number, cell);
    }

    private void Place(int number, int cell)
    {
        cellOf[number] = cell;
        shown[number] = cells[cell].Shown;
        room[number] = Math.Max(room[number], cells[cell].Room);
        if (!shown[number]) Know(number, cells[cell]);
    }

    private void Know(int number, SumCell cell) => known[number] = (Math.Max(known[number].Low, cell.From), Math.Min(known[number].High, cell.To));

    /// <summary>Finds what is given away and withholds something more for each; false when nothing was withheld.</summary>
    private bool Cover()
    {
        Deduce();
        touched.Clear();
        var lost = new List<int>();
        for (var number = 0; number < room.Length; number++)
            if (IsGivenAway(number) && !Cover(number)) lost.Add(number);
        if (touched.Sums.Count > 0) return true;
        Exposed = [.. lost.Select(number => cellOf[number] is >= 0 and var cell ? cells[cell].At : AtOf(number))];
        return false;
    }

    private void Deduce()
    {
        for (var number = 0; number < known.Length; number++)
        {
            (low[number], high[number]) = known[number];
            if (!shown[number]) continue;
            var cell = cells[cellOf[number]];
            (low[number], high[number]) = (Math.Max(low[number], cell.From), Math.Min(high[number], cell.To));
        }
        deduction.Run(low, high);
    }

    private bool IsGivenAway(int number) => room[number] > 0 && !seen[number] && low[number] > 0 && high[number] - low[number] + 1 < room[number];

    /// <summary>Withholds the smallest sum shown beside it, of the sums that tell most the nearest first; true also where a neighbour was withheld just now.</summary>
    private bool Cover(int number)
    {
        var last = touched.RingOf(number);
        ring.Begin(number);
        for (var at = 1; at < last && ring.Next() is { Count: > 0 } near; at++)
            if (Withhold(near)) return true;
        return last < int.MaxValue;
    }

    private bool Withhold(List<(int Beside, int Sum)> near)
    {
        var (best, width, candidate) = (-1, long.MaxValue, -1);
        foreach (var (beside, sum) in near)
        {
            var (from, to) = deduction.Implied(sum, beside, low, high);
            if (to - from < width && Candidate(sum) is >= 0 and var found) (best, width, candidate) = (sum, to - from, found);
        }
        if (best < 0) return false;
        shown[candidate] = false;
        withheld.Add(cellOf[candidate]);
        touched.Add(best);
        return true;
    }

    private int Candidate(int sum)
    {
        var best = -1;
        foreach (var part in deduction.PartsOf(sum)) Consider(part);
        Consider(deduction.TotalOf(sum));
        return best;

        void Consider(int other)
        {
            var truth = catalogue.Numbers.Truth;
            if (shown[other] && !seen[other] && (best < 0 || truth[other] < truth[best])) best = other;
        }
    }

    private IReadOnlyList<string?> AtOf(int number) =>
        catalogue.Already.Where(cell => NumberOf(cell.Spot) == number).Select(cell => cell.Cell.True.At).FirstOrDefault() ?? [];
}
