using CsCheck;
using NodaTime;
using Waymark.Core.Inclusion.Alliance;

namespace Waymark.Core.Tests.Inclusion.Alliance;

public sealed class ActionEffectTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);
    private static readonly EffectTerms Terms = new(6, 12, 30, 0.05, 50, 5, 10);

    [Fact]
    public void The_terms_are_named_numbers_with_their_dates()
    {
        // alliance.effect-weeks, alliance.effect-weeks-long, alliance.effect-least, alliance.effect-similar, alliance.effect-compared, alliance.effect-compared-least, alliance.effect-few
        Assert.Equal(Terms, AllianceRules.EffectOn(Day));
        // alliance.open-after-close
        Assert.Equal(new LocalDate(2026, 12, 22), AllianceRules.OpenUntil(Day));
    }

    [Fact]
    public void A_worked_case_comes_out_exactly()
    {
        // Two children fall from 30 of 60 to 15 of 60 and to 21 of 60; five others, the same for both, stay at 30 of 60 but one that rises to 36.
        ComparedChild[] beside = [Child(11, 30, 30), Child(12, 30, 30), Child(13, 30, 30), Child(14, 30, 30), Child(15, 30, 36)];
        var effect = ActionEffect.Of([new("visit", Child(1, 30, 15), beside), new("visit", Child(2, 30, 21), beside)], Terms with { Few = 2 });
        Assert.Equal(2, effect.Children);
        Assert.Equal(0.5, effect.Before, 12);
        Assert.Equal(0.3, effect.After, 12);
        Assert.Equal(0.02, effect.ComparedChange, 12);
        Assert.Equal(-0.22, effect.Value, 12);
        // Own: the differences are -0.27 and -0.17, so that their mean has the variance 0.0025. Beside: 0.1 of one in five and -0.02 of four, each a fifth: 0.08² + 4 × 0.02², over 25.
        var variance = 0.0025 + ((Math.Pow(0.08, 2) + (4 * Math.Pow(0.02, 2))) / 25);
        Assert.Equal(-0.22 - (12.7062047 * Math.Sqrt(variance)), effect.Within!.Value.Lower, 6);
        Assert.Equal(-0.22 + (12.7062047 * Math.Sqrt(variance)), effect.Within!.Value.Upper, 6);
    }

    [Fact]
    public void A_child_with_two_actions_counts_once()
    {
        ComparedChild[] beside = [.. Enumerable.Range(11, 5).Select(i => Child(i, 30, 30))];
        TakenAction[] once = [new("visit", Child(1, 30, 18), beside), new("visit", Child(2, 30, 30), beside)];
        TakenAction[] twice = [.. once, new("visit", Child(1, 30, 24), beside)];
        var effect = ActionEffect.Of(twice, Terms with { Few = 2 });
        Assert.Equal(2, effect.Children);
        Assert.Equal((-0.15 + 0) / 2, effect.Value, 12);
    }

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(29, 30, false)]
    [InlineData(30, 29, false)]
    public void A_child_needs_thirty_possible_sessions_before_and_after(int before, int after, bool counts)
    {
        ComparedChild[] beside = [.. Enumerable.Range(11, 5).Select(i => Child(i, 30, 30))];
        var effect = ActionEffect.Of([new("visit", new(1, new(before, before / 2), new(after, 10)), beside)], Terms with { Similar = 1 });
        Assert.Equal(counts ? 1 : 0, effect.Children);
    }

    [Theory]
    [InlineData(33, 5)] // 55 %: exactly 5 points away
    [InlineData(34, 0)] // 56.7 %
    public void Children_are_compared_with_those_within_five_points_before(int absentBefore, int counted)
    {
        ComparedChild[] beside = [.. Enumerable.Range(11, 5).Select(i => Child(i, absentBefore, 30))];
        Assert.Equal(counted > 0 ? 1 : 0, ActionEffect.Of([new("visit", Child(1, 30, 30), beside)], Terms).Children);
        Assert.Equal(0, ActionEffect.Of([new("visit", Child(1, 30, 30), beside[..4])], Terms).Children);
    }

    [Fact]
    public void Only_the_nearest_fifty_are_compared_and_never_the_child_itself()
    {
        ComparedChild[] near = [.. Enumerable.Range(11, 50).Select(i => Child(i, 30, 30))], far = [.. Enumerable.Range(100, 50).Select(i => Child(i, 32, 60))];
        var effect = ActionEffect.Of([new("visit", Child(1, 30, 24), [.. far, .. near, Child(1, 30, 0)])], Terms);
        Assert.Equal(0, effect.ComparedChange, 12);
        Assert.Equal(-0.1, effect.Value, 12);
    }

    [Fact]
    public void Nothing_is_said_of_fewer_than_ten()
    {
        var worlds = World(new Random(7), 12, 0);
        Assert.Null(ActionEffect.Of(worlds.Take(9), Terms).Within);
        Assert.NotNull(ActionEffect.Of(worlds.Take(10), Terms).Within);
        Assert.StartsWith("Too few to say: fewer than 10 children", EffectWords.Sentence(ActionEffect.Of(worlds.Take(9), Terms), Terms, 6), StringComparison.Ordinal);
        Assert.Equal(ActionEffect.Nobody, ActionEffect.Of([], Terms));
    }

    [Fact]
    public void Words_promise_no_more_than_the_interval_holds()
    {
        var none = new ActionEffect(20, 0.3, 0.28, -0.01, -0.01, new(-0.05, 0.03));
        Assert.Equal("Absence fell by 2.0 percentage points; among children like them without an action it fell by 1.0 percentage points. The difference may be chance.", EffectWords.Sentence(none, Terms, 6));
        Assert.Contains("away less than those like them, more than chance would have it. It does not prove", EffectWords.Sentence(none with { Value = -0.06, Within = new(-0.09, -0.03) }, Terms, 6), StringComparison.Ordinal);
        Assert.Contains("away more than those like them", EffectWords.Sentence(none with { Value = 0.06, Within = new(0.03, 0.09) }, Terms, 6), StringComparison.Ordinal);
        Assert.Equal(["−3.2", "+0.5", "0.0"], new[] { -0.032, 0.0049, 0.0001 }.Select(EffectWords.Points));
    }

    [Fact]
    public void Where_nothing_changes_the_interval_holds_no_difference_in_about_95_of_100_worlds()
    {
        var held = Enumerable.Range(0, 400).Count(seed => ActionEffect.Of(World(new Random(seed), 25, 0), Terms).Within!.Value.Holds(0));
        // Of 400, 380 are expected; the interval is a little wide by its making, and not by much.
        Assert.InRange(held, 368, 399);
    }

    [Fact]
    public void Where_an_action_takes_ten_points_off_the_interval_finds_it()
    {
        var effects = Enumerable.Range(0, 50).Select(seed => ActionEffect.Of(World(new Random(seed), 60, -0.1), Terms)).ToList();
        Assert.InRange(effects.Average(e => e.Value), -0.11, -0.09);
        Assert.True(effects.Count(e => e.Within!.Value.Holds(-0.1)) >= 44);
        Assert.True(effects.Count(e => e.Within!.Value.Upper < 0) >= 45);
    }

    [Fact]
    public void The_order_of_actions_and_of_children_does_not_matter() => Gen.Int[0, 100_000].Sample(seed =>
    {
        var random = new Random(seed);
        var world = World(random, 15, 0);
        var one = ActionEffect.Of(world, Terms);
        var other = ActionEffect.Of(world.OrderBy(_ => random.Next()).Select(a => a with { Compared = [.. a.Compared.OrderBy(_ => random.Next())] }), Terms);
        Assert.Equal((one.Children, one.Value, one.Within!.Value.Lower), (other.Children, other.Value, other.Within!.Value.Lower), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-12 && Math.Abs(a.Item3 - b.Item3) < 1e-12);
    }, iter: 40);

    [Fact]
    public void As_much_more_absence_after_for_everybody_changes_no_difference()
    {
        var world = World(new Random(3), 20, 0);
        static ComparedChild More(ComparedChild c) => c with { After = c.After with { Absent = c.After.Absent + 3 } };
        var (one, other) = (ActionEffect.Of(world, Terms), ActionEffect.Of(world.Select(a => a with { Of = More(a.Of), Compared = [.. a.Compared.Select(More)] }), Terms));
        Assert.Equal(one.Value, other.Value, 10);
        Assert.Equal(one.ComparedChange + 0.05, other.ComparedChange, 10);
        Assert.Equal(one.Within!.Value.Lower, other.Within!.Value.Lower, 10);
    }

    /// <summary>Children with a rate of their own, drawn week by week; every action with comparison children out of one pool, so that they are shared.</summary>
    private static List<TakenAction> World(Random random, int actions, double effect)
    {
        var pool = Enumerable.Range(1000, 150).Select(i => Drawn(random, i, 0)).ToList();
        return [.. Enumerable.Range(0, actions).Select(i => new TakenAction("visit", Drawn(random, i, effect), pool))];
    }

    private static ComparedChild Drawn(Random random, long child, double effect)
    {
        // Absence comes in half weeks, so that it is wider than sessions drawn one by one.
        var rate = 0.15 + (random.NextDouble() * 0.2);
        EffectSpan Weeks(double chance) => new(60, 5 * Enumerable.Range(0, 12).Count(_ => random.NextDouble() < chance));
        return new(child, Weeks(rate), Weeks(rate + effect));
    }

    private static ComparedChild Child(long id, int before, int after) => new(id, new(60, before), new(60, after));
}
