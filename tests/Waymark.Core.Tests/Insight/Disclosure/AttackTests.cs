using CsCheck;
using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

public sealed class AttackTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.On(new LocalDate(2026, 11, 27));
    private static readonly IReadOnlyList<Dimension> Refreshed = [new("refresh", DimensionKind.Revised), .. Population.Dimensions.Skip(1)];
    private static readonly int[][] Breakdowns = [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]];

    [Fact]
    public void No_small_count_of_one_release_can_be_worked_out() =>
        Gen.Select(Population.Any(80, 1, 3, 3, 2), Gen.Bool.Array[8], Gen.Bool).Sample((population, asked, shares) =>
            Withstands(SafeTable.Of(Population.Dimensions, [.. Breakdowns.Where((_, i) => asked[i]).SelectMany(by => population.Table(shares, by))], Rule).Released), iter: 300);

    [Fact]
    public void No_small_count_can_be_worked_out_from_two_months_of_a_running_total() =>
        Gen.Select(Population.Any(80, 2, 3, 2, 2), Gen.Bool.Array[8], Gen.Bool).Sample((population, asked, shares) =>
            Withstands(SafeTable.Of(Population.Dimensions, [.. Breakdowns.Where((_, i) => asked[i]).SelectMany(by => population.Table(shares, by))], Rule).Released), iter: 200);

    [Fact]
    public void No_small_count_can_be_worked_out_by_laying_a_release_beside_an_earlier_one()
    {
        var held = 0;
        Gen.Select(Population.Any(80, 2, 3, 2, 2), Gen.Bool.Array[8], Gen.Bool.Array[8], Gen.Bool).Sample((population, first, second, shares) =>
        {
            CountCell[] january = [.. Breakdowns.Where((_, i) => first[i]).SelectMany(by => population.Table(shares, by)).Where(cell => cell.At[0] == "0")];
            var earlier = SafeTable.Of(Population.Dimensions, january, Rule).Released;
            var later = SafeTable.Of(Population.Dimensions, [.. Breakdowns.Where((_, i) => second[i]).SelectMany(by => population.Table(shares, by))], Rule, earlier);
            // Crossings that nobody had asked for can show that what left earlier gave too much away. Such a release does not leave.
            if (later.Exposed.Count > 0) Interlocked.Increment(ref held);
            else Withstands([.. earlier, .. later.Released], later.Refused);
        }, iter: 200);
        Assert.True(held <= 2, $"{held} of 200 releases were held back.");
    }

    [Fact]
    public void No_small_count_can_be_worked_out_by_subtracting_one_refresh_from_the_next()
    {
        var (made, held) = (0, 0);
        Gen.Select(Population.Any(80, 1, 3, 2, 2), Edit.Any.Array[1, 3], Gen.Bool.Array[8], Gen.Bool).Sample((population, edits, asked, shares) =>
        {
            var (seen, refused) = (new List<ReleasedCell>(), new List<IReadOnlyList<string?>>());
            var left = 0;
            Interlocked.Add(ref made, edits.Length + 1);
            foreach (var cells in Refreshes(population, edits, asked, shares))
            {
                var refresh = SafeTable.Of(Refreshed, [.. cells.Select(cell => cell with { At = [$"{left}", .. cell.At.Skip(1)] })], Rule, [.. seen]);
                // What cannot be protected any more does not leave; a first refresh always can.
                if (refresh.Exposed.Count > 0)
                {
                    Assert.NotEmpty(seen);
                    Interlocked.Increment(ref held);
                    continue;
                }
                refused.AddRange(refresh.Refused);
                seen.AddRange(refresh.Released);
                left++;
            }
            Withstands(seen, refused, refreshes: true);
        }, iter: 300);
        Assert.True(held * 50 < made, $"{held} of {made} refreshes were held back.");
    }

    [Fact]
    public void Without_what_left_earlier_one_child_more_would_be_found()
    {
        // Not every area gives it away; one in a few hundred is enough to need the memory.
        var found = 0;
        Gen.Select(Population.Any(80, 1, 3, 2, 2), Edit.Any.Array[1, 3]).Sample((population, edits) =>
        {
            var seen = Refreshes(population, edits, [.. Enumerable.Repeat(true, 8)], shares: false).SelectMany(cells => SafeTable.Of(Refreshed, cells, Rule).Released).ToList();
            if (new Reader(seen, Rule, told: false, refreshes: true).Secrets.Any(secret => secret.Small && secret.Low >= 1 && secret.High < Rule.HideBelow)) Interlocked.Increment(ref found);
        }, iter: 300);
        Assert.True(found > 0);
    }

    private static IEnumerable<CountCell[]> Refreshes(Population population, Edit[] edits, bool[] asked, bool shares)
    {
        for (var refresh = 0; refresh <= edits.Length; refresh++)
        {
            if (refresh > 0) population = edits[refresh - 1].Of(population);
            yield return [.. Breakdowns.Where((_, i) => asked[i]).SelectMany(by => population.Table(shares, by)).Select(cell => cell with { At = [$"{refresh}", .. cell.At.Skip(1)] })];
        }
    }

    private static void Withstands(IReadOnlyList<ReleasedCell> seen, IReadOnlyList<IReadOnlyList<string?>>? leftOut = null, bool refreshes = false)
    {
        if (seen.Count == 0) return;
        foreach (var secret in new Reader(seen, Rule, told: true, leftOut, refreshes).Secrets)
            Assert.True(secret.High - secret.Low + 1 >= Rule.PossibleValues, $"told: {secret}");
        foreach (var secret in new Reader(seen, Rule, told: false, refreshes: refreshes).Secrets.Where(secret => secret.Small))
            Assert.False(secret.Low >= 1 && secret.High < Rule.HideBelow, $"certain: {secret}");
    }
}
