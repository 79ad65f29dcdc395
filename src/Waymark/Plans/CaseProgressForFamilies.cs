using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Says where a case stands in words that a worried reader understands at once.</summary>
internal sealed class CaseProgressForFamilies(WaymarkDb db) : ICaseProgress
{
    public async Task<IReadOnlyList<CaseProgress>> OfAsync(IReadOnlyList<ChildId> children, bool self, LocalDate today, CancellationToken stop)
    {
        var cases = await db.Set<EhcCase>().Where(c => children.Contains(c.Child)).AsNoTracking().ToListAsync(stop);
        var ids = cases.Select(c => c.Id).ToList();
        var running = await db.Set<CaseClock>().Where(c => ids.Contains(c.Case) && c.Stopped == null).AsNoTracking().ToListAsync(stop);
        return [.. cases.Select(c => Progress(c, [.. running.Where(r => r.Case == c.Id).OrderBy(r => r.Due)], self, today))];
    }

    private static CaseProgress Progress(EhcCase of, IReadOnlyList<CaseClock> running, bool self, LocalDate today)
    {
        var next = running.FirstOrDefault(c => c is { Ours: true, Kind: ClockKind.Statutory });
        var yours = running.Where(c => c.Kind == ClockKind.Right && c.Due >= today).Select(c => new FamilyTime(Right(c), c.Due));
        return new CaseProgress(of.Child, Words(of.Stage, self), next?.What ?? "", next?.Due, next?.Due < today, [.. yours], of.OfficerName);
    }

    private static string Right(CaseClock clock) => clock.Rule switch
    {
        "CL-05" => "Tell us what you think of the draft",
        "CL-19" => "Tell us what you think of the changes",
        "CL-50" => "Appeal to the tribunal",
        "CL-51" => "Ask for a mediator",
        _ => clock.What,
    };

    /// <summary>Where a case stands, in a sentence.</summary>
    /// <param name="stage">Of the case.</param>
    /// <param name="self">The reader is the young person.</param>
    public static string Words(CaseStage stage, bool self) => stage switch
    {
        CaseStage.Request => $"We have {(self ? "the" : "your")} request. We are deciding if we will assess what {(self ? "you need" : "your child needs")}.",
        CaseStage.Assessment => self ? "We are asking people who know you what help you need." : "We are asking people who know your child what help your child needs.",
        CaseStage.Drafting => "We have written a draft plan. You can tell us what you think of it.",
        CaseStage.Plan => $"{(self ? "You have" : "Your child has")} a plan. The help in it must be in place.",
        CaseStage.Review => "We are looking at the plan again to see if it still fits.",
        CaseStage.Refused => "We decided not to assess. You can ask for help to talk about this, and you can appeal.",
        CaseStage.NotIssued => "We assessed and decided not to make a plan. You can ask for help to talk about this, and you can appeal.",
        CaseStage.MovingIn => $"{(self ? "Your" : "Your child's")} plan is coming to us from your old council. Until it is here, your old council must see to it.",
        _ => "The case is closed.",
    };
}
