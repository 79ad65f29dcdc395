using CsCheck;
using Waymark.Core.Inclusion.Patterns;

namespace Waymark.Core.Tests.Inclusion.Patterns;

public sealed class PatternBranchTests
{
    private static readonly PatternGroup Support = new("K"), Coast = new("K") { Locality = "Scarborough" }, Dales = new("K") { Locality = "Craven" }, Plans = new("E");

    [Fact]
    public void The_change_that_touches_most_children_comes_first_whatever_its_direction()
    {
        var branches = PatternBranch.Of([Made.Pattern(PatternMeasure.Absence, Plans, 80, 40), Made.Pattern(PatternMeasure.Absence, Support, 800, -400)]);
        Assert.Equal([Support, Plans], branches.Select(b => b.Head.Group));
    }

    [Fact]
    public void A_narrower_group_that_holds_most_of_a_change_stands_for_it()
    {
        var branch = Assert.Single(PatternBranch.Of([Made.Pattern(PatternMeasure.Absence, Support, 800, 100), Made.Pattern(PatternMeasure.Absence, Coast, 200, 70)]));
        Assert.Equal((Coast, Support), (branch.Head.Group, Assert.Single(branch.Others).Group));
    }

    [Fact]
    public void Where_no_narrower_group_holds_most_of_it_the_wider_one_stands()
    {
        var branch = Assert.Single(PatternBranch.Of([Made.Pattern(PatternMeasure.Absence, Support, 800, 100), Made.Pattern(PatternMeasure.Absence, Coast, 200, 50), Made.Pattern(PatternMeasure.Absence, Dales, 200, 45)]));
        Assert.Equal(Support, branch.Head.Group);
        Assert.Equal([Coast, Dales], branch.Others.Select(p => p.Group));
    }

    [Fact]
    public void Another_measure_of_the_same_change_stands_below_it_and_a_suspension_by_itself()
    {
        var branches = PatternBranch.Of([Made.Pattern(PatternMeasure.Absence, Coast, 200, 70), Made.Pattern(PatternMeasure.Unauthorised, Coast, 100, 60), Made.Pattern(PatternMeasure.Suspensions, Coast, 6, 5), Made.Pattern(PatternMeasure.PartTime, Coast, 60, -40)]);
        Assert.Equal(3, branches.Count);
        Assert.Equal(PatternMeasure.Unauthorised, Assert.Single(branches.Single(b => b.Head.Measure == PatternMeasure.Absence).Others).Measure);
    }

    [Fact]
    public void Every_pattern_stands_in_one_branch_and_the_order_of_the_findings_changes_nothing() =>
        Gen.Select(Gen.OneOfConst(new PatternGroup(), Support, Coast, Dales, Plans), Gen.OneOfConst([.. PatternMeasure.All]), Gen.Int[-300, 300]).Array[1, 12].Sample(made =>
        {
            var patterns = made.Where(m => m.Item3 != 0).Select(m => Made.Pattern(m.Item2, m.Item1, 400, m.Item3)).DistinctBy(p => p.Key).ToList();
            var branches = PatternBranch.Of(patterns);
            Assert.Equal(patterns.Select(p => p.Key).Order(StringComparer.Ordinal), branches.SelectMany(b => b.Others.Prepend(b.Head)).Select(p => p.Key).Order(StringComparer.Ordinal));
            Assert.Equal(branches.Select(b => b.Head.Key), PatternBranch.Of(Enumerable.Reverse(patterns)).Select(b => b.Head.Key));
        });

    [Theory]
    [InlineData("", "sen=K;locality=Scarborough", true)]
    [InlineData("sen=K", "sen=K;year=4", true)]
    [InlineData("send=yes", "sen=K", true)]
    [InlineData("send=yes", "sen=N", false)]
    [InlineData("sen=K", "send=yes", false)]
    [InlineData("send=yes", "send=yes;need=ASD", true)]
    [InlineData("sen=K;locality=Craven", "sen=K;locality=Scarborough", false)]
    [InlineData("sen=K;locality=Craven", "sen=K", false)]
    public void A_group_holds_another_where_all_it_asks_is_asked_there_too(string wide, string narrow, bool holds) =>
        Assert.Equal(holds, PatternGroup.Parse(wide).Holds(PatternGroup.Parse(narrow)));
}
