using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Transfers;

/// <summary>Children with a plan who move to the next phase within a year, as the clocks CL-20, CL-21 and CL-22 of their cases tell: where each stands and what is still possible. One query.</summary>
internal sealed class TransferCohort(WaymarkDb db, IAccess access, IChildren children)
{
    /// <param name="rule">CL-20, CL-21 or CL-22; empty for all.</param>
    /// <param name="show">behind for those who are late for their step; empty for all.</param>
    /// <param name="today">The day of the list.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<IReadOnlyList<Row>> ReadAsync(string? rule, string? show, LocalDate today, CancellationToken stop)
    {
        var last = today.PlusMonths(12);
        var rows = from clock in db.Set<CaseClock>()
                   where (clock.Rule == "CL-20" || clock.Rule == "CL-21" || clock.Rule == "CL-22") && clock.Stopped == null && clock.Due <= last && clock.Due > today.PlusMonths(-12)
                   join child in children.Cards(db, access.ReachFor(Permission.ViewReview)) on clock.Child equals child.Id
                   from review in db.Set<Review>().Where(r => r.Case == clock.Case && r.State != ReviewState.Finished && r.State != ReviewState.Cancelled).DefaultIfEmpty()
                   orderby clock.Due, child.Surname, child.Forename, clock.Case
                   select new Row(clock.Case, child.Surname, child.Forename, child.YearGroup, child.School, child.Locality, clock.Rule, clock.Due,
                       review == null ? null : review.Id, review == null ? null : review.State, review == null ? null : review.Meeting);
        var read = await (rule is "CL-20" or "CL-21" or "CL-22" ? rows.Where(r => r.Rule == rule) : rows).AsNoTracking().ToListAsync(stop);
        return [.. read.GroupBy(r => (r.Case, r.Rule, r.Due)).Select(g => g.MaxBy(r => r.Meeting ?? LocalDate.MinIsoValue)!).Where(r => show != "behind" || r.Behind(today))];
    }

    internal sealed record Row(CaseId Case, string Surname, string Forename, int? YearGroup, string School, string Locality, string Rule, LocalDate Due, ReviewId? Review, ReviewState? State, LocalDate? Meeting)
    {
        public LocalDate MeetBy => ReviewClock.TransferBy(Due).Meeting;
        public LocalDate NoticeBy => ReviewClock.TransferBy(Due).Notice;

        /// <summary>The step that it stands before has passed its latest workable day.</summary>
        public bool Behind(LocalDate today) => today > Due || State switch
        {
            ReviewState.Amending => false,
            ReviewState.Held or ReviewState.Reported or ReviewState.Decided => today > NoticeBy,
            ReviewState.Arranged or ReviewState.Circulated => Meeting > MeetBy,
            _ => today > MeetBy,
        };
    }
}
