using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;

namespace Waymark.Plans.Caseload;

/// <summary>How a caseload is narrowed and ordered, as it stands in the address of the page.</summary>
internal sealed record CaseFilter
{
    public CaseStage? Stage { get; init; }

    /// <summary>overdue, excused, week, month, none.</summary>
    public string? Clock { get; init; }

    public string? School { get; init; }
    public string? Locality { get; init; }
    public string? Need { get; init; }

    /// <summary>Account of the officer, "mine" or "nobody".</summary>
    public string? Officer { get; init; }

    /// <summary>Part of a surname or forename.</summary>
    public string? Name { get; init; }

    /// <summary>Ended and refused cases too.</summary>
    public bool Closed { get; init; }

    /// <summary>due, name, school, stage, officer.</summary>
    public string? Sort { get; init; }

    public bool Descending { get; init; }
    /// <summary>Which page of the list; not called page, which is a name that Razor Pages keeps for itself.</summary>
    public int Sheet { get; init; } = 1;
}

/// <summary>All cases within reach, narrowed and ordered in the store.</summary>
internal sealed class CaseList(WaymarkDb db, IAccess access, IChildren children)
{
    public const int PageSize = 25;

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(CaseFilter filter, LocalDate today, CancellationToken stop)
    {
        var rows = Filtered(filter, today);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(filter.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, filter).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(CaseFilter filter, LocalDate today) => Ordered(Filtered(filter, today), filter).AsAsyncEnumerable();

    /// <summary>What there is to choose from, within reach.</summary>
    public async Task<Choices> ChoicesAsync(CancellationToken stop)
    {
        // One reading of the cases for all of it.
        var found = await Reached().Select(r => new { r.SchoolUrn, r.School, r.Locality, r.Officer, r.OfficerName }).Distinct().ToListAsync(stop);
        return new Choices(
            [.. found.Where(r => r.SchoolUrn.Length > 0).Select(r => (r.SchoolUrn, r.School)).Distinct().OrderBy(s => s.School, StringComparer.Ordinal)],
            [.. found.Where(r => r.Locality.Length > 0).Select(r => r.Locality).Distinct().Order(StringComparer.Ordinal)],
            [.. found.Where(r => r.Officer is not null).Select(r => ($"{r.Officer}", r.OfficerName)).Distinct().OrderBy(o => o.OfficerName, StringComparer.Ordinal)]);
    }

    private IQueryable<Row> Filtered(CaseFilter filter, LocalDate today)
    {
        var rows = Reached();
        if (!filter.Closed && filter.Stage is null)
            rows = rows.Where(r => r.Stage != CaseStage.Ended && r.Stage != CaseStage.Refused && r.Stage != CaseStage.NotIssued);
        if (filter.Stage is { } stage) rows = rows.Where(r => r.Stage == stage);
        if (Given(filter.School)) rows = rows.Where(r => r.SchoolUrn == filter.School);
        if (Given(filter.Locality)) rows = rows.Where(r => r.Locality == filter.Locality);
        if (Given(filter.Need)) rows = rows.Where(r => r.Need == filter.Need);
        if (Given(filter.Name)) rows = Named(rows, filter.Name!.Trim());
        return ByClock(ByOfficer(rows, filter.Officer), filter.Clock, today);
    }

    private static IQueryable<Row> Named(IQueryable<Row> rows, string name)
    {
        var lower = name.ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
        return rows.Where(r => r.Surname.ToLower().Contains(lower) || r.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
    }

    private IQueryable<Row> ByOfficer(IQueryable<Row> rows, string? officer)
    {
        if (officer == "nobody") return rows.Where(r => r.Officer == null);
        if (officer == "mine")
        {
            var mine = access.OwnWork;
            return rows.Where(r => mine.Contains(r.Officer));
        }


        return AccountId.TryParse(officer, out var account) ? rows.Where(r => r.Officer == account) : rows;
    }

    private static IQueryable<Row> ByClock(IQueryable<Row> rows, string? state, LocalDate today) => state switch
    {
        "overdue" => rows.Where(r => r.NextDue < today && !r.NextExcused),
        "excused" => rows.Where(r => r.NextDue < today && r.NextExcused),
        "week" => Between(rows, today, today.PlusDays(7)),
        "month" => Between(rows, today, today.PlusDays(28)),
        "none" => rows.Where(r => r.NextDue == null),
        _ => rows,
    };

    private static IQueryable<Row> Between(IQueryable<Row> rows, LocalDate from, LocalDate to) => rows.Where(r => r.NextDue >= from && r.NextDue <= to);

    private IQueryable<Row> Reached() =>
        from of in db.Set<EhcCase>()
        join child in children.Cards(db, access.ReachFor(Permission.ViewCaseload)) on of.Child equals child.Id
        select new Row
        {
            Case = of.Id, Child = child.Id, Surname = child.Surname, Forename = child.Forename, Born = child.Born, YearGroup = child.YearGroup,
            SchoolUrn = child.SchoolUrn, School = child.School, Locality = child.Locality, Need = child.PrimaryNeed, Stage = of.Stage,
            Officer = of.Officer, OfficerName = of.OfficerName, Team = of.Team, NextDue = of.NextDue, NextWhat = of.NextWhat, NextExcused = of.NextExcused,
        };

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, CaseFilter filter) => (filter.Sort, filter.Descending) switch
    {
        ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename).ThenBy(r => r.Case),
        ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename).ThenBy(r => r.Case),
        ("school", false) => rows.OrderBy(r => r.School).ThenBy(r => r.Surname).ThenBy(r => r.Case),
        ("school", true) => rows.OrderByDescending(r => r.School).ThenBy(r => r.Surname).ThenBy(r => r.Case),
        ("officer", false) => rows.OrderBy(r => r.OfficerName).ThenBy(r => r.NextDue).ThenBy(r => r.Case),
        ("officer", true) => rows.OrderByDescending(r => r.OfficerName).ThenBy(r => r.NextDue).ThenBy(r => r.Case),
        ("stage", false) => rows.OrderBy(r => r.Stage).ThenBy(r => r.NextDue).ThenBy(r => r.Case),
        ("stage", true) => rows.OrderByDescending(r => r.Stage).ThenBy(r => r.NextDue).ThenBy(r => r.Case),
        (_, true) => rows.OrderBy(r => r.NextDue == null).ThenByDescending(r => r.NextDue).ThenBy(r => r.Case),
        _ => rows.OrderBy(r => r.NextDue == null).ThenBy(r => r.NextDue).ThenBy(r => r.Surname).ThenBy(r => r.Case),
    };

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);

    public sealed record Choices(
        IReadOnlyList<(string Urn, string Name)> Schools, IReadOnlyList<string> Localities, IReadOnlyList<(string Id, string Name)> Officers);

    public sealed record Row
    {
        public required CaseId Case { get; init; }
        public required Core.People.ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required LocalDate? Born { get; init; }
        public required int? YearGroup { get; init; }
        public required string SchoolUrn { get; init; }
        public required string School { get; init; }
        public required string Locality { get; init; }
        public required string Need { get; init; }
        public required CaseStage Stage { get; init; }
        public required AccountId? Officer { get; init; }
        public required string OfficerName { get; init; }
        public required string Team { get; init; }
        public required LocalDate? NextDue { get; init; }
        public required string NextWhat { get; init; }
        public required bool NextExcused { get; init; }

        public ClockState? State(LocalDate today) => NextDue is not { } due ? null
            : due >= today ? ClockState.Running : NextExcused ? ClockState.OverdueExcused : ClockState.Overdue;
    }
}
