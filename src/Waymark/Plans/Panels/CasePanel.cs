using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Panels;

/// <summary>The child's EHC cases with the limits that run now. Two queries.</summary>
internal sealed class CasePanel(WaymarkDb db, IClock clock, IAccess access) : IChildPanel
{
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
        return new PanelView("/Plans/Panels/_Cases.cshtml", new Model(
            [.. cases.Select(c => new OneCase(c, [.. running.Where(r => r.Case == c.Id)]))], today, access.May(Permission.RecordEvent), access.May(Permission.ViewPlanInWork), access.May(Permission.ViewPlan), access.May(Permission.AskAdvice), access.May(Permission.EditPlan), access.May(Permission.AnswerFamily), access.May(Permission.AddView), access.May(Permission.ViewLetter), access.May(Permission.ViewReview)));
    }

    internal sealed record Model(IReadOnlyList<OneCase> Cases, LocalDate Today, bool MayRecord, bool MayViewPlan, bool MayReadVersions, bool MayAsk, bool MayDecide, bool MayAnswer, bool MayHear, bool MayReadLetters, bool MayReview);

    internal sealed record OneCase(EhcCase Case, IReadOnlyList<CaseClock> Running);
}
