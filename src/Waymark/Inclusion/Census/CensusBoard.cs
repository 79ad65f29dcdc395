using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Waymark.Areas.Door;
using Waymark.Core.Inclusion.Census;
using Waymark.Insight.Door;

namespace Waymark.Inclusion.Census;

/// <summary>What each school sent of one term, beside its registers. Two queries, and one to the lake.</summary>
internal sealed class CensusBoard(CurrentArea area, ILakes lakes, CensusDesk desk)
{
    /// <param name="asked">Narrows and orders the schools; of a term that nobody has sent the newest is shown.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<Shown> ReadAsync(CensusFilter asked, CancellationToken stop)
    {
        await using var lake = await lakes.ReadAsync(area.Code, stop);
        var terms = lake.State.Of(CensusComparison.Compared.Name).Select(part => CensusComparison.TermOf(part.Partition)).Distinct().OrderByDescending(term => term.Last).ThenByDescending(term => term.First).ToList();
        var term = terms.Find(t => t.Key == asked.Term) ?? terms.FirstOrDefault();
        var (year, name) = (term?.Year ?? 0, term?.Term ?? "");
        var sums = await lake.AskAsync(LakeStatement.Of("Inclusion/Census/census-schools.sql"), [("year", year), ("term", name)], row => new Sum(
            row.GetInt32(0).ToString(CultureInfo.InvariantCulture), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), new(row.GetInt32(4), row.GetInt32(6)), new(row.GetInt32(5), row.GetInt32(7)), row.GetBoolean(8)), stop).ToListAsync(stop);
        var counts = await (from gap in desk.Gaps
                            where gap.Year == year && gap.Term == name
                            join id in desk.Ids on gap.Child equals id
                            group gap by gap.Urn into school
                            select new { school.Key, Open = school.Count(g => g.Settlement == null), All = school.Count() }).ToDictionaryAsync(c => c.Key, c => (c.Open, c.All), stop);
        var names = await desk.SchoolsAsync(stop);
        var all = sums.Where(s => desk.MaySee && (desk.OwnSchool is not { } own || s.Urn == own))
            .Select(s => new School(s, names.GetValueOrDefault(s.Urn, s.Urn), counts.GetValueOrDefault(s.Urn).Open, counts.GetValueOrDefault(s.Urn).All)).ToList();
        return new(terms, term, all, Ordered(all.Where(s => Fits(s, asked)), asked));
    }

    private static bool Fits(School school, CensusFilter asked) =>
        (string.IsNullOrWhiteSpace(asked.Name) || school.Name.Contains(asked.Name.Trim(), StringComparison.OrdinalIgnoreCase) || school.Sum.Urn == asked.Name.Trim())
        && asked.State switch { "open" => school.Open > 0, "unregistered" => school.Sum.Unregistered, _ => true };

    private static IReadOnlyList<School> Ordered(IEnumerable<School> schools, CensusFilter asked)
    {
        var named = schools.OrderBy(s => s.Name, StringComparer.CurrentCulture).ThenBy(s => s.Sum.Urn, StringComparer.Ordinal);
        // Where much differs comes first; asked again it is turned round.
        Func<School, double>? by = asked.Sort switch
        {
            "name" => null, "pupils" => s => s.Sum.CensusOnly + s.Sum.RegistersOnly, "possible" => s => Math.Abs(s.Possible), "absent" => s => Math.Abs(s.Absent), _ => s => s.Open,
        };
        if (by is null) return [.. asked.Descending ? named.Reverse() : named];
        return [.. asked.Descending ? named.OrderBy(by) : named.OrderByDescending(by)];
    }

    /// <param name="Terms">Terms of which a census is here, the newest first.</param>
    /// <param name="Term">The one that is shown; null where there is none.</param>
    /// <param name="All">Every school within reach that sent one.</param>
    /// <param name="Schools">Those that were asked for.</param>
    internal sealed record Shown(IReadOnlyList<CensusTerm> Terms, CensusTerm? Term, IReadOnlyList<School> All, IReadOnlyList<School> Schools);

    /// <param name="Possible">Possible sessions of all pupils that the side has.</param>
    /// <param name="Absent">Those that were missed.</param>
    internal sealed record Sessions(int Possible, int Absent);

    /// <param name="Both">Pupils whom both sides have.</param>
    /// <param name="Unregistered">The school has no register of the term here.</param>
    internal sealed record Sum(string Urn, int Both, int CensusOnly, int RegistersOnly, Sessions Census, Sessions Registers, bool Unregistered);

    /// <param name="Open">Children within reach of whom they differ and nobody has said why.</param>
    /// <param name="Differ">All children within reach of whom they differ.</param>
    internal sealed record School(Sum Sum, string Name, int Open, int Differ)
    {
        /// <summary>The census less the registers.</summary>
        public int Possible => Sum.Unregistered ? 0 : Sum.Census.Possible - Sum.Registers.Possible;

        /// <summary>The census less the registers.</summary>
        public int Absent => Sum.Unregistered ? 0 : Sum.Census.Absent - Sum.Registers.Absent;
    }
}
