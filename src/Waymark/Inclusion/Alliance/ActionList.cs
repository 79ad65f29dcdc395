using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>Actions of the alliance within the visitor's reach.</summary>
internal sealed class ActionList(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 50;

    private string OwnAgency => access.Visitor is { } me ? Agency.Of(me.Role)?.Name ?? "" : "";

    public async Task<Counts> CountAsync(LocalDate today, CancellationToken stop)
    {
        var (me, agency) = (access.Visitor?.Account, OwnAgency);
        return await Reached().Where(r => r.Action.Outcome == "").GroupBy(_ => 1).Select(g => new Counts(
            g.Count(), g.Count(r => r.Action.Due < today), g.Count(r => r.Action.Owner == me), g.Count(r => r.Action.Agency == agency))).FirstOrDefaultAsync(stop) ?? new(0, 0, 0, 0);
    }

    /// <param name="whose">mine, agency, overdue, closed; otherwise all that is to be done.</param>
    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(string? whose, int sheet, LocalDate today, CancellationToken stop)
    {
        var (me, agency) = (access.Visitor?.Account, OwnAgency);
        var rows = whose == "closed" ? Reached().Where(r => r.Action.Outcome != "") : Reached().Where(r => r.Action.Outcome == "");
        rows = whose switch { "mine" => rows.Where(r => r.Action.Owner == me), "agency" => rows.Where(r => r.Action.Agency == agency), "overdue" => rows.Where(r => r.Action.Due < today), _ => rows };
        var ordered = whose == "closed" ? rows.OrderByDescending(r => r.Action.DoneOn).ThenBy(r => r.Action.Id) : rows.OrderBy(r => r.Action.Due).ThenBy(r => r.Action.Id);
        return (await rows.CountAsync(stop), await ordered.Skip((Math.Max(1, sheet) - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>Whoever reaches the whole area closes any action, others those that are theirs or their agency's.</summary>
    public bool MayClose(AllianceAction action) => access.Visitor is { } me && access.May(Permission.CloseAllianceAction)
        && (access.ReachFor(Permission.CloseAllianceAction).Relation == Relation.Area || action.Owner == me.Account || (OwnAgency.Length > 0 && action.Agency == OwnAgency));

    private IQueryable<Row> Reached() =>
        from action in db.Set<AllianceAction>()
        join child in children.Cards(db, access.ReachFor(Permission.ViewAlliance)) on action.Child equals child.Id
        select new Row { Action = action, Child = child.Id, Surname = child.Surname, Forename = child.Forename, School = child.School };

    /// <param name="Mine">The visitor's own.</param>
    /// <param name="Agency">Of the agency for which the visitor speaks.</param>
    public sealed record Counts(int Open, int Overdue, int Mine, int Agency);

    public sealed record Row
    {
        public required AllianceAction Action { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string School { get; init; }
    }
}
