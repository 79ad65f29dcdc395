using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Plans.Reviews;

/// <summary>One line for every plan within reach with its open review, or with none: what is due, and what is late. Narrowed and ordered in the store.</summary>
internal sealed class ReviewList(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 50;

    /// <summary>
    /// One page of the list. The rows are put in order by their keys alone, and only those of the page are read whole: what else a row says costs as much as finding it.
    /// </summary>
    /// <param name="all">How many there are where nothing narrows the list, as <see cref="ChoicesAsync"/> counted them.</param>
    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(ReviewFilter filter, int all, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = filter.Narrows ? await rows.CountAsync(stop) : all;
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        var keys = await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).Select(r => new { r.Case, r.Review }).ToListAsync(stop);
        var cases = keys.ConvertAll(k => k.Case);
        var whole = (await Reached(few: true).Where(r => cases.Contains(r.Case)).ToListAsync(stop)).ToLookup(r => new { r.Case, r.Review });
        return (total, [.. keys.SelectMany(k => whole[k])]);
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(ReviewFilter filter, LocalDate today) => Ordered(Filtered(filter, today), filter).AsAsyncEnumerable();

    /// <summary>Schools and localities within reach that have plans, and how many rows the list has as a whole.</summary>
    public async Task<(int All, IReadOnlyList<(string, string)> Schools, IReadOnlyList<string> Localities)> ChoicesAsync(CancellationToken stop)
    {
        var found = await Reached().GroupBy(r => new { r.SchoolUrn, r.School, r.Locality }).Select(g => new { g.Key.SchoolUrn, g.Key.School, g.Key.Locality, Count = g.Count() }).ToListAsync(stop);
        return (found.Sum(r => r.Count), [.. found.Where(r => r.SchoolUrn.Length > 0).Select(r => (r.SchoolUrn, r.School)).Distinct().OrderBy(s => s.School, StringComparer.Ordinal)],
            [.. found.Where(r => r.Locality.Length > 0).Select(r => r.Locality).Distinct().Order(StringComparer.Ordinal)]);
    }

    private IQueryable<Row> Filtered(ReviewFilter filter, LocalDate today)
    {
        var rows = ByState(Reached(), filter.State, ReviewCutoffs.On(today));
        if (!string.IsNullOrEmpty(filter.School)) rows = rows.Where(r => r.SchoolUrn == filter.School);
        if (!string.IsNullOrEmpty(filter.Locality)) rows = rows.Where(r => r.Locality == filter.Locality);
        if (filter.Days is not var (first, last)) return rows;
        return rows.Where(r => (r.Meeting != null && r.Meeting >= first && r.Meeting <= last) || (r.Meeting == null && r.Due >= first && r.Due <= last));
    }

    private static IQueryable<Row> ByState(IQueryable<Row> rows, string? state, ReviewCutoffs late) => state switch
    {
        "due" => rows.Where(r => r.State == null),
        "arranged" => rows.Where(r => r.State == ReviewState.Arranged || r.State == ReviewState.Circulated),
        "papers-late" => rows.Where(r => r.State == ReviewState.Arranged && r.Meeting < late.Meeting),
        "held" => rows.Where(r => r.State == ReviewState.Held || r.State == ReviewState.Reported || r.State == ReviewState.Decided),
        "decision-late" => rows.Where(r => (r.State == ReviewState.Held || r.State == ReviewState.Reported || r.State == ReviewState.Decided) && r.Held < late.Held),
        "amending" => rows.Where(r => r.State == ReviewState.Amending),
        "amendments-late" => rows.Where(r => r.State == ReviewState.Amending && (r.Notified < late.Notice || r.Held < late.FinalHeld)),
        "no-setting" => rows.Where(r => r.SchoolUrn == ""),
        _ => rows,
    };

    private IQueryable<Row> Reached(bool few = false) =>
        from of in db.Set<EhcCase>()
        where of.Stage == CaseStage.Plan || of.Stage == CaseStage.Review
        join child in children.Cards(db, access.ReachFor(Permission.ViewReview), few) on of.Child equals child.Id
        from review in db.Set<Review>().Where(r => r.Case == of.Id && r.State != ReviewState.Finished && r.State != ReviewState.Cancelled).DefaultIfEmpty()
        from owner in db.Set<CaseOwner>().Where(o => o.Case == of.Id).DefaultIfEmpty()
        select new Row
        {
            Case = of.Id, Surname = child.Surname, Forename = child.Forename, YearGroup = child.YearGroup, SchoolUrn = child.SchoolUrn, School = child.School, Locality = child.Locality, Officer = of.OfficerName,
            Due = db.Set<CaseClock>().Where(c => c.Case == of.Id && (c.Rule == "CL-10" || c.Rule == "CL-11" || c.Rule == "CL-32") && c.Stopped == null).Min(c => (LocalDate?)c.Due),
            Review = review == null ? null : review.Id, Kind = review == null ? "" : review.Kind, State = review == null ? null : review.State, Meeting = review == null ? null : review.Meeting,
            Circulated = review == null ? null : review.Circulated, Held = review == null ? null : review.Held, Reported = review == null ? null : review.Reported,
            Notified = review == null ? null : review.Notified, Decision = review == null ? "" : review.Decision, Decided = review == null ? null : review.Decided,
            Owner = owner == null ? "" : owner.Name, OwnerNext = owner == null ? null : owner.Next,
        };

    // The last day as one value: asked whether it is there and then what it is, the store would look for it twice.
    private static IQueryable<Row> Ordered(IQueryable<Row> rows, ReviewFilter filter) => filter.Sort switch
    {
        "name" => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Case).ThenBy(r => r.Meeting),
        "school" => rows.OrderBy(r => r.School).ThenBy(r => r.Surname).ThenBy(r => r.Case).ThenBy(r => r.Meeting),
        "meeting" => rows.OrderBy(r => r.Meeting == null).ThenBy(r => r.Meeting).ThenBy(r => r.Case),
        _ => rows.OrderBy(r => r.Due ?? LocalDate.MaxIsoValue).ThenBy(r => r.Case).ThenBy(r => r.Meeting),
    };

    internal sealed record Row
    {
        public required CaseId Case { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required int? YearGroup { get; init; }
        public required string SchoolUrn { get; init; }
        public required string School { get; init; }
        public required string Locality { get; init; }
        public required string Officer { get; init; }
        public required LocalDate? Due { get; init; }
        public required ReviewId? Review { get; init; }
        public required string Kind { get; init; }
        public required ReviewState? State { get; init; }
        public required LocalDate? Meeting { get; init; }
        public required LocalDate? Circulated { get; init; }
        public required LocalDate? Held { get; init; }
        public required LocalDate? Reported { get; init; }
        public required LocalDate? Notified { get; init; }
        public required string Decision { get; init; }
        public required LocalDate? Decided { get; init; }
        public required string Owner { get; init; }
        public required LocalDate? OwnerNext { get; init; }

        public AnnualReview? Steps => Review is null ? null : new(Meeting, Circulated, Held, Reported, Decision, Decided, Notified, null, null);
    }
}
