using CsCheck;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>A few invented children with their properties, and every table that can be made of them.</summary>
internal sealed record Population(IReadOnlyList<int[]> Children, IReadOnlyList<bool> Counted, IReadOnlyList<int> Sizes)
{
    /// <summary>Month of the year (running total), place, need and sex.</summary>
    public static readonly IReadOnlyList<Dimension> Dimensions = [new("month", DimensionKind.Cumulative), new("place"), new("need"), new("sex")];

    public static Gen<Population> Any(int most, params int[] sizes)
    {
        // Two dice and the lower of them: some places have many children and some a handful.
        var child = Gen.Select(Gen.Int[0, 99].Array[sizes.Length * 2], Gen.Int[0, 9], (dice, counted) =>
            (At: sizes.Select((size, d) => Math.Min(dice[2 * d] % size, dice[(2 * d) + 1] % size)).ToArray(), counted));
        return Gen.Select(child.Array[0, most], Gen.Int[0, 9], (children, often) => new Population([.. children.Select(c => c.At)], [.. children.Select(c => c.counted < often)], sizes));
    }

    /// <summary>Every cell of a breakdown, noughts too. The first dimension holds what came before.</summary>
    public IEnumerable<CountCell> Table(bool shares, params int[] by) => Grid(by, 0, new int[Sizes.Count]).Select(at => Cell(at, by, shares));

    private CountCell Cell(int[] at, int[] by, bool shares)
    {
        var (count, of) = (0, 0);
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i][0] > at[0] || !by.Where(d => d > 0).All(d => Children[i][d] == at[d])) continue;
            of++;
            if (Counted[i]) count++;
        }
        return new([.. at.Select((value, d) => d == 0 || by.Contains(d) ? $"{value}" : null)], shares ? count : of, shares ? of : null);
    }

    private IEnumerable<int[]> Grid(int[] by, int dimension, int[] at)
    {
        if (dimension == Sizes.Count)
        {
            yield return [.. at];
            yield break;
        }
        for (var value = 0; value < (dimension == 0 || by.Contains(dimension) ? Sizes[dimension] : 1); value++)
        {
            at[dimension] = value;
            foreach (var cell in Grid(by, dimension + 1, at)) yield return cell;
        }
    }
}
