using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Advice;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Advice;

/// <summary>What was asked of the visitor: by name, of their school or family, or for the case team everything of its cases. Two queries.</summary>
internal sealed class MyAdvice(WaymarkDb db, IAccess access, IChildren children)
{
    /// <summary>Most that one page shows; the late ones come first.</summary>
    public const int Shown = 100;

    public async Task<(int Total, IReadOnlyList<Line> Lines)> ReadAsync(bool closed, LocalDate today, CancellationToken stop)
    {
        var rows = from advice in Asked()
                   join of in db.Set<EhcCase>() on advice.Case equals of.Id
                   join child in children.Cards(db, access.ReachFor(Permission.WriteAdvice)) on of.Child equals child.Id
                   where closed ? advice.SignedOn != null : advice.SignedOn == null && advice.WithdrawnAt == null
                       && (advice.EnoughForGiver == null || advice.EnoughForCouncil == null || advice.EnoughForFamily == null)
                   select new { advice, child, due = db.Set<CaseClock>().Where(c => c.Case == advice.Case && c.Rule == "CL-02" && c.Of == advice.Body && c.Stopped == null).OrderBy(c => c.Due).Select(c => (LocalDate?)c.Due).FirstOrDefault() };
        var total = await rows.CountAsync(stop);
        var page = await rows.AsNoTracking().OrderBy(r => r.due == null).ThenBy(r => r.due).ThenBy(r => r.advice.AskedOn).ThenBy(r => r.advice.Id).Take(Shown).ToListAsync(stop);
        return (total, page.ConvertAll(r => new Line(r.advice, r.child, r.due, r.advice.Steps(r.due, r.due).On(today))));
    }

    private IQueryable<AdviceRequest> Asked()
    {
        var me = access.Visitor!;
        var all = db.Set<AdviceRequest>();
        if (access.May(Permission.EditPlan)) return all;
        var kind = me.Role switch { Role.Senco => "b", Role.Parent or Role.YoungPerson => "a", Role.DesignatedHealthOfficer => "c", _ => "" };
        return all.Where(a => a.Account == me.Account || a.Kind == kind);
    }

    internal sealed record Line(AdviceRequest Request, ChildCard Child, LocalDate? Due, AdviceState State);
}
