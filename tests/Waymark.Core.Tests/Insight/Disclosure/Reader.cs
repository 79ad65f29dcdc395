using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>
/// One who reads all that was shown and works out the rest by sums. Written without the product's code: numbers by name, every sum in turn, again and again until nothing narrows.
/// The truth is used to judge him, and, where he is told which hidden cells are small, for that.
/// </summary>
internal sealed class Reader
{
    private const int Many = 1_000_000;
    private readonly Dictionary<string, int> truth = [];
    private readonly Dictionary<string, (int Low, int High)> bounds = [];
    private readonly List<(string Total, List<string> Parts)> sums = [];
    private readonly HashSet<string> hidden = [];
    private readonly HashSet<string> closed = [];

    public Reader(IReadOnlyList<ReleasedCell> seen, DisclosureRule rule, bool told)
    {
        foreach (var cell in seen.Select(c => c.True).Concat(Totals(seen.Select(c => c.True))))
        {
            truth[Name("n", cell.At)] = cell.Count;
            if (cell.Of is not { } of) continue;
            truth[Name("d", cell.At)] = of;
            truth[Name("m", cell.At)] = of - cell.Count;
            sums.Add((Name("d", cell.At), [Name("n", cell.At), Name("m", cell.At)]));
        }
        var places = seen.Select(c => c.True).Concat(Totals(seen.Select(c => c.True))).Select(c => c.At.ToArray()).DistinctBy(at => Name("", at)).ToList();
        foreach (var measure in truth.Keys.Select(key => key[..1]).Distinct().ToList())
            foreach (var total in places.Where(at => truth.ContainsKey(Name(measure, at))))
                AddSums(measure, total, places);
        foreach (var number in truth.Keys) bounds[number] = (0, Many);
        foreach (var cell in seen) See(cell, rule);
        if (told) Tell(rule);
        while (sums.Aggregate(false, (changed, sum) => Narrow(sum) | changed)) { }
    }

    /// <summary>Numbers hidden or never shown that are from 1 to 7, and those hidden with their group; with what he knows of each.</summary>
    public IEnumerable<(string Number, int Truth, int Low, int High, bool Small)> Secrets(DisclosureRule rule) =>
        truth.Where(number => rule.IsSmall(number.Value) || hidden.Contains(number.Key))
            .Where(number => rule.IsSmall(number.Value) || closed.Contains(number.Key))
            .Select(number => (number.Key, number.Value, bounds[number.Key].Low, bounds[number.Key].High, rule.IsSmall(number.Value)));

    private static IEnumerable<CountCell> Totals(IEnumerable<CountCell> cells)
    {
        // Each cell with any of its values left open, month apart; what is asked for nowhere is added up from the table that has most.
        var given = cells.GroupBy(c => Name("", c.At)).ToDictionary(g => g.Key, g => g.First());
        var all = new Dictionary<string, CountCell>(given);
        for (var open = 1; open < Population.Dimensions.Count; open++)
            foreach (var cell in all.Values.OrderByDescending(c => c.At.Count(v => v is not null)).ToList())
                for (var d = 1; d < cell.At.Count; d++)
                {
                    if (cell.At[d] is null) continue;
                    var above = cell.At.Select((value, i) => i == d ? null : value).ToArray();
                    var parts = all.Values.Where(c => c.At[d] is not null && Name("", [.. c.At.Select((v, i) => i == d ? null : v)]) == Name("", above)).ToList();
                    all.TryAdd(Name("", above), new(above, parts.Sum(p => p.Count), parts.All(p => p.Of is not null) ? parts.Sum(p => p.Of) : null));
                }
        return all.Values.Where(c => !given.ContainsKey(Name("", c.At)));
    }

    private void AddSums(string measure, string?[] total, List<string?[]> places)
    {
        for (var d = 1; d < total.Length; d++)
        {
            if (total[d] is not null) continue;
            var parts = places.Where(at => at[d] is not null && at.Select((value, i) => i == d || value == total[i]).All(same => same)).Select(at => Name(measure, at)).ToList();
            if (parts.Count > 0 && parts.All(truth.ContainsKey)) sums.Add((Name(measure, total), parts));
        }
        var later = $"{int.Parse(total[0]!) + 1}";
        var next = Name(measure, [later, .. total[1..]]);
        if (!truth.TryGetValue(next, out var after)) return;
        var more = Name("+" + measure, total);
        truth[more] = after - truth[Name(measure, total)];
        sums.Add((next, [Name(measure, total), more]));
    }

    private void See(ReleasedCell cell, DisclosureRule rule)
    {
        Look(Name("n", cell.True.At), cell.Shown.Count);
        if (cell.True.Of is not null) Look(Name("d", cell.True.At), cell.Shown.Of);

        void Look(string number, int? shown)
        {
            if (shown is not { } value)
            {
                hidden.Add(number);
                return;
            }
            var (low, high) = value == 0 ? (0, 0) : (Math.Max(rule.HideBelow, value - 2), value + 2);
            Assert.InRange(truth[number], low, high);
            bounds[number] = (Math.Max(bounds[number].Low, low), Math.Min(bounds[number].High, high));
        }
    }

    private void Tell(DisclosureRule rule)
    {
        foreach (var number in hidden.Where(number => truth[number] < rule.HideBelow))
            bounds[number] = (Math.Max(bounds[number].Low, closed.Contains(number) || truth[number] == 0 ? 0 : 1), Math.Min(bounds[number].High, rule.HideBelow - 1));
    }

    /// <summary>Marks the parts of groups that the rule hides whole.</summary>
    public static Reader Of(IReadOnlyList<ReleasedCell> seen, DisclosureRule rule, bool told)
    {
        var first = new Reader(seen, rule, told: false);
        var shut = first.sums.Where(sum => !sum.Parts.Exists(part => part[0] == '+') && first.IsAsked(sum.Total, seen) && first.truth[sum.Total] > 0
            && (rule.IsSmall(first.truth[sum.Total]) || (first.truth[sum.Total] < rule.AllOrNoneBelow && sum.Parts.Count(part => first.truth[part] > 0) == 1))).SelectMany(sum => sum.Parts).ToHashSet();
        return new Reader(seen, rule, told, shut);
    }

    private Reader(IReadOnlyList<ReleasedCell> seen, DisclosureRule rule, bool told, HashSet<string> shut)
        : this(seen, rule, told: false)
    {
        closed.UnionWith(shut.Where(hidden.Contains));
        if (told) Tell(rule);
        while (sums.Aggregate(false, (changed, sum) => Narrow(sum) | changed)) { }
    }

    private bool IsAsked(string number, IReadOnlyList<ReleasedCell> seen) => seen.Any(cell => Name("n", cell.True.At) == number || Name("d", cell.True.At) == number);

    private bool Narrow((string Total, List<string> Parts) sum)
    {
        var changed = Set(sum.Total, sum.Parts.Sum(part => bounds[part].Low), sum.Parts.Sum(part => bounds[part].High));
        foreach (var part in sum.Parts)
        {
            var others = sum.Parts.Where(other => other != part).Select(other => bounds[other]).ToList();
            changed |= Set(part, bounds[sum.Total].Low - others.Sum(o => o.High), bounds[sum.Total].High - others.Sum(o => o.Low));
        }
        return changed;
    }

    private bool Set(string number, int low, int high)
    {
        var (before, after) = bounds[number];
        (low, high) = (Math.Max(low, before), Math.Min(high, after));
        bounds[number] = (low, high);
        return (low, high) != (before, after);
    }

    private static string Name(string measure, IReadOnlyList<string?> at) => $"{measure}:{string.Join('|', at.Select(value => value ?? "*"))}";
}
