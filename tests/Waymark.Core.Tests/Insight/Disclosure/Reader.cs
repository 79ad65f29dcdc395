using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>
/// One who reads all that was shown and works out the rest by sums. Written without the product's code: every sum in turn, again and again until nothing narrows.
/// The truth is used to judge him and, where he is told which hidden cells are small, for that.
/// </summary>
internal sealed class Reader
{
    private const int Many = 1_000_000;
    private readonly DisclosureRule rule;
    private readonly bool refreshes;
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<int> truth = [];
    private readonly List<(int Total, int[] Parts)> sums = [];
    private readonly HashSet<int> hidden = [];
    private readonly HashSet<int> closed = [];
    private readonly HashSet<int> added = [];
    private readonly HashSet<int> shown = [];
    private readonly int[] low;
    private readonly int[] high;

    /// <param name="told">Whether he is told which hidden cells are small.</param>
    /// <param name="refreshes">Whether the first value of a cell is the refresh it is from, and not a month of a running total.</param>
    public Reader(IReadOnlyList<ReleasedCell> seen, DisclosureRule rule, bool told, IReadOnlyList<IReadOnlyList<string?>>? leftOut = null, bool refreshes = false)
    {
        (this.rule, this.refreshes) = (rule, refreshes);
        var cells = seen.Select(c => c.True).DistinctBy(c => Name("", c.At)).ToDictionary(c => Name("", c.At));
        AddTotals(cells);
        foreach (var cell in cells.Values) AddNumbers(cell);
        foreach (var cell in cells.Values) AddSums(cell, cells);
        if (refreshes) foreach (var cell in cells.Values) SubtractParts(cell);
        (low, high) = (new int[truth.Count], [.. truth.Select(_ => Many)]);
        foreach (var cell in seen.Where(c => c.Shown.Count == 0 || c.Shown.Of == 0)) See(cell with { Shown = cell.Shown with { Count = cell.Shown.Count == 0 ? 0 : null, Of = cell.Shown.Of == 0 ? 0 : null } });
        // Where he is shown that there is nobody, there is no secret in any part.
        Narrow();
        shown.UnionWith(Enumerable.Range(0, truth.Count).Where(number => high[number] == 0));
        hidden.Clear();
        foreach (var cell in seen) See(cell);
        foreach (var cell in seen.Select(c => c.True)) Close(cell);
        if (refreshes) StayClosed();
        if (told) Tell([.. (leftOut ?? []).SelectMany(at => new[] { Name("n", at), Name("d", at) }).Where(numbers.ContainsKey).Select(name => numbers[name])]);
        Narrow();
    }

    /// <summary>Every number from 1 to 7 that is hidden or was never shown, and the noughts that are hidden with their group; with what he knows of each.</summary>
    public IEnumerable<(string Number, int Truth, int Low, int High, bool Small)> Secrets =>
        numbers.Where(number => rule.IsSmall(truth[number.Value]) || (hidden.Contains(number.Value) && closed.Contains(number.Value) && !shown.Contains(number.Value) && !WasShown(number.Key)))
            .Select(number => (number.Key, truth[number.Value], low[number.Value], high[number.Value], rule.IsSmall(truth[number.Value])));

    /// <summary>Whether a refresh before showed the same number: what was shown and has not changed is no secret any more.</summary>
    private bool WasShown(string name) =>
        refreshes && Before(name) is { } before && truth[before] == truth[numbers[name]] && (shown.Contains(before) || WasShown(numbers.First(n => n.Value == before).Key));

    /// <summary>Each cell with any of its values left open, the month apart: what nobody asked for is added up from parts.</summary>
    private static void AddTotals(Dictionary<string, CountCell> cells)
    {
        for (var size = Population.Dimensions.Count; size > 1; size--)
            foreach (var d in Enumerable.Range(1, Population.Dimensions.Count - 1))
                foreach (var parts in cells.Values.Where(c => c.At[d] is not null && c.At.Count(v => v is not null) == size).GroupBy(c => Name("", Open(c.At, d))).ToList())
                    cells.TryAdd(parts.Key, new(Open(parts.First().At, d), parts.Sum(p => p.Count), parts.All(p => p.Of is not null) ? parts.Sum(p => p.Of) : null));
    }

    private void AddNumbers(CountCell cell)
    {
        Add(Name("n", cell.At), cell.Count);
        if (cell.Of is not { } of) return;
        sums.Add((Add(Name("d", cell.At), of), [numbers[Name("n", cell.At)], Add(Name("m", cell.At), of - cell.Count)]));
    }

    private void AddSums(CountCell cell, Dictionary<string, CountCell> cells)
    {
        foreach (var measure in cell.Of is null ? new[] { "n" } : ["n", "d", "m"])
        {
            for (var d = 1; d < cell.At.Count; d++)
            {
                if (cell.At[d] is not null) continue;
                var parts = Enumerable.Range(0, 9).Select(value => Name(measure, [.. cell.At.Select((v, i) => i == d ? $"{value}" : v)])).Where(numbers.ContainsKey).Select(part => numbers[part]).ToArray();
                if (parts.Length > 0) sums.Add((numbers[Name(measure, cell.At)], parts));
            }
            if (refreshes) Subtract(measure, cell);
            if (refreshes || !numbers.TryGetValue(Name(measure, ["1", .. cell.At.Skip(1)]), out var next) || cell.At[0] != "0") continue;
            var now = numbers[Name(measure, cell.At)];
            sums.Add((next, [now, Add(Name("+" + measure, cell.At), truth[next] - truth[now])]));
            added.Add(sums.Count - 1);
        }
    }

    /// <summary>This refresh less the one before: what came or went, up or down.</summary>
    private void Subtract(string measure, CountCell cell)
    {
        if (!numbers.TryGetValue(Name(measure, Earlier(cell.At)), out var before)) return;
        var now = numbers[Name(measure, cell.At)];
        var (less, more) = truth[before] <= truth[now] ? (before, now) : (now, before);
        Note(more, [less, Add(Name((more == now ? "+" : "-") + measure, cell.At), truth[more] - truth[less])]);
    }

    /// <summary>What came or went in a total is what came or went in its parts.</summary>
    private void SubtractParts(CountCell cell)
    {
        foreach (var measure in cell.Of is null ? new[] { "n" } : ["n", "d", "m"])
            for (var d = 1; d < cell.At.Count; d++)
            {
                if (cell.At[d] is not null) continue;
                string?[][] parts = [.. Enumerable.Range(0, 9).Select(value => cell.At.Select((v, i) => i == d ? $"{value}" : v).ToArray()).Where(at => numbers.ContainsKey(Name(measure, at)))];
                if (parts.Length == 0 || !Changed(measure, cell.At).Known || parts.Any(part => !Changed(measure, part).Known)) continue;
                var up = parts.Select(part => Changed(measure, part).Up).Append(Changed(measure, cell.At).Down).Where(number => number >= 0).ToArray();
                var down = parts.Select(part => Changed(measure, part).Down).Append(Changed(measure, cell.At).Up).Where(number => number >= 0).ToArray();
                var both = truth.Count;
                truth.Add(up.Sum(number => truth[number]));
                Note(both, up);
                Note(both, down);
            }
    }

    private (bool Known, int Up, int Down) Changed(string measure, IReadOnlyList<string?> at) =>
        numbers.TryGetValue(Name("+" + measure, at), out var up) ? (true, up, -1) : numbers.TryGetValue(Name("-" + measure, at), out var down) ? (true, -1, down) : (false, -1, -1);

    private void Note(int total, int[] parts)
    {
        sums.Add((total, parts));
        added.Add(sums.Count - 1);
    }

    private static string?[] Earlier(IReadOnlyList<string?> at) => [$"{int.Parse(at[0]!, System.Globalization.CultureInfo.InvariantCulture) - 1}", .. at.Skip(1)];

    private void See(ReleasedCell cell)
    {
        Look(numbers[Name("n", cell.True.At)], cell.Shown.Count);
        if (cell.True.Of is not null) Look(numbers[Name("d", cell.True.At)], cell.Shown.Of);

        void Look(int number, int? answer)
        {
            if (answer is null) hidden.Add(number);
            if (answer is not { } value) return;
            shown.Add(number);
            var (from, to) = value == 0 ? (0, 0) : (Math.Max(rule.HideBelow, value - 2), value + 2);
            Assert.InRange(truth[number], from, to);
            (low[number], high[number]) = (Math.Max(low[number], from), Math.Min(high[number], to));
        }
    }

    /// <summary>Marks what the rule hides with its group: all within a small group; the parts of one below 20 that has but one.</summary>
    private void Close(CountCell cell)
    {
        foreach (var total in new[] { numbers[Name("n", cell.At)], cell.Of is null ? -1 : numbers[Name("d", cell.At)] })
        {
            if (total < 0) continue;
            if (truth[total] > 0 && truth[total] < rule.AllOrNoneBelow)
                foreach (var (_, parts) in Groups(total).Where(sum => rule.IsSmall(truth[total]) || sum.Parts.Count(part => truth[part] > 0) == 1)) CloseAll(parts);
        }
    }

    /// <summary>What a number is made of, other than by the months.</summary>
    private List<(int Total, int[] Parts)> Groups(int total) => [.. sums.Where((sum, i) => sum.Total == total && !added.Contains(i))];

    private void CloseAll(int[] parts)
    {
        foreach (var part in parts)
            if (closed.Add(part) && truth[part] < rule.HideBelow)
                foreach (var (_, within) in Groups(part)) CloseAll(within);
    }

    /// <summary>What was hidden with its group stays so in the refreshes that follow, as long as it is the same number.</summary>
    private void StayClosed()
    {
        foreach (var (name, number) in numbers.Where(n => n.Key[0] is 'n' or 'd' or 'm').OrderBy(n => n.Key[2..], StringComparer.Ordinal))
            if (Before(name) is { } before && truth[before] == truth[number] && closed.Contains(before)) closed.Add(number);
    }

    private int? Before(string name)
    {
        var at = name[2..].Split('|');
        return at[0] != "0" && numbers.TryGetValue($"{name[..1]}:{string.Join('|', Earlier(at))}", out var before) ? before : null;
    }

    private void Tell(HashSet<int> leftOut)
    {
        foreach (var number in hidden.Where(number => truth[number] < rule.HideBelow && !leftOut.Contains(number)))
            (low[number], high[number]) = (Math.Max(low[number], truth[number] == 0 || closed.Contains(number) ? 0 : 1), Math.Min(high[number], rule.HideBelow - 1));
    }

    private void Narrow()
    {
        while (sums.Aggregate(false, (changed, sum) => Narrow(sum.Total, sum.Parts) | changed)) { }
    }

    private bool Narrow(int total, int[] parts)
    {
        var changed = Set(total, parts.Sum(part => low[part]), parts.Sum(part => high[part]));
        foreach (var part in parts)
        {
            var (least, most) = (0, 0);
            foreach (var other in parts)
                if (other != part) (least, most) = (least + low[other], most + high[other]);
            changed |= Set(part, low[total] - most, high[total] - least);
        }
        return changed;
    }

    private bool Set(int number, int from, int to)
    {
        if (from <= low[number] && to >= high[number]) return false;
        Assert.InRange(truth[number], from, to);
        (low[number], high[number]) = (Math.Max(from, low[number]), Math.Min(to, high[number]));
        return true;
    }

    private int Add(string name, int number)
    {
        truth.Add(number);
        return numbers[name] = truth.Count - 1;
    }

    private static string?[] Open(IReadOnlyList<string?> at, int dimension) => [.. at.Select((value, d) => d == dimension ? null : value)];

    private static string Name(string measure, IReadOnlyList<string?> at) => $"{measure}:{string.Join('|', at.Select(value => value ?? "*"))}";
}
