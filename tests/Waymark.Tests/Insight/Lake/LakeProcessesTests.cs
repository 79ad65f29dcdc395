using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Insight.Door;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Crash;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Lake;

/// <summary>The built program writes a lake as a process of its own while others read it and write it.</summary>
public sealed class LakeProcessesTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_one_whole_state_at_a_time_while_another_process_writes()
    {
        await using var here = new Installation(engines.Settings(nameof(StoreEngine.Sqlite)));
        var area = await here.AreaAsync("401", cases: 0);
        await RequestAsync(here, area);
        await RefreshAsync(here.Settings, area);
        using var enough = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<long, long>();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(here, area, seen, enough.Token), Stop)).ToList();
        for (var turn = 0; turn < 3; turn++)
        {
            await RequestAsync(here, area);
            await RefreshAsync(here.Settings, area);
        }
        await enough.CancelAsync();
        await Task.WhenAll(readers);
        await ReadAsync(here, area, seen, enough.Token);
        // The last state is seen for certain; each has one request more than the one before it.
        Assert.Contains(4, seen.Keys);
        Assert.All(seen, state => Assert.Equal(state.Key, state.Value));
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_both_commit()
    {
        await using var here = new Installation(engines.Settings(nameof(StoreEngine.Sqlite)));
        var area = await here.AreaAsync("402", cases: 0);
        await RequestAsync(here, area);
        await Task.WhenAll(RefreshAsync(here.Settings, area), RefreshAsync(here.Settings, area));
        await using var lake = await here.Services.GetRequiredService<ILakes>().ReadAsync(area, Stop);
        Assert.Equal((2L, 1L), (lake.State.Version, One(lake.Engine, "SELECT count(*) FROM ehc_cases")));
        Assert.Empty(await LakeContent.FaultsAsync(here, area));
    }

    /// <summary>Two tables of one state must agree, however long one looks at it.</summary>
    private static async Task ReadAsync(Installation here, AreaCode area, ConcurrentDictionary<long, long> seen, CancellationToken enough)
    {
        do
        {
            await using var lake = await here.Services.GetRequiredService<ILakes>().ReadAsync(area, Stop);
            var cases = One(lake.Engine, "SELECT count(*) FROM ehc_cases");
            await Task.Delay(50, Stop);
            Assert.Equal(cases, One(lake.Engine, "SELECT count(*) FROM facts WHERE indicator = 'requests'"));
            seen[lake.State.Version] = cases;
        }
        while (!enough.IsCancellationRequested);
    }

    private static async Task RequestAsync(Installation here, AreaCode area)
    {
        await using var db = here.Stores.Casework(area);
        db.Add(new EhcCase
        {
            Id = CaseId.From(NewId.Next(Installation.Now)), Child = ChildId.From(NewId.Next(Installation.Now)), Received = new LocalDate(2026, 9, 1), RequestOutcome = "A",
        });
        await db.SaveAsync(Installation.Deed("add case"), Stop);
    }

    private static async Task RefreshAsync(StoreSettings stores, AreaCode area)
    {
        var ran = await WaymarkProcess.RunAsync(stores, null, "lake", "refresh", area.Value);
        Assert.True(ran.Code == 0, $"{ran}");
    }

    private static long One(DbConnection engine, string sql)
    {
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
