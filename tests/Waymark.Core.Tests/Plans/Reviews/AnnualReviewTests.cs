using NodaTime;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Tests.Plans.Reviews;

public sealed class AnnualReviewTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly AnnualReview Arranged = new(Today.PlusDays(-3), null, null, null, "", null, null, null, null);
    private static readonly AnnualReview Held = Arranged with { Circulated = Today.PlusDays(-20), Held = Today.PlusDays(-3) };
    private static readonly AnnualReview Amending = Held with { Reported = Today.PlusDays(-2), Decision = "amend", Decided = Today.PlusDays(-1), Notified = Today.PlusDays(-1) };

    /// <summary>One review in each state.</summary>
    private static readonly Dictionary<ReviewState, AnnualReview> Each = new()
    {
        [ReviewState.Arranged] = Arranged, [ReviewState.Circulated] = Arranged with { Circulated = Today.PlusDays(-20) }, [ReviewState.Held] = Held, [ReviewState.Reported] = Held with { Reported = Today.PlusDays(-2) },
        [ReviewState.Decided] = Held with { Reported = Today.PlusDays(-2), Decision = "maintain" }, [ReviewState.Amending] = Amending, [ReviewState.Finished] = Amending with { Final = Today }, [ReviewState.Cancelled] = Arranged with { Meeting = null },
    };

    [Fact]
    public void The_state_follows_from_the_days()
    {
        Assert.Equal(Enum.GetValues<ReviewState>().Order(), Each.Keys.Order());
        Assert.All(Each, e => Assert.Equal(e.Key, e.Value.State));
        Assert.Equal(ReviewState.Finished, (Held with { Decision = "maintain", Decided = Today }).State);
        Assert.Equal(ReviewState.Finished, (Amending with { NotAmending = Today }).State);
    }

    [Fact]
    public void A_letter_that_promises_amendments_decides_nothing()
    {
        var promised = Held with { Decision = "amend", Decided = Today.PlusDays(-1) };
        Assert.True(promised.PromisedOnly);
        Assert.Null(promised.FinishedOn);
        Assert.Equal(ReviewState.Held, promised.State);
        Assert.True(promised.Decide("amend", 3, Today, Today).None);
        Assert.Equal(Today, (promised with { Notified = Today }).FinishedOn);
    }

    [Fact]
    public void A_decision_that_the_family_was_not_told_of_finishes_nothing()
    {
        var decided = Held with { Decision = "cease" };
        Assert.Equal(ReviewState.Decided, decided.State);
        Assert.Null(decided.FinishedOn);
        Assert.False(decided.PromisedOnly);
        Assert.Equal(ReviewState.Finished, (decided with { Decided = Today }).State);
    }

    [Fact]
    public void To_amend_without_amendments_is_refused_and_names_the_rule()
    {
        var refused = Held.Decide("amend", 0, Today, Today);
        Assert.Equal("CL-14", Assert.Single(refused).Rule);
        Assert.True(Held.Decide("amend", 1, Today, Today).None);
        Assert.True(Held.Decide("maintain", 0, Today, Today).None);
        Assert.False(Held.Decide("", 1, Today, Today).None);
    }

    public static TheoryData<string, ReviewState[]> Steps => new()
    {
        { "move", [ReviewState.Arranged, ReviewState.Circulated] },
        { "call off", [ReviewState.Arranged, ReviewState.Circulated] },
        { "circulate", [ReviewState.Arranged] },
        { "hold", [ReviewState.Arranged, ReviewState.Circulated] },
        { "report", [ReviewState.Held] },
        { "decide", [ReviewState.Held, ReviewState.Reported, ReviewState.Decided] },
        { "keep after all", [ReviewState.Amending] },
    };

    [Theory, MemberData(nameof(Steps))]
    public void A_step_is_refused_wherever_it_is_not_lawful(string step, ReviewState[] lawful)
    {
        foreach (var (state, review) in Each)
        {
            var problems = step switch
            {
                "move" => review.Move(Today.PlusDays(9), Today),
                "call off" => review.CallOff("The family is ill"),
                "circulate" => review.Circulate(Today.PlusDays(-4), Today),
                "hold" => review.Hold(Today, Today),
                "report" => review.Report(Today, Today),
                "decide" => review.Decide("maintain", 0, Today, Today),
                _ => review.KeepAfterAll(Today, "The family agrees with the plan as it is", Today),
            };
            Assert.True(problems.None == lawful.Contains(state), $"{step} in {state}: {string.Join("; ", problems.Select(p => p.Sentence))}");
        }
    }

    [Fact]
    public void Days_that_lie_ahead_or_stand_in_the_wrong_order_are_refused()
    {
        Assert.False(Arranged.Hold(Today.PlusDays(1), Today).None);
        Assert.False(Arranged.Hold(null, Today).None);
        Assert.False(Arranged.Circulate(Today, Today).None);
        Assert.False(Held.Report(Held.Held!.Value.PlusDays(-1), Today).None);
        Assert.False(Held.Decide("maintain", 0, Held.Held.Value.PlusDays(-1), Today).None);
        Assert.False(Amending.KeepAfterAll(Amending.Notified!.Value.PlusDays(-1), "Because", Today).None);
        Assert.False(Amending.KeepAfterAll(Today, " ", Today).None);
        Assert.False(Arranged.Move(Today.PlusDays(-1), Today).None);
        Assert.False(Arranged.CallOff("").None);
    }
}
