using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.Exclusions;

/// <summary>What is to be done about suspensions and exclusions within reach, narrowed and ordered in the store.</summary>
internal sealed class ExclusionList(WaymarkDb db, IAccess access, IChildren children, ExclusionDesk desk, SchoolCalendars calendars)
{
    public const int PageSize = 25;
    private const int Soon = 5;

    /// <summary>The last of the next five school days of the area; without a calendar a week.</summary>
    public async Task<LocalDate> SoonAsync(LocalDate today, CancellationToken stop) => (await calendars.OfAreaAsync(stop))?.Nth(today, Soon) ?? today.PlusWeeks(1);

    public async Task<Counts> CountAsync(LocalDate today, LocalDate soon, CancellationToken stop)
    {
        var counted = await Reached(today).GroupBy(_ => 1).Select(g => new Counts(
            g.Count(), g.Count(d => d.Due < today && d.DutyKind != DutyKind.Prompt), g.Count(d => d.Due >= today && d.Due <= soon), g.Select(d => d.Exclusion).Distinct().Count())).FirstOrDefaultAsync(stop);
        return counted ?? new(0, 0, 0, 0);
    }

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(ExclusionFilter filter, LocalDate today, LocalDate soon, CancellationToken stop)
    {
        var rows = Filtered(filter, today, soon);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(ExclusionFilter filter, LocalDate today, LocalDate soon) => Ordered(Filtered(filter, today, soon), filter).AsAsyncEnumerable();

    /// <summary>Numbers of the schools that there are to choose from.</summary>
    public async Task<IReadOnlyList<string>> SchoolsAsync(LocalDate today, CancellationToken stop) => await Reached(today).Select(d => d.Urn).Distinct().ToListAsync(stop);

    private IQueryable<Row> Filtered(ExclusionFilter filter, LocalDate today, LocalDate soon)
    {
        var rows = Reached(today);
        if (!string.IsNullOrWhiteSpace(filter.School)) rows = rows.Where(r => r.Urn == filter.School);
        if (filter.Kind is { } kind) rows = rows.Where(r => r.Kind == kind);
        if (!string.IsNullOrWhiteSpace(filter.Who)) rows = rows.Where(r => r.Actor.Contains(filter.Who));
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var lower = filter.Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
            rows = rows.Where(r => r.Surname.ToLower().Contains(lower) || r.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
        }
        return filter.Due switch
        {
            "overdue" => rows.Where(r => r.Due < today && r.DutyKind != DutyKind.Prompt),
            "soon" => rows.Where(r => r.Due >= today && r.Due <= soon),
            "later" => rows.Where(r => r.Due > soon),
            "none" => rows.Where(r => r.Due == null),
            _ => rows,
        };
    }

    private IQueryable<Row> Reached(LocalDate today)
    {
        var (own, sees) = (desk.OwnSchool, desk.SeesSocialCare);
        return from duty in db.Set<OpenDuty>()
               // The time of parents ends by itself.
               where (duty.Kind != DutyKind.Right || duty.Due >= today) && (sees || !duty.OfSocialCare)
               join of in db.Set<Suspension>() on duty.Suspension equals of.Id
               where own == null || of.Urn == own
               join child in children.Cards(db, access.ReachFor(Permission.ViewExclusions)) on duty.Child equals child.Id
               select new Row
               {
                   Exclusion = of.Id, Rule = duty.Rule, What = duty.What, Actor = duty.Actor, DutyKind = duty.Kind, Due = duty.Due, Kind = of.Kind, From = of.From, Sessions = of.Sessions, Urn = of.Urn,
                   Child = child.Id, Surname = child.Surname, Forename = child.Forename, Sen = of.SenStatus, YearGroup = of.YearGroup, School = child.School,
               };
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, ExclusionFilter filter) => (filter.Sort, filter.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        ("school", false) => rows.OrderBy(r => r.School).ThenBy(r => r.Due).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        ("school", true) => rows.OrderByDescending(r => r.School).ThenBy(r => r.Due).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        ("what", false) => rows.OrderBy(r => r.What).ThenBy(r => r.Due).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        ("what", true) => rows.OrderByDescending(r => r.What).ThenBy(r => r.Due).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        (_, true) => rows.OrderBy(r => r.Due == null).ThenByDescending(r => r.Due).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
        _ => rows.OrderBy(r => r.Due == null).ThenBy(r => r.Due).ThenBy(r => r.Surname).ThenBy(r => r.Exclusion).ThenBy(r => r.Rule),
    };

    /// <param name="Soon">Due within the next five school days.</param>
    /// <param name="Cases">Suspensions and exclusions with something to do.</param>
    public sealed record Counts(int All, int Overdue, int Soon, int Cases);

    public sealed record Row
    {
        public required SuspensionId Exclusion { get; init; }
        public required string Rule { get; init; }
        public required string What { get; init; }
        public required string Actor { get; init; }
        public required DutyKind DutyKind { get; init; }
        public required LocalDate? Due { get; init; }
        public required SuspensionKind Kind { get; init; }
        public required LocalDate From { get; init; }
        public required int? Sessions { get; init; }
        public required string Urn { get; init; }
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string Sen { get; init; }
        public required int? YearGroup { get; init; }

        /// <summary>The school of the child now.</summary>
        public required string School { get; init; }

        public bool Late(LocalDate today) => Due < today && DutyKind != DutyKind.Prompt;
    }
}
