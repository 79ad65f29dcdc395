using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Insight.Indicators;

/// <summary>Adds rows up to many cells in one pass: rows come in the order of children, so that a cell need only remember the last child to count each once.</summary>
/// <param name="words">The words of each dimension.</param>
internal sealed class CellSums(string grain, IReadOnlyList<(int By, int Within)> ways, IReadOnlyList<IReadOnlyList<string>> words)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly (int By, int Within, int Width, int Start)[] laid = Lay(ways, words);
    private readonly Dictionary<int, Cell[]> periods = [];

    /// <param name="day">First day of the period, in days after 1 January 1970.</param>
    /// <param name="at">For each dimension the place of its word.</param>
    /// <param name="crossed">False where the row is only to be parted by one dimension.</param>
    public void Add(int day, ChildSum sum, ReadOnlySpan<int> at, bool crossed = true)
    {
        ref var cells = ref CollectionsMarshal.GetValueRefOrAddDefault(periods, day, out var known);
        if (!known) cells = new Cell[laid.Sum(way => Size(way.By, words) * way.Width)];
        foreach (var (by, within, width, start) in laid)
        {
            if (within >= 0 && !crossed) continue;
            ref var cell = ref cells![start + (by < 0 ? 0 : at[by] * width) + (within < 0 ? 0 : at[within])];
            if (cell.Children == 0 || cell.Pupil != sum.Pupil) cell.Children++;
            cell.Pupil = sum.Pupil;
            cell.Numerator += sum.Numerator;
            if (sum.Denominator is { } of) (cell.Denominator, cell.Divided) = (cell.Denominator + of, true);
        }
    }

    public IEnumerable<FigureCell> All()
    {
        foreach (var (day, cells) in periods.OrderBy(p => p.Key))
            foreach (var (by, within, width, start) in laid)
                for (var place = 0; place < Size(by, words) * width; place++)
                    if (cells[start + place] is { Children: > 0 } cell)
                        yield return new FigureCell(
                            grain, Epoch.PlusDays(day), by, by < 0 ? "" : words[by][place / width], within, within < 0 ? "" : words[within][place % width],
                            cell.Numerator, cell.Divided ? cell.Denominator : null, cell.Children);
    }

    private static (int, int, int, int)[] Lay(IReadOnlyList<(int By, int Within)> ways, IReadOnlyList<IReadOnlyList<string>> words)
    {
        var (laid, start) = (new (int, int, int, int)[ways.Count], 0);
        for (var i = 0; i < ways.Count; i++)
        {
            var (by, within) = ways[i];
            laid[i] = (by, within, Size(within, words), start);
            start += Size(by, words) * Size(within, words);
        }
        return laid;
    }

    private static int Size(int dimension, IReadOnlyList<IReadOnlyList<string>> words) => dimension < 0 ? 1 : words[dimension].Count;

    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        public double Numerator;
        public double Denominator;
        public long Pupil;
        public int Children;
        public bool Divided;
    }
}

/// <summary>What one child adds to a cell.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChildSum(long Pupil, double Numerator, double? Denominator)
{
    public ChildSum Plus(double numerator, double? denominator) => new(Pupil, Numerator + numerator, denominator is null ? Denominator : (Denominator ?? 0) + denominator);
}
