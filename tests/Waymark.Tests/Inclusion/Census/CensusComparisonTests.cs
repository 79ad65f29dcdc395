using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Inclusion.Census;
using Waymark.Inclusion.Attendance;
using Waymark.Inclusion.Census;
using Waymark.Inclusion.Census.Settle;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Trail;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Inclusion.Census;

/// <summary>A census beside the registers of the demonstration.</summary>
public sealed class CensusComparisonTests(DemoWeb shared, CensusComparisonTests.OwnDemo own) : IClassFixture<CensusComparisonTests.OwnDemo>
{
    /// <summary>Twenty pupils of one school as its registers have them, the first of them left out and four more changed, and one whom nobody knows.</summary>
    private const string Sent = """
        WITH r AS (
          SELECT pupil, urn, sum(is_possible(am)::INTEGER + is_possible(pm)::INTEGER) AS possible, sum(is_absent(am)::INTEGER + is_absent(pm)::INTEGER) AS absent,
            sum(is_unauthorised(am)::INTEGER + is_unauthorised(pm)::INTEGER) AS unauthorised
          FROM attendance WHERE date BETWEEN DATE '2025-08-01' AND DATE '2025-12-31' GROUP BY pupil, urn HAVING possible > 0),
        of_age AS (SELECT r.* FROM r JOIN pupils USING (pupil) WHERE born_month BETWEEN DATE '2009-09-01' AND DATE '2021-08-31'),
        n AS (SELECT *, row_number() OVER (ORDER BY pupil) AS n FROM of_age WHERE urn = (SELECT urn FROM of_age GROUP BY urn HAVING count(*) >= 20 ORDER BY urn LIMIT 1))
        SELECT pupil, urn, 2025 AS year, 'autumn' AS term, possible + CASE n WHEN 2 THEN 20 WHEN 4 THEN 2 ELSE 0 END AS possible,
          absent - unauthorised + CASE n WHEN 3 THEN 20 WHEN 5 THEN 10 ELSE 0 END AS authorised,
          unauthorised - CASE n WHEN 5 THEN 10 ELSE 0 END AS unauthorised, '' AS reasons, 'census.xml' AS source, DATE '2026-02-01' AS taken, NULL AS superseded FROM n WHERE n > 1
        UNION ALL SELECT 1, min(urn), 2025, 'autumn', 100, 5, 0, '', 'census.xml', DATE '2026-02-01', NULL FROM n
        UNION ALL SELECT pupil, urn, 2025, 'autumn', 1, 0, 0, '', 'early.xml', DATE '2026-01-20', DATE '2026-02-01' FROM n WHERE n = 6
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enrolments_that_differ_by_more_than_the_tolerance_are_told_by_what_differs_and_only_what_changed_is_compared_anew()
    {
        var services = (await own.Web.ServedAsync()).Site.Services;
        await SendAsync(services, Sent);
        await RefreshAsync(services);
        Assert.Equal(["absence 1", "census only 1", "leave 1", "possible 1", "registers only 1"], await DifferAsync(services));

        var made = await FileAsync(services);
        await RefreshAsync(services);
        Assert.Equal(made, await FileAsync(services));
        await MarkAsync(services, "2026-03");
        await RefreshAsync(services);
        Assert.Equal(made, await FileAsync(services));
        await MarkAsync(services, "2025-10");
        await RefreshAsync(services);
        Assert.NotEqual(made, await FileAsync(services));
    }

    [Fact]
    public async Task What_is_settled_is_open_again_once_its_figures_change_and_settled_when_they_are_as_before()
    {
        var services = (await own.Web.ServedAsync()).Site.Services;
        await SendAsync(services, Sent);
        await FollowAsync(services);
        await using var db = await own.Web.StoreAsync();
        var absent = await db.Set<CensusGap>().SingleAsync(g => g.Year == 2025 && g.Term == "autumn" && g.Differs == "absence", Stop);
        Assert.Equal((20, null), (absent.Sessions, absent.Settlement));
        db.Add(SettleCensus.Apply(absent, ("census-corrected", null), new Deed(Actor.Program("test"), DemoArea.Today.AtMidnight().InUtc().ToInstant(), DemoArea.Today, "settle"), Guid.CreateVersion7()));
        await db.SaveChangesAsync(Stop);
        async Task<CensusGap> NowAsync()
        {
            await FollowAsync(services);
            return await db.Set<CensusGap>().AsNoTracking().SingleAsync(g => g.Child == absent.Child && g.Year == 2025 && g.Term == "autumn", Stop);
        }
        Assert.Equal(absent.Settlement, (await NowAsync()).Settlement);
        await SendAsync(services, Sent.Replace("WHEN 3 THEN 20", "WHEN 3 THEN 25", StringComparison.Ordinal));
        Assert.True(await NowAsync() is { Sessions: 25, Settlement: null });
        await SendAsync(services, Sent);
        Assert.Equal(absent.Settlement, (await NowAsync()).Settlement);
        await SendAsync(services, Sent.Replace("WHEN 3 THEN 20", "WHEN 3 THEN 0", StringComparison.Ordinal));
        await FollowAsync(services);
        Assert.False(await db.Set<CensusGap>().AnyAsync(g => g.Child == absent.Child && g.Year == 2025 && g.Term == "autumn", Stop));
        Assert.True(await db.Set<CensusSettlement>().AnyAsync(s => s.Id == absent.Settlement, Stop));
        var entries = await db.Set<TrailEntry>().CountAsync(Stop);
        await FollowAsync(services);
        Assert.Equal(entries, await db.Set<TrailEntry>().CountAsync(Stop));
    }

    [Fact]
    public async Task The_registers_of_a_term_are_summed_up_to_the_day_also_where_it_ends_within_a_month()
    {
        await using var lake = await (await shared.ServedAsync()).Site.Services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        foreach (var term in CensusTerm.Terms.SelectMany(name => new[] { 2024, 2025 }.Select(year => CensusTerm.Of(year, name)!)))
        {
            var (sums, days) = (CensusComparison.RegistersOf(term), $"""
                SELECT pupil, urn, sum(is_possible(am)::INTEGER + is_possible(pm)::INTEGER)::INTEGER AS possible, sum(is_absent(am)::INTEGER + is_absent(pm)::INTEGER)::INTEGER AS absent,
                  sum(is_unauthorised(am)::INTEGER + is_unauthorised(pm)::INTEGER)::INTEGER AS unauthorised
                FROM attendance WHERE date BETWEEN DATE '{term.First:uuuu-MM-dd}' AND DATE '{term.Last:uuuu-MM-dd}' GROUP BY pupil, urn HAVING possible > 0
                """);
            Assert.Equal(["0"], await RowsAsync(lake, $"SELECT count(*)::VARCHAR FROM (({sums} EXCEPT ALL {days}) UNION ALL ({days} EXCEPT ALL {sums}))"));
            Assert.NotEqual(["0"], await RowsAsync(lake, $"SELECT count(*)::VARCHAR FROM ({sums})"));
        }
    }

    [Fact]
    public async Task A_school_without_registers_of_the_term_has_no_pupil_to_settle()
    {
        var services = (await own.Web.ServedAsync()).Site.Services;
        await SendAsync(services, "SELECT pupil, 123456 AS urn, 2025 AS year, 'autumn' AS term, 100 AS possible, 5 AS authorised, 0 AS unauthorised, '' AS reasons, 'x' AS source, DATE '2026-02-01' AS taken, NULL AS superseded FROM pupils LIMIT 10");
        await FollowAsync(services);
        Assert.Equal(["no registers 10"], await DifferAsync(services));
        await using var db = await own.Web.StoreAsync();
        Assert.False(await db.Set<CensusGap>().AnyAsync(g => g.Urn == "123456", Stop));
    }

    private static async Task SendAsync(IServiceProvider services, string sums)
    {
        await using var lake = await services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        await lake.ReplaceAsync(CensusTables.Sums, "2025-autumn", sums, Stop);
        await lake.CommitAsync("census", Stop);
    }

    private static async Task FollowAsync(IServiceProvider services)
    {
        await RefreshAsync(services);
        await services.GetRequiredService<CensusGaps>().FollowAsync(StoreEngines.NorthYorkshire, DemoArea.Today, Stop);
    }

    private static Task RefreshAsync(IServiceProvider services) => services.GetRequiredService<LakeRefresh>().MakeAsync(StoreEngines.NorthYorkshire, progress: null, DemoArea.Today, Stop, indicators: []);

    private static async Task<string> FileAsync(IServiceProvider services)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return Assert.Single(lake.State.Of(CensusComparison.Compared.Name), part => part.Partition == "2025-autumn").File;
    }

    private static async Task<IReadOnlyList<string>> DifferAsync(IServiceProvider services)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        return await RowsAsync(lake, "SELECT differs || ' ' || count(*) FROM census_registers WHERE differs <> '' AND year = 2025 AND term = 'autumn' GROUP BY differs ORDER BY differs");
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(ILakeReader lake, string statement)
    {
        await using var command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var all = new List<string>();
        while (await rows.ReadAsync(Stop)) all.Add(rows.GetString(0));
        return all;
    }

    private static async Task MarkAsync(IServiceProvider services, string month)
    {
        await using var lake = await services.GetRequiredService<ILakes>().WriteAsync(StoreEngines.NorthYorkshire, Stop);
        await lake.ReplaceAsync(AttendanceTables.Marks, month, $"SELECT * REPLACE (CASE WHEN pupil % 7 = 0 THEN 'I' ELSE am END AS am) FROM attendance WHERE strftime(date, '%Y-%m') = '{month}'", Stop);
        await lake.CommitAsync("marks", Stop);
    }

    /// <summary>A demonstration whose registers and censuses these tests may change.</summary>
    public sealed class OwnDemo : IAsyncDisposable
    {
        internal DemoWeb Web { get; } = new();

        public ValueTask DisposeAsync() => Web.DisposeAsync();
    }
}
