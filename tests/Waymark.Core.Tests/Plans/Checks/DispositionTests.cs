using CsCheck;
using NodaTime;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Tests.Plans.Checks;

/// <summary>When a plan is issued every recommendation has exactly one disposition, whatever happened to its advice and however often it was decided.</summary>
public sealed class DispositionTests
{
    private static readonly string[] Fates = ["adopted", "changed", "already", "not-adopted", "question"];
    private static readonly LocalDate Today = new(2026, 11, 24);

    /// <summary>What happens, in order, to three advices with two recommendations each: signed (perhaps late), withdrawn, or a recommendation decided, perhaps anew.</summary>
    private static readonly Gen<List<(int What, int Advice, int Which, int Fate)>> Histories = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, Fates.Length - 1]).List[0, 25];

    [Fact]
    public void No_plan_passes_the_checks_while_a_recommendation_that_the_council_has_is_open_and_none_is_held_up_by_one_that_it_has_not() => Histories.Sample(history =>
    {
        var (signed, withdrawn, fates) = (new bool[3], new bool[3], new string[3, 2]);
        foreach (var (what, advice, which, fate) in history)
        {
            if (what == 0) signed[advice] = !withdrawn[advice] || signed[advice];
            else if (what == 1) withdrawn[advice] = true;
            // A decision is made only where the council has the advice; a later one takes the place of the first, and a question opens the advice anew.
            else if (signed[advice] && !withdrawn[advice] && (fates[advice, which] = Fates[fate]) == "question") signed[advice] = false;
        }
        var all = (from a in Enumerable.Range(0, 3) from w in Enumerable.Range(0, 2) select (Advice: a, Fate: fates[a, w] ?? "", Id: new RecommendationId(Guid.CreateVersion7()))).ToList();
        var owed = all.Where(r => RecommendationFact.Counts(withdrawn[r.Advice], signed[r.Advice], r.Fate)).Select(r => new RecommendationFact(r.Id, "d", $"{r.Id}", r.Fate, false)).ToList();
        var found = PlanChecks.Run(new PlanFacts(new PlanContent([]), new PlanSubject([], new HashSet<string>(), "", null, 4, false), [], owed, true, Today)).Where(f => f.Check.Id == "AD1").Select(f => f.Value).ToHashSet();
        // Each stands on exactly one side: settled once, or told of once as open.
        Assert.All(owed, r => Assert.True(r.Settled != found.Contains(r.Text)));
        Assert.Equal(owed.Count(r => !r.Settled), found.Count);
        Assert.DoesNotContain(all, r => withdrawn[r.Advice] && found.Contains($"{r.Id}"));
        Assert.All(all.Where(r => signed[r.Advice] && !withdrawn[r.Advice]), r => Assert.Contains(owed, o => o.Id == r.Id));
    }, iter: 2000);
}
