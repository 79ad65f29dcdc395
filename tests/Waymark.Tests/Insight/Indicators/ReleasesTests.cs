using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;
using Waymark.Insight.Lake;
using Waymark.Plans;
using Waymark.Tests.Shell;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>What left at earlier refreshes is kept, and later refreshes are held against it.</summary>
public sealed class ReleasesTests
{
    private const string Figures = "SELECT concat_ws('|', grain, period, dimension, value, within, within_value), concat_ws('|', coalesce(numerator::VARCHAR, '-'), hidden) FROM figures WHERE indicator = 'requests'";
    private const string Left = "SELECT concat_ws('|', refresh, grain, period, dimension, value, within, within_value), concat_ws('|', coalesce(count::VARCHAR, '-'), coalesce(shown_count::VARCHAR, '-')) FROM released WHERE indicator = 'requests'";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_later_refresh_remembers_what_left_and_adds_what_has_changed()
    {
        await using var web = new DemoWeb();
        var services = (await web.ServedAsync()).Site.Services;
        var (figures, left) = (await AskAsync(services, Figures), await AskAsync(services, Left));
        Assert.NotEmpty(left);
        Assert.All(left.Keys, key => Assert.StartsWith("1|", key, StringComparison.Ordinal));

        await RefreshAsync(services);
        Assert.Equal(figures, await AskAsync(services, Figures));
        Assert.Equal(left, await AskAsync(services, Left));

        await RequestAsync(services);
        await RefreshAsync(services);
        var (now, after) = (await AskAsync(services, Figures), await AskAsync(services, Left));
        Assert.All(left, cell => Assert.Equal(cell.Value, after[cell.Key]));
        var added = after.Where(cell => cell.Key.StartsWith("2|", StringComparison.Ordinal)).ToList();
        // The month, the year, and each of them by what is known of the child; the rest is as it was.
        Assert.InRange(added.Count, 4, 80);
        Assert.All(added, cell => Assert.True(cell.Key.Contains("|2026-", StringComparison.Ordinal), cell.Key));
        // A number that is the same says no more than it did.
        var changed = added.Select(cell => cell.Key[2..]).ToHashSet();
        Assert.All(figures.Where(f => f.Value.EndsWith("true", StringComparison.Ordinal) && !changed.Contains(f.Key) && !changed.Contains(Turned(f.Key))), f => Assert.Equal(f.Value, now[f.Key]));
    }

    [Fact]
    public void What_is_told_of_a_year_is_kept_until_nobody_is_likely_to_hold_it_any_more()
    {
        var indicator = Catalogue.Find("requests")!;
        IReadOnlyList<ReleasedFigure> kept = [];
        for (var count = 20; count < 40; count++)
        {
            var releases = new Releases(indicator, kept, asOfToday: false);
            var key = new CellKey(Grains.CalendarYear, new LocalDate(2026, 1, 1), "", "", "", "");
            kept = [.. releases.After(key.Period, [new ReleasedFigure(releases.Refresh, key, count, null, count, null, false, false, false, false)])];
        }
        Assert.Equal(9, kept.Count);
        var last = new Releases(indicator, kept, asOfToday: false);
        Assert.Equal([32, 33, 34, 35, 36, 37, 38, 39], last.Earlier(new LocalDate(2026, 1, 1), changed: true).Select(e => e.Figure.Count!.Value));
        Assert.Equal([39], last.Earlier(new LocalDate(2026, 1, 1), changed: false).Select(e => e.Figure.Count!.Value));
    }

    /// <summary>A pair of dimensions seen from the other side.</summary>
    private static string Turned(string key) => key.Split('|') is [var grain, var period, var by, var value, var within, var inside] ? string.Join('|', grain, period, within, inside, by, value) : key;

    private static async Task RequestAsync(IServiceProvider services)
    {
        var stores = services.GetRequiredService<Waymark.Shell.Data.Stores>();
        await using var db = stores.Casework(StoreEngines.NorthYorkshire);
        var child = db.Set<EhcCase>().First(c => c.RequestOutcome == "Y").Child;
        db.Add(new EhcCase { Id = CaseId.From(Guid.CreateVersion7()), Child = child, Received = DemoArea.Today.PlusDays(-3), RequestOutcome = "A", RequestSource = "1" });
        await db.SaveAsync(new Waymark.Shell.Trail.Deed(Waymark.Shell.Trail.Actor.Program("test"), (DemoArea.Today + new LocalTime(13, 0)).InUtc().ToInstant(), DemoArea.Today, "ask for an assessment"), Stop);
    }

    private static Task RefreshAsync(IServiceProvider services) => services.GetRequiredService<LakeRefresh>().MakeAsync(StoreEngines.NorthYorkshire, progress: null, DemoArea.Today, Stop, [Catalogue.Find("requests")!]);

    private static async Task<SortedDictionary<string, string>> AskAsync(IServiceProvider services, string statement)
    {
        await using var lake = await services.GetRequiredService<ILakes>().ReadAsync(StoreEngines.NorthYorkshire, Stop);
        await using DbCommand command = lake.Engine.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(Stop)) rows.Add(reader.GetString(0), reader.GetString(1));
        return rows;
    }
}
