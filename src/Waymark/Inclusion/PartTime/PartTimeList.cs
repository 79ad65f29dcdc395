using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.PartTime;

/// <summary>Part-time timetables within reach, narrowed and ordered in the store.</summary>
internal sealed class PartTimeList(WaymarkDb db, IAccess access, IChildren children, ArrangementDesk desk)
{
    public const int PageSize = 25;

    public async Task<Counts> CountAsync(LocalDate today, CancellationToken stop) =>
        await Reached().Where(r => r.Ended == null || r.Ended >= today).GroupBy(_ => 1).Select(g => new Counts(
            g.Count(), g.Count(r => r.Ended == null && r.End < today), g.Count(r => r.Ended == null && r.End >= today && r.From <= today && r.ReviewBy < today), g.Count(r => r.Sen == "E"))).FirstOrDefaultAsync(stop)
        ?? new(0, 0, 0, 0);

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(PartTimeFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(PartTimeFilter filter, LocalDate today) => Ordered(Filtered(filter, today), filter).AsAsyncEnumerable();

    /// <summary>Numbers of the schools that there are to choose from.</summary>
    public async Task<IReadOnlyList<string>> SchoolsAsync(CancellationToken stop) => await Reached().Select(r => r.Urn).Distinct().ToListAsync(stop);

    private IQueryable<Row> Filtered(PartTimeFilter filter, LocalDate today)
    {
        var rows = Reached();
        if (!string.IsNullOrWhiteSpace(filter.School)) rows = rows.Where(r => r.Urn == filter.School);
        if (!string.IsNullOrWhiteSpace(filter.Sen)) rows = rows.Where(r => r.Sen == filter.Sen);
        if (filter.Register == "without") rows = rows.Where(r => r.Unmarked);
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var lower = filter.Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
            rows = rows.Where(r => r.Surname.ToLower().Contains(lower) || r.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
        }
        return filter.State switch
        {
            "past-end" => rows.Where(r => r.Ended == null && r.End < today),
            "review-due" => rows.Where(r => r.Ended == null && r.End >= today && r.From <= today && r.ReviewBy < today),
            "to-come" => rows.Where(r => r.Ended == null && r.From > today),
            "ended" => rows.Where(r => r.Ended < today),
            "all" => rows,
            _ => rows.Where(r => r.Ended == null || r.Ended >= today),
        };
    }

    private IQueryable<Row> Reached()
    {
        var own = desk.OwnSchool;
        return from of in db.Set<PartTimeTimetable>()
               where !of.Withdrawn && (own == null || of.Urn == own)
               join child in children.Cards(db, access.ReachFor(Permission.ViewPlacements)) on of.Child equals child.Id
               select new Row
               {
                   Timetable = of.Id, Urn = of.Urn, From = of.From, End = of.End, ReviewBy = of.ReviewBy, Ended = of.Ended, Outcome = of.Outcome, Sessions = of.Sessions, Reason = of.Reason, Sen = of.SenStatus,
                   YearGroup = child.YearGroup, Child = child.Id, Surname = child.Surname, Forename = child.Forename, School = child.School, Unmarked = db.Set<RegisterGapRow>().Any(g => g.Record == of.Id),
               };
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, PartTimeFilter filter) => (filter.Sort, filter.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Timetable),
        ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename).ThenBy(r => r.Timetable),
        ("from", false) => rows.OrderBy(r => r.From).ThenBy(r => r.Timetable),
        ("from", true) => rows.OrderByDescending(r => r.From).ThenBy(r => r.Timetable),
        ("review", false) => rows.OrderBy(r => r.ReviewBy).ThenBy(r => r.Timetable),
        ("review", true) => rows.OrderByDescending(r => r.ReviewBy).ThenBy(r => r.Timetable),
        ("sessions", false) => rows.OrderBy(r => r.Sessions).ThenBy(r => r.Timetable),
        ("sessions", true) => rows.OrderByDescending(r => r.Sessions).ThenBy(r => r.Timetable),
        (_, true) => rows.OrderByDescending(r => r.End).ThenBy(r => r.Timetable),
        _ => rows.OrderBy(r => r.End).ThenBy(r => r.Surname).ThenBy(r => r.Timetable),
    };

    /// <param name="All">Not ended.</param>
    /// <param name="Plan">Of those, of children with an EHC plan.</param>
    public sealed record Counts(int All, int PastEnd, int ReviewDue, int Plan);

    public sealed record Row
    {
        public required PartTimeId Timetable { get; init; }
        public required string Urn { get; init; }
        public required LocalDate From { get; init; }
        public required LocalDate End { get; init; }
        public required LocalDate ReviewBy { get; init; }
        public required LocalDate? Ended { get; init; }
        public required string Outcome { get; init; }
        public required int Sessions { get; init; }
        public required string Reason { get; init; }
        public required string Sen { get; init; }
        public required int? YearGroup { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }

        /// <summary>The school of the child now.</summary>
        public required string School { get; init; }

        /// <summary>The register has no C2 while it holds.</summary>
        public required bool Unmarked { get; init; }

        public ArrangementState On(LocalDate today) => new ArrangementDays(From, End, ReviewBy, Ended).On(today);
    }
}
