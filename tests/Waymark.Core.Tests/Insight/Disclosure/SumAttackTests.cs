using CsCheck;
using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

/// <summary>Sessions and means: one who subtracts tables and refreshes cannot tell what the children of a small group had together.</summary>
public sealed class SumAttackTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.On(new LocalDate(2026, 11, 27));
    private static readonly SumRule Sums = new(Register.Most, "");
    private static readonly IReadOnlyList<Dimension> Dimensions = [new("refresh", DimensionKind.Revised), new("place"), new("need"), new("sex")];
    private static readonly int[][] Breakdowns = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2]];

    private enum Kind
    {
        Possible,
        Missed,
        Mean,
    }

    [Fact]
    public void Sessions_of_a_small_group_stay_open_by_one_childs_over_tables_and_refreshes()
    {
        var (made, held) = (0, 0);
        Gen.Select(Register.Any, Register.AnyChange.Array[0, 3], Gen.Bool.Array[7]).Sample((register, changes, asked) =>
        {
            var left = Leave(register, changes, asked, [Kind.Possible, Kind.Missed], protect: true);
            Interlocked.Add(ref made, changes.Length + 1);
            Interlocked.Add(ref held, changes.Length + 1 - left.Count);
            foreach (var kind in new[] { Kind.Possible, Kind.Missed }) Assert.Empty(Found(left, kind));
        }, iter: 300);
        Assert.True(held * 20 < made, $"{held} of {made} refreshes were held back.");
    }

    [Fact]
    public void Weeks_of_a_small_group_stay_open_by_one_case_where_means_are_shown()
    {
        var (made, held) = (0, 0);
        Gen.Select(Register.Any, Register.AnyChange.Array[0, 3], Gen.Bool.Array[7]).Sample((register, changes, asked) =>
        {
            var left = Leave(register, changes, asked, [Kind.Mean], protect: true);
            Interlocked.Add(ref made, changes.Length + 1);
            Interlocked.Add(ref held, changes.Length + 1 - left.Count);
            Assert.Empty(Found(left, Kind.Mean));
        }, iter: 300);
        Assert.True(held * 20 < made, $"{held} of {made} refreshes were held back.");
    }

    [Fact]
    public void Where_only_small_groups_are_hidden_the_sessions_of_some_would_be_found()
    {
        var found = 0;
        Gen.Select(Register.Any, Register.AnyChange.Array[0, 3]).Sample((register, changes) =>
        {
            var left = Leave(register, changes, [.. Enumerable.Repeat(true, 7)], [Kind.Possible, Kind.Missed], protect: false);
            if (Found(left, Kind.Missed).Concat(Found(left, Kind.Possible)).Any()) Interlocked.Increment(ref found);
        }, iter: 300);
        Assert.True(found > 10, $"{found}");
    }

    [Fact]
    public void What_stands_alone_is_only_rounded_and_totals_stay()
    {
        SumCell[] cells = [Cell(null, 12_100, 400), Cell("A", 12_000, 397), Cell("B", 100, 3)];
        Assert.Empty(SafeSums.Of([new("place")], cells, []).Withheld);
        // Exact numbers would give away the hidden one: the smallest beside it is withheld, and the total stays.
        SumCell[] exact = [.. cells.Select(cell => cell with { From = cell.Shown ? cell.Amount : 0, To = cell.Shown ? cell.Amount : 280 * 40 })];
        Assert.Equal([1], SafeSums.Of([new("place")], exact, []).Withheld);

        static SumCell Cell(string? place, int amount, int children) => children < 8
            ? new SumCell([place], amount, false, 0, 7 * Register.Most, Register.Most) : new SumCell([place], amount, true, Sums.Behind(Sums.Shown(amount)).From, Sums.Behind(Sums.Shown(amount)).To);
    }

    [Fact]
    public void What_is_known_behind_a_rounded_sum_is_every_sum_that_is_shown_so() => Gen.Int[0, 500].Sample(sum =>
    {
        var (from, to) = Sums.Behind(Sums.Shown(sum));
        Assert.Equal(Enumerable.Range(0, 700).Where(other => Sums.Shown(other) == Sums.Shown(sum)), Enumerable.Range(from, to - from + 1));
    });

    private sealed record Refresh(Register Register, IReadOnlyList<int?[]> At, SafeTable Table, IReadOnlySet<int> Withheld, IReadOnlyDictionary<Kind, SumCell[]> Cells);

    private static List<Refresh> Leave(Register register, Func<Register, Register>[] changes, bool[] asked, Kind[] kinds, bool protect)
    {
        var left = new List<Refresh>();
        for (var i = 0; i <= changes.Length; i++)
        {
            if (i > 0) register = changes[i - 1](register);
            if (Make(register, left, asked, kinds, protect) is { } made) left.Add(made);
            else Assert.NotEmpty(left);
        }
        return left;
    }

    /// <summary>One refresh after those that left; null where it cannot be protected any more and does not leave.</summary>
    private static Refresh? Make(Register register, List<Refresh> left, bool[] asked, Kind[] kinds, bool protect)
    {
        int?[][] at = [.. Breakdowns.Where((_, i) => asked[i]).SelectMany(by => Register.Cells(by)).Where(cell => register.Of(cell).Any())];
        CountCell[] counts = [.. at.Select(cell => new CountCell(Named(left.Count, cell), register.Of(cell).Count()))];
        var table = SafeTable.Of(Dimensions, counts, Rule, protect ? [.. left.SelectMany(before => Released(before))] : []);
        if (table.Exposed.Count > 0) return null;
        var (withheld, made) = (new HashSet<int>(), new Dictionary<Kind, SumCell[]>());
        foreach (var kind in kinds)
        {
            made[kind] = [.. at.Select((cell, i) => Sum(kind, counts[i], [.. register.Of(cell)], protect ? table.Cells[i].Count : Rule.Shown(counts[i].Count), table.Known[i]))];
            if (!protect) continue;
            var safe = SafeSums.Of(Dimensions, made[kind], [.. left.SelectMany(before => before.Cells[kind].Select((cell, i) => cell with { Shown = cell.Shown && !before.Withheld.Contains(i) }).Select(Told))]);
            if (safe.Exposed.Count > 0) return null;
            withheld.UnionWith(safe.Withheld);
        }
        return new Refresh(register, at, table, withheld, made);
    }

    private static IEnumerable<ReleasedCell> Released(Refresh before) =>
        before.Table.Released.Select((cell, i) => before.Withheld.Contains(i) ? cell with { Shown = cell.Shown with { Count = null } } : cell);

    /// <summary>What was withheld besides says nothing.</summary>
    private static SumCell Told(SumCell cell) => cell.Shown || cell.Room > 0 ? cell : cell with { From = 0, To = int.MaxValue };

    private static SumCell Sum(Kind kind, CountCell count, IReadOnlyList<Pupil> pupils, int? shown, (int Low, int High) known)
    {
        var small = Rule.IsSmall(count.Count);
        var room = kind == Kind.Mean ? 200 : Sums.Room;
        var amount = kind switch { Kind.Possible => pupils.Sum(p => p.Possible), Kind.Missed => pupils.Sum(p => p.Missed), _ => pupils.Sum(p => 50 + (10 * p.Possible)) };
        if (shown is null) return new SumCell(count.At, amount, false, 0, small && kind != Kind.Mean ? 7 * Register.Most : int.MaxValue, small ? room : 0);
        var (from, to) = kind == Kind.Mean ? SumRule.BehindMean(MeanOf(amount, count.Count), known) : Sums.Behind(Sums.Shown(amount));
        return new SumCell(count.At, amount, true, from, to);
    }

    private static int MeanOf(int amount, int count) => (int)Math.Round((double)amount / count, MidpointRounding.AwayFromZero);

    private static string?[] Named(int refresh, int?[] at) => [$"{refresh}", .. at.Select(value => value?.ToString())];

    /// <summary>Small groups of which the reader is certain that they had something, and how much within less than one child's.</summary>
    private static IEnumerable<string> Found(List<Refresh> left, Kind kind)
    {
        if (left.Count == 0 || left.TrueForAll(refresh => refresh.At.Count == 0)) return [];
        var counts = new SumReader([.. Everything(left).Select(c => new Seen(c.Refresh, c.At, c.Children, c.Shown is { } n ? Math.Max(n == 0 ? 0 : 8, n - 2) : 0, c.Shown is { } m ? (m == 0 ? 0 : m + 2) : 1000))], (r, at) => left[r].Register.Of(at).Count());
        var seen = Everything(left).Select(c => Look(c, kind, counts)).ToList();
        var reader = new SumReader(seen, (r, at) => Sum(kind, new CountCell([], 8), [.. left[r].Register.Of(at)], null, default).Amount);
        var room = kind == Kind.Mean ? 200 : Register.Most;
        return Everything(left).Where(c => c.Small && !WasShown(left, c, kind)).Select(c => (c, reader.Of(c.Refresh, c.At))).Where(f => f.Item2.Low > 0 && f.Item2.High - f.Item2.Low + 1 < room)
            .Select(f => $"{kind} of {string.Join('|', f.c.At)} in {f.c.Refresh}: {f.Item2}");
    }

    /// <summary>A sum that stood open while the group was larger and has not changed since.</summary>
    private static bool WasShown(List<Refresh> left, One cell, Kind kind) => Everything(left).Any(c => c.Shown is not null && c.At.SequenceEqual(cell.At) && c.Sums[kind].Amount == cell.Sums[kind].Amount);

    private sealed record One(int Refresh, int?[] At, int Children, int? Shown, bool Small, IReadOnlyDictionary<Kind, SumCell> Sums);

    private static IEnumerable<One> Everything(List<Refresh> left) => left.SelectMany((refresh, r) => refresh.At.Select((at, i) => new One(
        r, at, refresh.Table.Released[i].True.Count, refresh.Cells.Values.First()[i].Shown && !refresh.Withheld.Contains(i) ? Rule.Shown(refresh.Table.Released[i].True.Count) : null,
        Rule.IsSmall(refresh.Table.Released[i].True.Count), refresh.Cells.ToDictionary(c => c.Key, c => c.Value[i]))));

    private static Seen Look(One cell, Kind kind, SumReader counts)
    {
        var amount = cell.Sums[kind].Amount;
        if (cell.Shown is null) return new Seen(cell.Refresh, cell.At, amount, 0, cell.Small && kind != Kind.Mean ? 7 * Register.Most : 50_000_000);
        if (kind != Kind.Mean)
        {
            var rounded = (amount + 20) / 40 * 40;
            return new Seen(cell.Refresh, cell.At, amount, Math.Max(0, rounded - 20), rounded + 19);
        }
        var (mean, (least, most)) = (MeanOf(amount, cell.Children), counts.Of(cell.Refresh, cell.At));
        return new Seen(cell.Refresh, cell.At, amount, (int)Math.Floor((mean - 0.5) * least), (int)Math.Ceiling((mean + 0.5) * most));
    }
}
