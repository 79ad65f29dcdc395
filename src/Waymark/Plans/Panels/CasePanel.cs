using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Panels;

/// <summary>The child's EHC cases with the limits that run now. Two queries.</summary>
internal sealed class CasePanel(WaymarkDb db, IClock clock, IAccess access) : IChildPanel
{
    private static readonly (Permission Needs, string Words, Func<EhcCase, string> Link)[] Pages =
    [
        (Permission.ViewPlanInWork, "Plan in work", c => PlanLinks.Plan(c.Id)),
        (Permission.ViewPlan, "Versions of the plan and documents", c => PlanLinks.Versions(c.Id)),
        (Permission.AskAdvice, "Advice for the assessment", c => AdviceLinks.OfCase(c.Id)),
        (Permission.EditPlan, "Recommendations", c => AdviceLinks.Recommendations(c.Id)),
        (Permission.ViewPlacing, "Settings consulted and named", c => ConsultationLinks.OfCase(c.Id)),
        (Permission.ViewReview, "Reviews", c => ReviewLinks.OfCase(c.Id)),
        (Permission.ViewDispute, "Disputes, appeals and orders", c => DisputeLinks.OfCase(c.Id)),
        (Permission.ViewLetter, "Letters", c => LetterLinks.OfCase(c.Id)),
        (Permission.AddView, "What the child and family say", c => PlanLinks.Views(c.Id)),
        (Permission.AnswerFamily, "What the family says to the draft", c => PlanLinks.Comments(c.Id)),
        (Permission.AnswerFamily, "Messages with the family", c => PlanLinks.Thread(c.Child)),
        (Permission.ViewCase, "All clocks and events of this case", c => PlanLinks.Clocks(c.Id)),
        (Permission.RecordEvent, "Record an event", c => PlanLinks.RecordEvent(c.Id)),
    ];

    public int Order => 10;
    public string Title => "EHC case and clocks";
    public Permission Needs => Permission.ViewCase;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var cases = await db.Set<EhcCase>().Where(c => c.Child == child.Id).OrderByDescending(c => c.Received).AsNoTracking().ToListAsync(stop);
        if (cases.Count == 0) return null;
        var ids = cases.Select(c => c.Id).ToList();
        var running = await db.Set<CaseClock>().Where(c => ids.Contains(c.Case) && c.Stopped == null && c.Kind != ClockKind.Keep)
            .OrderBy(c => c.Due).AsNoTracking().ToListAsync(stop);
        var today = London.DayOf(clock.GetCurrentInstant());
        return new PanelView("/Plans/Panels/_Cases.cshtml", new Model([.. cases.Select(c => new OneCase(c, [.. running.Where(r => r.Case == c.Id)], LinksOf(c)))], today));
    }

    private IReadOnlyList<(string Words, string Link)> LinksOf(EhcCase of) =>
        [.. Pages.Where(p => access.May(p.Needs)).Select(p => (p.Words, p.Link(of)))];

    /// <param name="Links">The pages of the case that the visitor may open.</param>
    internal sealed record OneCase(EhcCase Case, IReadOnlyList<CaseClock> Running, IReadOnlyList<(string Words, string Link)> Links);

    internal sealed record Model(IReadOnlyList<OneCase> Cases, LocalDate Today);
}
