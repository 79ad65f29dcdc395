using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.PartTime;
using Waymark.Inclusion.Placements;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>Children on no school's roll within reach, narrowed and ordered in the store; and the counts that must not be mixed.</summary>
internal sealed class OutOfSchoolList(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 25;

    /// <summary>Each child in as many counts as hold: a part-time timetable, a placement and home education are different things. Three queries.</summary>
    public async Task<Counts> CountAsync(LocalDate today, CancellationToken stop)
    {
        var within = children.Ids(db, access.ReachFor(Permission.ViewPlacements));
        var partTime = await db.Set<PartTimeTimetable>().Where(t => !t.Withdrawn && t.From <= today && (t.Ended == null || t.Ended >= today) && within.Contains(t.Child)).Select(t => t.Child).Distinct().CountAsync(stop);
        var placed = await db.Set<Placement>().Where(p => !p.Withdrawn && p.From <= today && (p.Ended == null || p.Ended >= today) && within.Contains(p.Child)).GroupBy(_ => 1)
            .Select(g => new { Otherwise = g.Count(p => p.Basis == "s61"), Only = g.Count(p => p.FullTime && p.Basis != "s61" && p.Basis != Placement.ManagedMove) }).FirstOrDefaultAsync(stop);
        var rows = await Reached().Where(r => r.Ended == null || r.Ended >= today).GroupBy(_ => 1).Select(g => new
        {
            Home = g.Count(r => r.Kind == OutOfSchoolTime.Home), Missing = g.Count(r => r.Kind == OutOfSchoolTime.Missing), Due = g.Count(r => r.CheckBy < today), NoConsent = g.Count(r => r.FromSpecial && r.Consent != "given"),
        }).FirstOrDefaultAsync(stop);
        return new(partTime, placed?.Otherwise ?? 0, placed?.Only ?? 0, rows?.Home ?? 0, rows?.Missing ?? 0, rows?.Due ?? 0, rows?.NoConsent ?? 0);
    }

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(OutOfSchoolFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(OutOfSchoolFilter filter, LocalDate today) => Ordered(Filtered(filter, today), filter).AsAsyncEnumerable();

    private IQueryable<Row> Filtered(OutOfSchoolFilter filter, LocalDate today)
    {
        var rows = Reached();
        if (!string.IsNullOrWhiteSpace(filter.Kind)) rows = rows.Where(r => r.Kind == filter.Kind);
        if (!string.IsNullOrWhiteSpace(filter.Sen)) rows = rows.Where(r => r.Sen == filter.Sen);
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var lower = filter.Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
            rows = rows.Where(r => r.Surname.ToLower().Contains(lower) || r.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
        }
        return filter.State switch
        {
            "check-due" => rows.Where(r => r.Ended == null && r.CheckBy < today),
            "no-consent" => rows.Where(r => (r.Ended == null || r.Ended >= today) && r.FromSpecial && r.Consent != "given"),
            "ended" => rows.Where(r => r.Ended < today),
            "all" => rows,
            _ => rows.Where(r => r.Ended == null || r.Ended >= today),
        };
    }

    private IQueryable<Row> Reached() => from of in db.Set<OutOfSchoolTime>()
                                         where !of.Withdrawn
                                         join child in children.Cards(db, access.ReachFor(Permission.ViewPlacements)) on of.Child equals child.Id
                                         select new Row
                                         {
                                             Time = of.Id, Kind = of.Kind, From = of.From, Came = of.Came, FromSpecial = of.FromSpecial, Consent = of.Consent, CheckBy = of.CheckBy, Found = of.Found, Ended = of.Ended, Outcome = of.Outcome,
                                             Sen = of.SenStatus, YearGroup = child.YearGroup, Child = child.Id, Surname = child.Surname, Forename = child.Forename,
                                         };

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, OutOfSchoolFilter filter) => (filter.Sort, filter.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Time),
        ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename).ThenBy(r => r.Time),
        ("from", false) => rows.OrderBy(r => r.From).ThenBy(r => r.Time),
        ("from", true) => rows.OrderByDescending(r => r.From).ThenBy(r => r.Time),
        (_, true) => rows.OrderByDescending(r => r.CheckBy).ThenBy(r => r.Time),
        _ => rows.OrderBy(r => r.CheckBy).ThenBy(r => r.Surname).ThenBy(r => r.Time),
    };

    /// <param name="PartTime">On a roll, part-time.</param>
    /// <param name="Otherwise">Education otherwise than in a school, by the plan.</param>
    /// <param name="ProvisionOnly">Alternative provision is the whole of the education.</param>
    /// <param name="Due">Checks and enquiries overdue.</param>
    /// <param name="NoConsent">Taken off the roll of a special school without the council's consent.</param>
    public sealed record Counts(int PartTime, int Otherwise, int ProvisionOnly, int Home, int Missing, int Due, int NoConsent);

    public sealed record Row
    {
        public required OutOfSchoolId Time { get; init; }
        public required string Kind { get; init; }
        public required LocalDate From { get; init; }
        public required string Came { get; init; }
        public required bool FromSpecial { get; init; }
        public required string Consent { get; init; }
        public required LocalDate CheckBy { get; init; }
        public required string Found { get; init; }
        public required LocalDate? Ended { get; init; }
        public required string Outcome { get; init; }
        public required string Sen { get; init; }
        public required int? YearGroup { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }

        public bool Unlawful => FromSpecial && Consent != "given";
    }
}
