using CsCheck;
using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

public sealed class AttackTests
{
    private static readonly DisclosureRule Rule = DisclosureRule.On(new LocalDate(2026, 11, 27));
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
    public void No_small_count_can_be_worked_out_by_laying_a_release_beside_an_earlier_one() =>
        Gen.Select(Population.Any(80, 2, 3, 2, 2), Gen.Bool.Array[8], Gen.Bool.Array[8], Gen.Bool).Sample((population, first, second, shares) =>
        {
            CountCell[] january = [.. Breakdowns.Where((_, i) => first[i]).SelectMany(by => population.Table(shares, by)).Where(cell => cell.At[0] == "0")];
            var earlier = SafeTable.Of(Population.Dimensions, january, Rule).Released;
            var later = SafeTable.Of(Population.Dimensions, [.. Breakdowns.Where((_, i) => second[i]).SelectMany(by => population.Table(shares, by))], Rule, earlier);
            Assert.Empty(later.Exposed);
            Withstands([.. earlier, .. later.Released], later.Refused);
        }, iter: 200);

    private static void Withstands(IReadOnlyList<ReleasedCell> seen, IReadOnlyList<IReadOnlyList<string?>>? leftOut = null)
    {
        if (seen.Count == 0) return;
        foreach (var secret in new Reader(seen, Rule, told: true, leftOut).Secrets)
            Assert.True(secret.High - secret.Low + 1 >= Rule.PossibleValues, $"told: {secret}");
        foreach (var secret in new Reader(seen, Rule, told: false).Secrets.Where(secret => secret.Small))
            Assert.False(secret.Low >= 1 && secret.High < Rule.HideBelow, $"certain: {secret}");
    }
}
