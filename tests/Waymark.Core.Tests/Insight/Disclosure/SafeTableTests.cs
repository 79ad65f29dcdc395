using CsCheck;
using NodaTime;
using Waymark.Core.Insight;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Core.Tests.Insight.Disclosure;

public sealed class SafeTableTests
{
    private static readonly LocalDate Day = new(2026, 11, 27);
    private static readonly DisclosureRule Rule = DisclosureRule.On(Day);
    private static readonly IReadOnlyList<Dimension> ByPlace = [new("place")];

    [Fact]
    public void A_count_that_stands_alone_is_what_a_safe_count_is() => Gen.Int[0, 200].Sample(count =>
        Assert.Equal(SafeCount.Of(count, Day).Value, SafeTable.Of([], [new([], count)], Rule).Cells[0].Count));

    [Theory]
    // The rest of 23 is 3: 20 and 25 leave it from 1 to 9, which is no secret given away.
    [InlineData("A 20, B 3, all 23", "A 20, B *, all 25")]
    // 15 is 13 to 17, so that two small ones would both be 6 or 7: the total is withheld.
    [InlineData("A 7, B 6, all 13", "A *, B *, all *")]
    // 12 and 18 shown as 10 and 20 leave 6 or 7: the smaller is withheld.
    [InlineData("A 12, B 6, C 0, all 18", "A *, B *, C 0, all 20")]
    // Eleven marks in at most 12 would all be 1 or 2.
    [InlineData("A 1, B 1, C 1, D 1, E 1, F 1, G 1, H 1, I 1, J 1, K 1, all 11", "A *, B *, C *, D *, E *, F *, G *, H *, I *, J *, K *, all *")]
    // Of a small group every part is hidden, noughts too.
    [InlineData("A 3, B 0, all 3", "A *, B *, all *")]
    // All of a group under 20 in one part says something of each of them.
    [InlineData("A 15, B 0, all 15", "A *, B *, all 15")]
    [InlineData("A 30, B 0, all 30", "A 30, B 0, all 30")]
    [InlineData("A 0, B 0, all 0", "A 0, B 0, all 0")]
    public void Parts_and_their_total_are_made_safe_together(string counts, string shown)
    {
        var cells = counts.Split(", ").Select(cell => cell.Split(' ')).Select(cell => new CountCell([cell[0] == "all" ? null : cell[0]], int.Parse(cell[1]))).ToList();
        Assert.Equal(shown, string.Join(", ", SafeTable.Of(ByPlace, cells, Rule).Cells.Select(cell => $"{cell.At[0] ?? "all"} {cell.Count?.ToString() ?? "*"}")));
    }

    [Theory]
    [InlineData(97, 100, 95, 100)]
    [InlineData(0, 100, 0, 100)]
    [InlineData(100, 100, 100, 100)]
    [InlineData(0, 15, null, 15)]
    [InlineData(15, 15, null, 15)]
    [InlineData(3, 15, null, 15)]
    [InlineData(5, 6, null, null)]
    [InlineData(0, 6, null, null)]
    [InlineData(0, 0, 0, 0)]
    public void A_share_is_reckoned_from_what_is_shown_and_all_or_none_of_a_small_group_is_hidden(int count, int of, int? shownCount, int? shownOf)
    {
        var cell = SafeTable.Of([], [new([], count, of)], Rule).Cells[0];
        Assert.Equal((shownCount, shownOf), (cell.Count, cell.Of));
        Assert.Equal(shownCount is null || shownOf is null or 0 ? null : (double?)shownCount / shownOf, cell.Share);
    }

    [Fact]
    public void The_same_cell_says_the_same_in_whatever_order_the_cells_come() =>
        Gen.Select(Population.Any(60, 1, 3, 3, 2), Gen.Int[0, 1000]).Sample((population, seed) =>
        {
            CountCell[] cells = [.. population.Table(true), .. population.Table(true, 1), .. population.Table(true, 2), .. population.Table(true, 1, 2)];
            var mixed = (CountCell[])cells.Clone();
            new Random(seed).Shuffle(mixed);
            var (here, there) = (SafeTable.Of(Population.Dimensions, cells, Rule), SafeTable.Of(Population.Dimensions, mixed, Rule));
            foreach (var cell in here.Cells) Assert.Equal((cell.Count, cell.Of), (there.At(cell.At).Count, there.At(cell.At).Of));
        }, iter: 100);

    [Fact]
    public void Larger_places_are_totals_of_smaller_ones()
    {
        Dictionary<string, string> inside = new() { ["School 1"] = "North", ["School 2"] = "North", ["School 3"] = "South" };
        var table = SafeTable.Of([new("place", DimensionKind.Parts, inside)], [new(["School 1"], 12), new(["School 2"], 6), new(["School 3"], 40), new(["North"], 18), new(["South"], 40), new([null], 58)], Rule);
        // 20 for the North and 10 for school 1 would leave 6 or 7 for school 2.
        Assert.Equal([null, null, 40, 20, 40, 60], table.Cells.Select(cell => cell.Count));
    }

    [Fact]
    public void A_cell_that_no_table_has_is_nought_but_in_a_small_group_hidden()
    {
        var table = SafeTable.Of([new("place"), new("need")], [new(["North", null], 40), new(["South", null], 5), new(["North", "SPLD"], 40), new(["South", "SPLD"], 5)], Rule);
        Assert.Equal(0, table.At("North", "VI").Count);
        Assert.Null(table.At("South", "VI").Count);
    }

    [Fact]
    public void A_later_release_hides_what_an_earlier_one_would_give_away()
    {
        var first = SafeTable.Of(ByPlace, [new([null], 18)], Rule);
        var second = SafeTable.Of(ByPlace, [new(["A"], 12), new(["B"], 6)], Rule, first.Released);
        Assert.Equal([null, null], second.Cells.Select(cell => cell.Count));
        Assert.Empty(second.Exposed);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_while_it_is_the_same_number()
    {
        var first = SafeTable.Of(ByPlace, [new(["A"], 12), new(["B"], 6), new([null], 18)], Rule);
        Assert.Null(SafeTable.Of(ByPlace, [new(["A"], 12)], Rule, first.Released).Cells[0].Count);
        Assert.Equal(15, SafeTable.Of(ByPlace, [new(["A"], 14)], Rule, first.Released).Cells[0].Count);
    }

    [Theory]
    [InlineData(null, 7, null)]
    [InlineData("mental-health", 4, null)]
    [InlineData("mental-health", 7, 5)]
    [InlineData("mental-health", 8, 10)]
    [InlineData("published", 3, 3)]
    public void A_source_has_its_own_rule(string? source, int count, int? shown) =>
        Assert.Equal(shown, SafeTable.Of([], [new([], count)], DisclosureRule.On(Day, source)).Cells[0].Count);

    [Fact]
    public void A_published_table_is_repeated_as_it_stands() =>
        Assert.Equal([1, 2, 3], SafeTable.Of(ByPlace, [new(["A"], 1), new(["B"], 2), new([null], 3)], DisclosureRule.On(Day, "published")).Cells.Select(cell => cell.Count));

    [Theory]
    [InlineData(5, 4)]
    [InlineData(-1, null)]
    public void A_count_above_its_group_or_below_nought_is_refused(int count, int? of) =>
        Assert.Throws<ArgumentException>(() => SafeTable.Of([], [new([], count, of)], Rule));

    [Fact]
    public void What_is_known_behind_a_shown_number_is_every_count_that_shows_it() => Gen.Int[0, 500].Sample(count =>
    {
        if (Rule.Shown(count) is not { } shown) return;
        var (from, to) = Rule.Behind(shown);
        Assert.Equal(Enumerable.Range(0, 600).Where(other => Rule.Shown(other) == shown), Enumerable.Range(from, to - from + 1));
    });
}
