using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.Placements;

/// <summary>Placements within reach, narrowed and ordered in the store.</summary>
internal sealed class PlacementList(WaymarkDb db, IAccess access, IChildren children, ArrangementDesk desk)
{
    public const int PageSize = 25;

    public async Task<Counts> CountAsync(LocalDate today, CancellationToken stop) =>
        await Reached().Where(r => r.Ended == null || r.Ended >= today).GroupBy(_ => 1).Select(g => new Counts(
            g.Count(), g.Count(r => r.Ended == null && r.End < today), g.Count(r => r.Ended == null && r.End >= today && r.From <= today && r.ReviewBy < today), g.Count(r => r.Sen == "E" && !r.PlanSent))).FirstOrDefaultAsync(stop)
        ?? new(0, 0, 0, 0);

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(PlacementFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(PlacementFilter filter, LocalDate today) => Ordered(Filtered(filter, today), filter).AsAsyncEnumerable();

    private IQueryable<Row> Filtered(PlacementFilter filter, LocalDate today)
    {
        var rows = Reached();
        if (!string.IsNullOrWhiteSpace(filter.School)) rows = rows.Where(r => r.Urn == filter.School);
        if (ProviderId.TryParse(filter.Provider, out var provider)) rows = rows.Where(r => r.ProviderId == provider);
        if (!string.IsNullOrWhiteSpace(filter.Basis)) rows = rows.Where(r => r.Basis == filter.Basis);
        if (!string.IsNullOrWhiteSpace(filter.Commissioner)) rows = rows.Where(r => r.Commissioner == filter.Commissioner);
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
            "past-end" => rows.Where(r => r.Ended == null && r.End < today),
            "review-due" => rows.Where(r => r.Ended == null && r.End >= today && r.From <= today && r.ReviewBy < today),
            "unsent" => rows.Where(r => (r.Ended == null || r.Ended >= today) && r.Sen == "E" && !r.PlanSent),
            "ended" => rows.Where(r => r.Ended < today),
            "all" => rows,
            _ => rows.Where(r => r.Ended == null || r.Ended >= today),
        };
    }

    private IQueryable<Row> Reached()
    {
        var own = desk.OwnSchool;
        return from of in db.Set<Placement>()
               where !of.Withdrawn && (own == null || of.Urn == own)
               join child in children.Cards(db, access.ReachFor(Permission.ViewPlacements)) on of.Child equals child.Id
               join provider in db.Set<Provider>() on of.Provider equals provider.Id
               select new Row
               {
                   Placement = of.Id, Urn = of.Urn, Basis = of.Basis, Commissioner = of.Commissioner, ProviderId = of.Provider, Provider = provider.Name, Reason = of.Reason, From = of.From, End = of.End, ReviewBy = of.ReviewBy,
                   Ended = of.Ended, Outcome = of.Outcome, Sessions = of.Sessions, FullTime = of.FullTime, Sen = of.SenStatus, CostAWeek = of.CostAWeek, Funder = of.Funder, Overridden = of.Override != "",
                   PlanSent = of.PlanSentOn != null, YearGroup = child.YearGroup, Child = child.Id, Surname = child.Surname, Forename = child.Forename, School = child.School,
               };
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, PlacementFilter filter) => (filter.Sort, filter.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Placement),
        ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename).ThenBy(r => r.Placement),
        ("from", false) => rows.OrderBy(r => r.From).ThenBy(r => r.Placement),
        ("from", true) => rows.OrderByDescending(r => r.From).ThenBy(r => r.Placement),
        ("provider", false) => rows.OrderBy(r => r.Provider).ThenBy(r => r.End).ThenBy(r => r.Placement),
        ("provider", true) => rows.OrderByDescending(r => r.Provider).ThenBy(r => r.End).ThenBy(r => r.Placement),
        ("review", false) => rows.OrderBy(r => r.ReviewBy == null).ThenBy(r => r.ReviewBy).ThenBy(r => r.Placement),
        ("review", true) => rows.OrderByDescending(r => r.ReviewBy).ThenBy(r => r.Placement),
        (_, true) => rows.OrderByDescending(r => r.End).ThenBy(r => r.Placement),
        _ => rows.OrderBy(r => r.End == null).ThenBy(r => r.End).ThenBy(r => r.Surname).ThenBy(r => r.Placement),
    };

    /// <param name="All">Not ended.</param>
    /// <param name="Unsent">Of those, with a plan that was not sent to the provider.</param>
    public sealed record Counts(int All, int PastEnd, int ReviewDue, int Unsent);

    public sealed record Row
    {
        public required PlacementId Placement { get; init; }
        public required string Urn { get; init; }
        public required string Basis { get; init; }
        public required string Commissioner { get; init; }
        public required ProviderId ProviderId { get; init; }
        public required string Provider { get; init; }
        public required string Reason { get; init; }
        public required LocalDate From { get; init; }
        public required LocalDate? End { get; init; }
        public required LocalDate? ReviewBy { get; init; }
        public required LocalDate? Ended { get; init; }
        public required string Outcome { get; init; }
        public required int Sessions { get; init; }
        public required bool FullTime { get; init; }
        public required string Sen { get; init; }
        public required decimal? CostAWeek { get; init; }
        public required string Funder { get; init; }
        public required bool Overridden { get; init; }
        public required bool PlanSent { get; init; }
        public required int? YearGroup { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string School { get; init; }

        public ArrangementState On(LocalDate today) => new ArrangementDays(From, End, ReviewBy, Ended).On(today);
    }
}
