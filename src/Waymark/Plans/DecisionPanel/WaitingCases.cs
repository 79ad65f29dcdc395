using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.DecisionPanel;

/// <summary>Cases that await a decision on which a panel may advise, the most pressing first, with what a decision would miss.</summary>
internal sealed class WaitingCases(WaymarkDb db, IChildren children)
{
    /// <summary>Most that an agenda offers.</summary>
    public const int Most = 40;

    /// <param name="reach">Of whom they may be.</param>
    /// <param name="team">Of one team alone, or empty.</param>
    /// <param name="question">One question alone, or empty.</param>
    /// <param name="only">These cases alone, or null.</param>
    public async Task<IReadOnlyList<Waiting>> ReadAsync(Reach reach, string team, string? question, IReadOnlyCollection<CaseId>? only, CancellationToken stop)
    {
        var waiting = Clocks(PanelQuestion.Find(question));
        if (only is not null) waiting = waiting.Where(w => only.Contains(w.Of.Id));
        if (team.Length > 0) waiting = waiting.Where(w => w.Of.Team == team);
        var rows = await (from one in waiting
                          join child in children.Cards(db, reach) on one.Of.Child equals child.Id
                          orderby one.Due, one.Of.Id
                          select new Waiting
                          {
                              Case = one.Of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, Stage = one.Of.Stage, Due = one.Due, Officer = one.Of.OfficerName,
                              Asked = db.Set<AdviceRequest>().Count(a => a.Case == one.Of.Id && a.WithdrawnAt == null),
                              NotHere = db.Set<AdviceRequest>().Count(a => a.Case == one.Of.Id && a.WithdrawnAt == null && a.SignedOn == null && (a.EnoughForGiver == null || a.EnoughForCouncil == null || a.EnoughForFamily == null)),
                              Heard = db.Set<PlanRow>().Any(r => r.Case == one.Of.Id && r.RemovedAt == null && (r.Kind == "view" || r.Kind == "wish")) || db.Set<FamilyReply>().Any(r => r.Case == one.Of.Id && r.SentOn != null),
                              Unanswered = db.Set<Consultation>().Count(c => c.Case == one.Of.Id && c.Sent != null && c.Answered == null && c.Closed == null && c.Withdrawn == null),
                          }).Take(Most * 2).ToListAsync(stop);
        return [.. rows.DistinctBy(r => r.Case).Take(Most)];
    }

    private IQueryable<Pressing> Clocks(PanelQuestion? only)
    {
        var open = from clock in db.Set<CaseClock>()
                   where clock.Stopped == null
                   join of in db.Set<EhcCase>() on clock.Case equals of.Id
                   select new Pressing { Rule = clock.Rule, Due = clock.Due, Of = of };
        return only is not null ? open.Where(c => c.Of.Stage == only.Stage && c.Rule == only.Clocks[0])
            : open.Where(c => (c.Of.Stage == CaseStage.Request && c.Rule == "CL-01") || (c.Of.Stage == CaseStage.Assessment && c.Rule == "CL-03") || (c.Of.Stage == CaseStage.Drafting && c.Rule == "CL-04") || (c.Of.Stage == CaseStage.Review && c.Rule == "CL-14"));
    }

    private sealed record Pressing
    {
        public required string Rule { get; init; }
        public required LocalDate Due { get; init; }
        public required EhcCase Of { get; init; }
    }

    internal sealed record Waiting
    {
        public required CaseId Case { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required CaseStage Stage { get; init; }
        public required LocalDate Due { get; init; }
        public required string Officer { get; init; }
        public required int Asked { get; init; }
        public required int NotHere { get; init; }
        public required bool Heard { get; init; }
        public required int Unanswered { get; init; }

        public PanelQuestion Question => PanelQuestion.At(Stage)!;

        public IReadOnlyList<string> Missing => MissingPapers.Of(Question, Asked, NotHere, Heard, Unanswered);
    }
}

/// <summary>What a decision would miss, in words.</summary>
internal static class MissingPapers
{
    public static IReadOnlyList<string> Of(PanelQuestion question, int asked, int notHere, bool heard, int unanswered)
    {
        var missing = new List<string>();
        if (!heard) missing.Add("views of the child and family");
        if (question.Question is "issue" or "setting" && asked == 0) missing.Add("advice was not asked for here");
        if (question.Question is "issue" or "setting" && notHere > 0) missing.Add(notHere == 1 ? "one advice is not here" : $"{notHere} pieces of advice are not here");
        if (question.Question == "setting" && unanswered > 0) missing.Add(unanswered == 1 ? "one setting has not answered" : $"{unanswered} settings have not answered");
        return missing;
    }
}
