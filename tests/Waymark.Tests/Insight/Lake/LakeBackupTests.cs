using Microsoft.Extensions.DependencyInjection;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Insight.Lake;

public sealed class LakeBackupTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static readonly Guid Child = Guid.Parse("0197a000-0000-7000-8000-000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_made_while_the_lake_is_written_holds_a_whole_lake(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("411", cases: 2);
        await RefreshAsync(here, area);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await here.AddCaseAsync(area, "meanwhile");
                await RefreshAsync(here, area);
            }
        }, Stop);
        var backups = new List<string>();
        for (var i = 0; i < 2; i++) backups.Add(await here.BackUpAsync(area));
        await enough.CancelAsync();
        await writing;
        foreach (var backup in backups)
        {
            Assert.Empty((await here.RestoreAsync(area, backup, force: true)).Problems);
            Assert.Empty(await LakeContent.FaultsAsync(here, area));
            await using var lake = await Lakes(here).ReadAsync(area, Stop);
            Assert.True(lake.State.Version > 0);
        }
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_restore_brings_back_the_rows_and_the_key_of_the_pseudonyms(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("412", cases: 3);
        await RefreshAsync(here, area);
        var (content, number) = (await LakeContent.OfAsync(here, area), Lakes(here).PseudonymsOf(area).Of(Child));
        var backup = await here.BackUpAsync(area);

        await here.AddCaseAsync(area, "later");
        await RefreshAsync(here, area);
        Assert.NotEqual(content, await LakeContent.OfAsync(here, area));
        Assert.Empty((await here.RestoreAsync(area, backup, force: true)).Problems);
        Assert.Equal(content, await LakeContent.OfAsync(here, area));

        await using var fresh = new StoreEngines();
        await fresh.InitializeAsync();
        await using var there = new Installation(fresh.Settings(engine));
        await there.Stores.PrepareDirectoryAsync(Stop);
        Assert.Empty((await there.RestoreAsync(area, backup)).Problems);
        Assert.Equal(content, await LakeContent.OfAsync(there, area));
        Assert.Equal(number, Lakes(there).PseudonymsOf(area).Of(Child));
        // The restored lake is written on with the restored key.
        await there.AddCaseAsync(area, "there");
        await RefreshAsync(there, area);
        Assert.Empty(await LakeContent.FaultsAsync(there, area));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_from_before_there_were_lakes_empties_the_lake_and_leaves_the_key(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("413", cases: 1);
        var backup = await here.BackUpAsync(area);
        await RefreshAsync(here, area);
        var number = Lakes(here).PseudonymsOf(area).Of(Child);
        Assert.Empty((await here.RestoreAsync(area, backup, force: true)).Problems);
        await using (var lake = await Lakes(here).ReadAsync(area, Stop)) Assert.Equal(0, lake.State.Version);
        Assert.Equal(number, Lakes(here).PseudonymsOf(area).Of(Child));
        await RefreshAsync(here, area);
        Assert.Empty(await LakeContent.FaultsAsync(here, area));
    }

    [Fact]
    public async Task A_write_that_began_before_a_restore_is_finished_before_the_lake_is_exchanged()
    {
        await using var here = new Installation(engines.Settings(nameof(StoreEngine.Sqlite)));
        var area = await here.AreaAsync("414", cases: 1);
        await RefreshAsync(here, area);
        var content = await LakeContent.OfAsync(here, area);
        var backup = await here.BackUpAsync(area);
        await here.AddCaseAsync(area, "later");
        Task<Waymark.Areas.Backup.RestoreArea.Outcome> restore;
        await using (var writer = await Lakes(here).WriteAsync(area, Stop))
        {
            restore = here.RestoreAsync(area, backup, force: true);
            await writer.CommitAsync("late", Stop);
        }
        Assert.Empty((await restore).Problems);
        Assert.Equal(content, await LakeContent.OfAsync(here, area));
        Assert.Empty(await LakeContent.FaultsAsync(here, area));
    }

    private static ILakes Lakes(Installation here) => here.Services.GetRequiredService<ILakes>();

    private static Task RefreshAsync(Installation here, AreaCode area) => here.Services.GetRequiredService<LakeRefresh>().RunAsync(area, progress: null, Stop);
}
