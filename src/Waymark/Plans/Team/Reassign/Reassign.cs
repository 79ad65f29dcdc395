using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Team.Reassign;

/// <summary>Gives cases to another officer: access and lead change at once, in one save.</summary>
internal sealed class Reassign(WaymarkDb db, IAccess access, IChildren children, IColleagues colleagues)
{
    public async Task<Problems> RunAsync(Request asked, Deed deed, CancellationToken stop)
    {
        var officers = await colleagues.InRoleAsync(Role.CaseOfficer, stop);
        var to = officers.FirstOrDefault(o => $"{o.Account}" == asked.To);
        var problems = new Problems()
            .AddIf(asked.Cases.Length == 0, "Asked.Cases", "Select at least one case")
            .AddIf(to is null, "Asked.To", "Select the officer who takes the cases over");
        if (!problems.None) return problems;
        var wanted = asked.Cases.ToList();
        var found = await (
            from of in db.Set<EhcCase>()
            where wanted.Contains(of.Id)
            join child in children.Cards(db, access.ReachFor(Permission.ReassignCase)) on of.Child equals child.Id
            select of).ToListAsync(stop);
        foreach (var of in found)
        {
            (of.Officer, of.OfficerName, of.Team) = (to!.Account, to.Name, to.Team);
            await children.AssignAsync(db, of.Child, new LeadPerson(to.Account, to.Name, Role.CaseOfficer, "", to.Team), deed.Today, stop);
        }
        await db.SaveAsync(deed.As("reassign cases", $"officer:{to!.Account}"), stop);
        return problems;
    }

    public sealed record Request
    {
        public CaseId[] Cases { get; init; } = [];
        public string? To { get; init; }
    }
}
