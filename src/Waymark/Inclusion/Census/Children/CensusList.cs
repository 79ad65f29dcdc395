using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Census;
using Waymark.Core.People;
using Waymark.Shell.Lists;

namespace Waymark.Inclusion.Census.Children;

/// <summary>The children of whom census and registers differ, within reach.</summary>
internal sealed class CensusList(CensusDesk desk)
{
    public const int PageSize = 50;

    /// <summary>What is ordered by without being asked.</summary>
    public const string Usual = "sessions";

    public async Task<(int Total, IReadOnlyList<Row> Rows)> PageAsync(CensusFilter asked, CancellationToken stop)
    {
        var rows = Of(asked);
        var total = await rows.CountAsync(stop);
        var page = Math.Clamp(asked.Sheet, 1, PageCount.Of(total, PageSize));
        return (total, await Ordered(rows, asked).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(stop));
    }

    /// <summary>The whole list as a stream, for downloads.</summary>
    public IAsyncEnumerable<Row> AllAsync(CensusFilter asked) => Ordered(Of(asked), asked).AsAsyncEnumerable();

    /// <summary>Schools and terms that have any difference, for the choices.</summary>
    public async Task<IReadOnlyList<(string Urn, CensusTerm Term)>> PlacesAsync(CancellationToken stop) =>
        [.. (await desk.Gaps.Select(g => new { g.Urn, g.Year, g.Term }).Distinct().ToListAsync(stop)).Select(g => (g.Urn, CensusTerm.Of(g.Year, g.Term)!))];

    private IQueryable<Row> Of(CensusFilter asked)
    {
        var gaps = desk.Gaps;
        if (!string.IsNullOrEmpty(asked.School)) gaps = gaps.Where(g => g.Urn == asked.School);
        if (CensusTerm.OfKey(asked.Term) is { Year: var year, Term: var term }) gaps = gaps.Where(g => g.Year == year && g.Term == term);
        if (!string.IsNullOrEmpty(asked.Differs)) gaps = gaps.Where(g => g.Differs == asked.Differs);
        gaps = asked.State switch { "all" => gaps, "settled" => gaps.Where(g => g.Settlement != null), _ => gaps.Where(g => g.Settlement == null) };
        var rows = from gap in gaps
                   join child in desk.Cards on gap.Child equals child.Id
                   from said in desk.Settlements.Where(s => s.Id == gap.Settlement).DefaultIfEmpty()
                   select new Row
                   {
                       Child = child.Id, Surname = child.Surname, Forename = child.Forename, Sen = child.SenStatus, Gap = gap,
                       Reason = said == null ? "" : said.Reason, Word = said == null ? "" : said.Word, SettledBy = said == null ? "" : said.RecordedBy, SettledOn = said == null ? null : said.On,
                   };
        if (string.IsNullOrWhiteSpace(asked.Name)) return rows;
        var lower = asked.Name.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // The comparison runs in the store, which knows lower() and no StringComparison.
        return rows.Where(r => r.Surname.ToLower().Contains(lower) || r.Forename.ToLower().Contains(lower));
#pragma warning restore CA1862
    }

    private static IQueryable<Row> Ordered(IQueryable<Row> rows, CensusFilter asked)
    {
        var ordered = (asked.Sort, asked.Descending) switch
        {
            ("name", false) => rows.OrderBy(r => r.Surname).ThenBy(r => r.Forename), ("name", true) => rows.OrderByDescending(r => r.Surname).ThenByDescending(r => r.Forename),
            ("term", false) => rows.OrderByDescending(r => r.Gap.Year).ThenBy(r => r.Gap.Term), ("term", true) => rows.OrderBy(r => r.Gap.Year).ThenByDescending(r => r.Gap.Term),
            ("differs", false) => rows.OrderBy(r => r.Gap.Differs), ("differs", true) => rows.OrderByDescending(r => r.Gap.Differs),
            (_, true) => rows.OrderBy(r => r.Gap.Sessions), _ => rows.OrderByDescending(r => r.Gap.Sessions),
        };
        return ordered.ThenBy(r => r.Child).ThenBy(r => r.Gap.Urn).ThenBy(r => r.Gap.Year).ThenBy(r => r.Gap.Term);
    }

    public sealed record Row
    {
        public required ChildId Child { get; init; }
        public required string Surname { get; init; }
        public required string Forename { get; init; }
        public required string Sen { get; init; }
        public required CensusGap Gap { get; init; }
        public required string Reason { get; init; }
        public required string Word { get; init; }
        public required string SettledBy { get; init; }
        public required LocalDate? SettledOn { get; init; }
    }
}
