using Waymark.Insight.Lake;

namespace Waymark.Tests.Insight.Lake;

public sealed class LakeTidyingTests : IDisposable
{
    private readonly SmallLake lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_column_that_files_of_an_earlier_release_have_not_is_there_and_empty()
    {
        using (var earlier = lake.Open(SmallLake.Former)) await lake.WriteAsync("2026-09", 3, earlier, SmallLake.Former);
        Assert.Equal((3, 0), (await lake.CountAsync(), await lake.CountAsync("note")));
        await lake.WriteAsync("2026-10", 4);
        Assert.Equal((7, 4), (await lake.CountAsync(), await lake.CountAsync("note")));
    }

    [Fact]
    public async Task Compacting_writes_files_of_an_earlier_shape_anew_and_changes_no_row()
    {
        using (var earlier = lake.Open(SmallLake.Former)) await lake.WriteAsync("2026-09", 3, earlier, SmallLake.Former);
        await lake.WriteAsync("2026-10", 4);
        Assert.False(Assert.Single(await lake.FaultsAsync()).Broken);
        var done = await lake.Tidying.CompactAsync(SmallLake.Area, now: false, Stop);
        Assert.Equal(1, done.Rewritten);
        Assert.Empty(await lake.FaultsAsync());
        Assert.Equal((7, 4), (await lake.CountAsync(), await lake.CountAsync("note")));
        Assert.Equal(0, (await lake.Tidying.CompactAsync(SmallLake.Area, now: false, Stop)).Rewritten);
    }

    [Fact]
    public async Task Compacting_brings_the_files_of_one_partition_together()
    {
        await lake.WriteAsync("2026-09", 3);
        await lake.WriteAsync("2026-10", 4);
        var manifest = LakeManifest.Read(lake.Folder, "815");
        new LakeManifest(manifest.State with { Parts = [.. manifest.State.Parts.Select(part => part with { Partition = "2026-09" })] }, manifest.Formers).Write(lake.Folder);
        Assert.Equal(1, (await lake.Tidying.CompactAsync(SmallLake.Area, now: true, Stop)).Rewritten);
        Assert.Equal(7, await lake.CountAsync());
        Assert.Single(LakeFiles.Written(lake.Folder));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task A_replaced_file_goes_now_where_that_is_asked_for_and_else_when_nobody_can_be_reading_it(bool now, int left)
    {
        await lake.WriteAsync("2026-09", 3);
        await lake.WriteAsync("2026-09", 4);
        await File.WriteAllTextAsync(Path.Combine(lake.Folder, "marks", "2026-09-000009-1.parquet"), "what a killed writer left", Stop);
        var done = await lake.Tidying.CompactAsync(SmallLake.Area, now, Stop);
        Assert.Equal(left, LakeFiles.Written(lake.Folder).Count());
        Assert.True(done.After < done.Before);
        Assert.Equal(4, await lake.CountAsync());
        lake.Clock.AdvanceMinutes(61);
        await lake.Tidying.CompactAsync(SmallLake.Area, now: false, Stop);
        Assert.Single(LakeFiles.Written(lake.Folder));
    }

    public void Dispose() => lake.Dispose();
}
