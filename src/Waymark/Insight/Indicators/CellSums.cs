using System.Data.Common;
using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Insight.Indicators;

/// <summary>Adds rows up to many cells in one pass: rows come in the order of children, so that a cell need only remember the last child to count each once.</summary>
internal sealed class CellSums(string grain, IReadOnlyList<(int By, int Within)> ways, int dimensions)
{
    private readonly Dictionary<LocalDate, int> periods = [];
    private readonly Dictionary<string, int>[] codes = [.. Enumerable.Range(0, dimensions).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly Dictionary<(int Period, int Way, int Value, int Within), Cell> cells = [];

    /// <param name="row">Columns period, pupil, numerator, denominator, then the dimensions in their order.</param>
    /// <param name="crossedFrom">First period in which two dimensions are crossed.</param>
    public void Add(DbDataReader row, LocalDate? crossedFrom, Span<int> at)
    {
        var day = LocalDate.FromDateOnly(row.GetFieldValue<DateOnly>(0));
        var (period, pupil) = (CodeOf(periods, day), row.IsDBNull(1) ? -1 : row.GetInt64(1));
        var (numerator, denominator) = (row.GetDouble(2), row.IsDBNull(3) ? (double?)null : row.GetDouble(3));
        for (var d = 0; d < at.Length; d++) at[d] = CodeOf(codes[d], row.IsDBNull(4 + d) ? "" : row.GetString(4 + d));
        for (var way = 0; way < ways.Count; way++)
        {
            var (by, within) = ways[way];
            if (within >= 0 && day < crossedFrom) continue;
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, (period, way, by < 0 ? 0 : at[by], within < 0 ? 0 : at[within]), out var known);
            if (!known || cell.Pupil != pupil) cell.Children++;
            (cell.Pupil, cell.Numerator, cell.Denominator) = (pupil, cell.Numerator + numerator, denominator is null ? cell.Denominator : (cell.Denominator ?? 0) + denominator);
        }
    }

    public IEnumerable<FigureCell> All()
    {
        var days = periods.OrderBy(p => p.Value).Select(p => p.Key).ToArray();
        var values = codes.Select(code => code.OrderBy(c => c.Value).Select(c => c.Key).ToArray()).ToArray();
        foreach (var ((period, way, value, other), cell) in cells)
        {
            var (by, within) = ways[way];
            yield return new FigureCell(
                grain, days[period], by, by < 0 ? "" : values[by][value], within, within < 0 ? "" : values[within][other], cell.Numerator, cell.Denominator, cell.Children);
        }
    }

    private static int CodeOf<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, value, out var there);
        if (!there) code = known.Count - 1;
        return code;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Cell
    {
        public double Numerator;
        public double? Denominator;
        public int Children;
        public long Pupil;
    }
}
