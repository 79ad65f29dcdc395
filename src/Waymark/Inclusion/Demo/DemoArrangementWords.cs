using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.People.Door;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>Part-time timetables of the demonstration, and the history of them and of placements.</summary>
internal sealed class DemoArrangementWords(DemoScene scene)
{
    private static readonly ILookup<string, string> Words = DemoScene.Partnership("arrangements").Rows.ToLookup(r => r["what"], r => r["text"], StringComparer.Ordinal);

    public static string One(string what, Random chance) => chance.Of(Words[what].ToList());

    /// <param name="child">The child.</param>
    /// <param name="days">First day, agreed end, and last day in fact.</param>
    /// <param name="sessions">Half days a week.</param>
    /// <param name="chance">Chance of the child.</param>
    public PartTimeTimetable Timetable(DemoChild child, (LocalDate From, LocalDate End, LocalDate? Ended) days, int sessions, Random chance)
    {
        // Mostly reviewed in time; who forgets the end forgets the review.
        var last = LocalDate.Max(days.From, chance.Next(100) < 80 ? scene.Today.PlusDays(-chance.Next(0, 20)) : days.From);
        return new()
        {
            Id = PartTimeId.From(DemoScene.IdOf("part-time", scene.Seed, child.Number)), Child = child.Id, Urn = child.Stays[^1].Urn, From = days.From, End = days.End, Sessions = sessions,
            Reason = chance.Weighted<string>([("anxiety", 34), ("behaviour", 24), ("return", 18), ("waiting", 14), ("medical", 6), ("starting", 4)]), Agreed = One("agreed", chance), AgreedOn = days.From.PlusDays(-chance.Next(1, 6)),
            ChildSaid = One("said", chance), WayBack = One("back", chance), ReviewBy = LocalDate.Min(days.End, PlacementRules.PartTimeReviewBy(last)), Ended = days.Ended,
            Outcome = days.Ended is null ? "" : chance.Weighted<string>([("full-time", 74), ("provision", 14), ("moved", 8), ("not-agreed", 4)]), SenStatus = child.Status, YearGroup = child.Year,
            TeamTold = child.Status == "E" ? days.From : null, RecordedAt = At(days.From), RecordedBy = "School office",
        };
    }

    public IEnumerable<ArrangementStep> StepsOf(PartTimeTimetable t, int at)
    {
        yield return Step(t.Id.Value, t.Child, ("entered", t.From, PartTimeWords.Terms(t), ""), at, 0);
        if (t.Ended is { } ended) yield return Step(t.Id.Value, t.Child, ("ended", ended, PlacementWords.LabelOf("part-time-end", t.Outcome), ""), at, 1);
        else if (t.ReviewBy.PlusDays(-21) is var last && last > t.From && last <= scene.Today) yield return Step(t.Id.Value, t.Child, ("reviewed", last, $"Review by {ArrangementWords.Day(t.ReviewBy)}", One("found", scene.ChanceOf(5_800_000 + at))), at, 1);
    }

    public IEnumerable<ArrangementStep> StepsOf(Placement p, int at)
    {
        yield return Step(p.Id.Value, p.Child, ("entered", p.From, PlacementTerms.Of(p), ""), at, 0);
        if (p.Basis == Placement.OffSite) yield return Step(p.Id.Value, p.Child, ("parents-told", p.From.PlusDays(at % 5 == 0 ? 0 : -4), "hand", ""), at, 1);
        if (p is { Basis: Placement.OffSite, SenStatus: "E" }) yield return Step(p.Id.Value, p.Child, ("council-told", p.From.PlusDays(at % 3 == 0 ? 0 : -4), "", ""), at, 2);
        if (p.PlanSentOn is { } sent) yield return Step(p.Id.Value, p.Child, (PlacementSteps.PlanSent, sent, p.PlanVersion, ""), at, 3);
        if (p.RiskSentOn is { } risk) yield return Step(p.Id.Value, p.Child, (PlacementSteps.RiskSent, risk, "", ""), at, 4);
        if (p.Ended is { } ended) yield return Step(p.Id.Value, p.Child, ("ended", ended, PlacementWords.LabelOf("outcome", p.Outcome), ""), at, 5);
    }

    private ArrangementStep Step(Guid of, ChildId child, (string Kind, LocalDate On, string Detail, string Word) what, int at, int number) => new()
    {
        Id = NewId.Named(At(what.On), $"arrangement step {of} {number} {at}"), Of = of, Child = child, Kind = what.Kind, On = what.On, Detail = what.Detail, Word = what.Word, RecordedAt = At(LocalDate.Min(what.On, scene.Today)), RecordedBy = "School office",
    };

    private static Instant At(LocalDate day) => (day + new LocalTime(15, 0)).InUtc().ToInstant();
}
