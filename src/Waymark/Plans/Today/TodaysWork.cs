using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Today;

/// <summary>What a person has before them today: overdue, due within a week, waiting for others. One query for the counts, one for each list.</summary>
internal sealed class TodaysWork(WaymarkDb db, IAccess access, IChildren children)
{
    /// <summary>How many lines each part of the page shows; the rest is one click away in the caseload.</summary>
    public const int Shown = 10;

    public async Task<View> ReadAsync(bool mineOnly, LocalDate today, CancellationToken stop)
    {
        var week = today.PlusDays(7);
        var open = Open(mineOnly);
        var overdue = open.Where(l => l.Ours && l.Kind == ClockKind.Statutory && l.Due < today);
        var soon = open.Where(l => l.Ours && l.Kind != ClockKind.Guidance && l.Due >= today && l.ActBy <= week);
        // Time that a family had and let pass is nothing to wait for.
        var waiting = open.Where(l => !l.Ours && l.Kind != ClockKind.Guidance && (l.Kind != ClockKind.Right || l.Due >= today));
        return new View(
            new Part(await overdue.CountAsync(stop), await First(overdue).ToListAsync(stop)),
            new Part(await soon.CountAsync(stop), await First(soon).ToListAsync(stop)),
            new Part(await waiting.CountAsync(stop), await First(waiting).ToListAsync(stop)));
    }

    private static IQueryable<Line> First(IQueryable<Line> lines) => lines.OrderBy(l => l.Due).ThenBy(l => l.Surname).Take(Shown);

    private IQueryable<Line> Open(bool mineOnly)
    {
        var me = access.Visitor!.Account;
        return from clock in db.Set<CaseClock>()
               where clock.Stopped == null && clock.Kind != ClockKind.Keep
               join of in db.Set<EhcCase>() on clock.Case equals of.Id
               where !mineOnly || of.Officer == me
               join child in children.Cards(db, access.ReachFor(Permission.ViewCase)) on of.Child equals child.Id
               select new Line
               {
                   Case = of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, School = child.School, What = clock.What,
                   Actor = clock.Actor, Of = clock.Of, Rule = clock.Rule, Due = clock.Due, ActBy = clock.ActBy, Ours = clock.Ours, Kind = clock.Kind,
                   Excused = clock.Excused, Officer = of.OfficerName,
               };
    }

    public sealed record View(Part Overdue, Part Soon, Part Waiting);

    public sealed record Part(int Count, IReadOnlyList<Line> Lines);

    public sealed record Line
    {
        public required CaseId Case { get; init; }
        public required Core.People.ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string School { get; init; }
        public required string What { get; init; }
        public required string Actor { get; init; }
        public required string Of { get; init; }
        public required string Rule { get; init; }
        public required LocalDate Due { get; init; }
        public required LocalDate ActBy { get; init; }
        public required bool Ours { get; init; }
        public required ClockKind Kind { get; init; }
        public required bool Excused { get; init; }
        public required string Officer { get; init; }
    }
}
