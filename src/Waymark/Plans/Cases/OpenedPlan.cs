using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Checks;
using Waymark.Core.Plans.Content;
using Waymark.People.Door;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases;

/// <summary>The plan of a case as it is being worked on, with the advice that it rests on.</summary>
internal sealed record OpenedPlan(
    EhcCase Case, ChildCard Child, IReadOnlyList<PlanRow> Rows, IReadOnlyList<AdviceRequest> Advice, IReadOnlyList<Recommendation> Recommendations)
{
    /// <summary>Rows that are in the plan now.</summary>
    public PlanContent Content { get; } = new(Rows.Where(r => r.RemovedAt is null).Select(r => r.AsItem()));

    /// <summary>A new row at the end of its kind in a section; the caller fills and adds it.</summary>
    public PlanRow NewRow(ItemKind kind, string section, LocalDate asOf, Deed deed) => new()
    {
        Id = PlanItemId.From(NewId.Next(deed.Now)), Case = Case.Id, Kind = kind.Name, Section = section, AsOf = asOf, EnteredAt = deed.Now, EnteredBy = deed.Actor.Name,
        Order = Content.In(section).Where(i => i.Kind == kind.Name).Select(i => i.Order + 1).DefaultIfEmpty(0).Max(),
    };

    /// <summary>What every check finds, on a day.</summary>
    /// <param name="final">True where it is to go out as final or amended.</param>
    /// <param name="today">The day of the check.</param>
    /// <param name="others">Names of other children that must not stand in it; empty where not asked.</param>
    /// <param name="settings">Settings that the family asks for or that were consulted; null where not asked.</param>
    /// <param name="answer">How far the family's answer is; null where not asked.</param>
    public IReadOnlyList<CheckFinding> Findings(bool final, LocalDate today, IReadOnlySet<string> others, IReadOnlyList<SettingFact>? settings = null, AnswerFact? answer = null) =>
        PlanChecks.Run(Facts(final, today, others) with { Settings = settings, Answer = answer });

    private PlanFacts Facts(bool final, LocalDate today, IReadOnlySet<string> others) => new(Content,
        new PlanSubject([Child.Forename, Child.Surname], others, PlanSubject.PronounsOf(Child.Sex), Child.Born ?? Case.Born, Child.YearGroup, AdviceKind.IsSensory(Child.PrimaryNeed))
        {
            Called = [.. new[] { Child.KnownAs, Child.Forename }.Where(n => n.Length > 0)],
        },
        [.. Advice.Where(a => a.WithdrawnAt is null).Select(a => new AdviceFact(a.Kind, a.Body, a.SignedOn, a.Author, a.SeenOn, a.Waived))],
        [.. Owed.Select(r => new RecommendationFact(r.Id, KindOf(r), r.Text, r.Fate, r.Objection.Length > 0 && r.Answer.Length == 0)
        {
            Gone = r.Fate is "adopted" or "changed" or "already" && r.Item is { } at && Content.Find(at) is null,
        })], final, today);

    /// <summary>Recommendations to which the council owes an answer, or has given one.</summary>
    public IEnumerable<Recommendation> Owed => from advice in Advice from row in Recommendations where row.Advice == advice.Id && RecommendationFact.Counts(advice.WithdrawnAt is not null, advice.SignedOn is not null, row.Fate) select row;

    private string KindOf(Recommendation of) => Advice.FirstOrDefault(a => a.Id == of.Advice)?.Kind ?? "";
}
