namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>What a reader sees of one cell of one refresh: its true number, to judge him, and between what he takes it to be.</summary>
internal sealed record Seen(int Refresh, int?[] At, int Truth, int From, int To);

/// <summary>
/// One who narrows sums by totals and parts, over every table and refresh that left. He knows which numbers did not change. Written without the product's code:
/// every sum in turn, again and again until nothing narrows.
/// </summary>
internal sealed class SumReader
{
    private const int Many = 100_000_000;
    private readonly Dictionary<(int Refresh, string At), int> numbers = [];
    private readonly List<int> truth = [];
    private readonly List<int> low = [];
    private readonly List<int> high = [];
    private readonly List<(int Total, int[] Parts)> sums = [];

    /// <param name="truthOf">The number of a cell that was shown nowhere.</param>
    public SumReader(IReadOnlyList<Seen> seen, Func<int, int?[], int> truthOf)
    {
        foreach (var refresh in seen.GroupBy(s => s.Refresh).OrderBy(g => g.Key))
        {
            foreach (var cell in refresh) See(cell);
            foreach (var cell in refresh.ToList()) AddAbove(cell.Refresh, cell.At, truthOf);
            AddSums(refresh.Key);
        }
        while (sums.Aggregate(false, (changed, sum) => Narrow(sum.Total, sum.Parts) | changed)) { }
    }

    /// <summary>What he knows of a cell in the end.</summary>
    public (int Low, int High) Of(int refresh, int?[] at)
    {
        var number = numbers[(refresh, Name(at))];
        return (low[number], high[number]);
    }

    private void See(Seen cell)
    {
        var number = Number(cell.Refresh, cell.At, cell.Truth);
        Assert.InRange(cell.Truth, cell.From, cell.To);
        (low[number], high[number]) = (Math.Max(low[number], cell.From), Math.Min(high[number], cell.To));
    }

    private void AddAbove(int refresh, int?[] at, Func<int, int?[], int> truthOf)
    {
        for (var d = 0; d < at.Length; d++)
        {
            if (at[d] is null) continue;
            int?[] above = [.. at.Select((value, i) => i == d ? null : value)];
            Number(refresh, above, truthOf(refresh, above));
            AddAbove(refresh, above, truthOf);
        }
    }

    private int Number(int refresh, int?[] at, int value)
    {
        if (numbers.TryGetValue((refresh, Name(at)), out var known)) return known;
        for (var before = refresh - 1; before >= 0; before--)
            if (numbers.TryGetValue((before, Name(at)), out var then))
            {
                if (truth[then] == value) return numbers[(refresh, Name(at))] = then;
                break;
            }
        truth.Add(value);
        low.Add(0);
        high.Add(Many);
        return numbers[(refresh, Name(at))] = truth.Count - 1;
    }

    private void AddSums(int refresh)
    {
        var here = numbers.Where(n => n.Key.Refresh == refresh).ToDictionary(n => n.Key.At, n => n.Value);
        foreach (var (name, total) in here)
        {
            var at = name.Split('|');
            for (var d = 0; d < at.Length; d++)
            {
                if (at[d] != "*") continue;
                var parts = Enumerable.Range(0, 9).Select(value => string.Join('|', at.Select((v, i) => i == d ? $"{value}" : v))).Where(here.ContainsKey).Select(part => here[part]).ToArray();
                if (parts.Length > 0 && parts.Sum(part => truth[part]) == truth[total]) sums.Add((total, parts));
            }
        }
    }

    private bool Narrow(int total, int[] parts)
    {
        var (least, most) = (parts.Sum(part => (long)low[part]), parts.Sum(part => (long)high[part]));
        var changed = Set(total, least, most);
        foreach (var part in parts) changed |= Set(part, low[total] - (parts.Sum(other => (long)high[other]) - high[part]), high[total] - (parts.Sum(other => (long)low[other]) - low[part]));
        return changed;
    }

    private bool Set(int number, long from, long to)
    {
        if (from <= low[number] && to >= high[number]) return false;
        Assert.InRange(truth[number], from, to);
        (low[number], high[number]) = ((int)Math.Max(from, low[number]), (int)Math.Min(to, high[number]));
        return true;
    }

    private static string Name(int?[] at) => string.Join('|', at.Select(value => value?.ToString() ?? "*"));
}
