using NodaTime;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;

namespace Waymark.Plans.Cases;

/// <summary>The plan of a case as it is being worked on, with the advice that it rests on.</summary>
internal sealed record OpenedPlan(
    EhcCase Case, ChildCard Child, IReadOnlyList<PlanRow> Rows, IReadOnlyList<AdviceRequest> Advice, IReadOnlyList<Recommendation> Recommendations)
{
    private static readonly HashSet<string> Sensory = ["HI", "VI", "MSI"];

    /// <summary>Rows that are in the plan now.</summary>
    public PlanContent Content { get; } = new(Rows.Where(r => r.RemovedAt is null).Select(r => r.AsItem()));

    /// <summary>What every check finds, on a day.</summary>
    /// <param name="final">True where it is to go out as final or amended.</param>
    /// <param name="today">The day of the check.</param>
    /// <param name="others">Names of other children that must not stand in it; empty where not asked.</param>
    public IReadOnlyList<CheckFinding> Findings(bool final, LocalDate today, IReadOnlySet<string> others) => PlanChecks.Run(Facts(final, today, others));

    private PlanFacts Facts(bool final, LocalDate today, IReadOnlySet<string> others) => new(Content,
        new PlanSubject([Child.Forename, Child.Surname], others, "", Child.Born ?? Case.Born, Child.YearGroup, Sensory.Contains(Child.PrimaryNeed)),
        [.. Advice.Where(a => a.WithdrawnAt is null).Select(a => new AdviceFact(a.Kind, a.Body, a.SignedOn, a.Author, a.SeenOn, a.Waived))],
        [.. Recommendations.Select(r => new RecommendationFact(r.Id, KindOf(r), r.Text, r.Fate, r.Objection.Length > 0 && r.Answer.Length == 0))], final, today);

    private string KindOf(Recommendation of) => Advice.FirstOrDefault(a => a.Id == of.Advice)?.Kind ?? "";
}
