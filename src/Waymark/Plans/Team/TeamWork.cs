using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Team;

/// <summary>Who has how much: open cases by officer and stage, and how many of them are past a limit. One query.</summary>
internal sealed class TeamWork(WaymarkDb db, IAccess access, IChildren children)
{
    public static readonly IReadOnlyList<CaseStage> Stages =
        [CaseStage.Request, CaseStage.Assessment, CaseStage.Drafting, CaseStage.MovingIn, CaseStage.Plan, CaseStage.Review];

    public async Task<IReadOnlyList<Officer>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var week = today.PlusDays(7);
        var cells = await (
            from of in db.Set<EhcCase>()
            where of.Stage != CaseStage.Ended && of.Stage != CaseStage.Refused && of.Stage != CaseStage.NotIssued
            join child in children.Cards(db, access.ReachFor(Permission.ViewTeam)) on of.Child equals child.Id
            group of by new { of.Officer, of.OfficerName, of.Team, of.Stage } into cell
            select new
            {
                cell.Key.Officer, cell.Key.OfficerName, cell.Key.Team, cell.Key.Stage, Count = cell.Count(),
                Overdue = cell.Count(c => c.NextDue < today && !c.NextExcused),
                Soon = cell.Count(c => c.NextDue >= today && c.NextDue <= week),
            }).ToListAsync(stop);
        return [.. cells.GroupBy(c => (c.Officer, c.OfficerName, c.Team))
            .Select(g => new Officer(g.Key.Officer, g.Key.OfficerName, g.Key.Team,
                Stages.ToDictionary(s => s, s => g.Where(c => c.Stage == s).Sum(c => c.Count)), g.Sum(c => c.Overdue), g.Sum(c => c.Soon)))
            .OrderBy(o => o.Account is null ? 0 : 1).ThenBy(o => o.Team, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal)];
    }

    public sealed record Officer(
        AccountId? Account, string Name, string Team, IReadOnlyDictionary<CaseStage, int> ByStage, int Overdue, int DueThisWeek)
    {
        public int Cases => ByStage.Values.Sum();
    }
}
