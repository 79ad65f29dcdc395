using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Today;

/// <summary>What a person has before them today: overdue, due within a week, waiting for others. One query for each count, one for each list, one for late advice.</summary>
internal sealed class TodaysWork(WaymarkDb db, IAccess access, IChildren children)
{
    /// <summary>How many lines each part of the page shows; the rest is one click away in the caseload.</summary>
    public const int Shown = 10;

    public async Task<View> ReadAsync(bool mineOnly, LocalDate today, CancellationToken stop)
    {
        var week = today.PlusDays(7);
        var (ours, theirs) = (Open(mineOnly, ours: true), Open(mineOnly, ours: false));
        return new View(
            await PartAsync(ours.Where(c => c.Kind == ClockKind.Statutory && c.Due < today), stop),
            await PartAsync(ours.Where(c => c.Kind != ClockKind.Guidance && c.Due >= today && c.ActBy <= week), stop),
            // Time that a family had and let pass is nothing to wait for.
            await PartAsync(theirs.Where(c => c.Kind != ClockKind.Guidance && (c.Kind != ClockKind.Right || c.Due >= today)), stop),
            await LateAdviceAsync(mineOnly, stop));
    }

    /// <summary>Advice that was signed after a plan was final: a task with a day, until somebody has looked at it. One query.</summary>
    private Task<List<LateAdvice>> LateAdviceAsync(bool mineOnly, CancellationToken stop)
    {
        var mine = access.OwnWork;
        return (from advice in db.Set<AdviceRequest>()
                where advice.LookAtBy != null
                join of in db.Set<EhcCase>() on advice.Case equals of.Id
                join child in children.Cards(db, access.ReachFor(Permission.ViewCase), few: true) on of.Child equals child.Id
                where !mineOnly || mine.Contains(of.Officer)
                orderby advice.LookAtBy
                select new LateAdvice(of.Id, advice.Id, child.Surname, child.Forename, advice.Body, advice.LookAtBy!.Value)).Take(Shown).ToListAsync(stop);
    }

    private async Task<Part> PartAsync(IQueryable<CaseClock> clocks, CancellationToken stop) => new(
        await clocks.CountAsync(stop),
        // The first by day alone, as the index has them; only these few are looked up, and then put in order of name.
        [.. (await Lines(clocks.OrderBy(c => c.Due).ThenBy(c => c.Case).Take(Shown)).ToListAsync(stop)).OrderBy(l => l.Due).ThenBy(l => l.Surname, StringComparer.Ordinal)]);

    /// <param name="ours">Given as a value: "not ours" as a condition would keep the engine from the index, which has the days in order only within one of the two.</param>
    private IQueryable<CaseClock> Open(bool mineOnly, bool ours)
    {
        var mine = access.OwnWork;
        // Begun with the clocks, in the order of their days: a child is looked up only where a clock may count, and ten are soon found.
        var reached = children.Ids(db, access.ReachFor(Permission.ViewCase), few: true);
        // A join leaves the engine free to begin with the few children of a school or with the clocks of the whole area.
        var open = db.Set<CaseClock>().Where(c => c.Stopped == null && c.Ours == ours && c.Kind != ClockKind.Keep).Join(reached, c => c.Child, id => id, (c, _) => c);
        return mineOnly ? open.Where(c => db.Set<EhcCase>().Any(of => of.Id == c.Case && mine.Contains(of.Officer))) : open;
    }

    /// <summary>Limits that a step of a review meets: whoever has one before them goes to the review.</summary>
    private static readonly string[] OfReviews = ["CL-10", "CL-11", "CL-12", "CL-13", "CL-14", "CL-15", "CL-16", "CL-17", "CL-32"];

    private IQueryable<Line> Lines(IQueryable<CaseClock> clocks) =>
        from clock in clocks
        let review = db.Set<Review>().Where(r => r.Case == clock.Case && (r.Thread == clock.Of || (clock.Of == "" && r.State != ReviewState.Finished && r.State != ReviewState.Cancelled)))
            .OrderByDescending(r => r.Meeting).Select(r => (ReviewId?)r.Id).FirstOrDefault()
        join of in db.Set<EhcCase>() on clock.Case equals of.Id
        join child in children.Cards(db, access.ReachFor(Permission.ViewCase), few: true) on of.Child equals child.Id
        select new Line
        {
            Case = of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, School = child.School, What = clock.What,
            Actor = clock.Actor, Of = clock.Of, Rule = clock.Rule, Due = clock.Due, ActBy = clock.ActBy, Ours = clock.Ours, Kind = clock.Kind,
            Excused = clock.Excused, Officer = of.OfficerName, Review = review,
        };

    public sealed record View(Part Overdue, Part Soon, Part Waiting, IReadOnlyList<LateAdvice> LateAdvice);

    public sealed record LateAdvice(CaseId Case, Guid Advice, string Surname, string Forename, string Body, LocalDate By);

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
        public required ReviewId? Review { get; init; }

        /// <summary>Where the step is taken: at the review where it is one of a review, else at the clocks.</summary>
        /// <param name="seesReviews">The visitor may see reviews.</param>
        public string Page(bool seesReviews) => !seesReviews || !OfReviews.Contains(Rule) ? PlanLinks.Clocks(Case)
            : Review is { } review ? ReviewLinks.Read(Case, review) : ReviewLinks.OfCase(Case);
    }
}
