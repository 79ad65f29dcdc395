using System.Diagnostics;
using Npgsql;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Tests.Architecture;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Crash;

/// <summary>
/// The built program is killed with signal 9 in the middle of its work, on both engines. The next start must repair everything by itself,
/// the area must be as before or as after, the trail sound, and the same command must then run to its end.
/// </summary>
public sealed class CrashTests(CrashStages stages) : IClassFixture<CrashStages>
{
    private static readonly IReadOnlyList<Table.Row> Points =
        Table.Parse("crash-points.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Crash", "crash-points.csv"))).Rows;

    public static TheoryData<string, string, string> Killed => new(
        from engine in StoreEngines.All from point in Points select (engine.Data, point["story"], point["point"]));

    [Theory, MemberData(nameof(Killed))]
    public async Task A_command_killed_at_a_named_point_leaves_nothing_half_done(string engine, string story, string point)
    {
        var (told, stores) = await stages.OfAsync(engine, story);
        var ran = await WaymarkProcess.RunAsync(stores, point, told.Words(stores));
        // A store asked fewer than n times has simply finished.
        Assert.True(ran.Code == WaymarkProcess.Killed || (ran.Code == 0 && point.StartsWith(CrashAtCommand.Point, StringComparison.Ordinal)), $"{ran}");
        await RepairedAsync(told, stores);
    }

    public static TheoryData<string, string, int> Moments => new(
        from engine in StoreEngines.All
        from drawn in Enumerable.Range(0, 2)
        let chance = new Random(815 + drawn)
        select (engine.Data, new[] { "restore", "backup" }[drawn], chance.Next(300, 1500)));

    [Theory, MemberData(nameof(Moments))]
    public async Task A_command_killed_at_any_moment_leaves_nothing_half_done(string engine, string story, int milliseconds)
    {
        var (told, stores) = await stages.OfAsync(engine, story);
        var clock = Stopwatch.StartNew();
        await WaymarkProcess.RunAndKillAsync(stores, _ => clock.ElapsedMilliseconds >= milliseconds, told.Words(stores));
        await RepairedAsync(told, stores);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task Three_processes_that_make_the_same_area_at_once_make_it_once(string engine)
    {
        var (told, stores) = await stages.OfAsync(engine, "make");
        var ran = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WaymarkProcess.RunAsync(stores, null, told.Words(stores))));
        Assert.All(ran, one => Assert.True(one.Code == 0, $"{one}"));
        await using var here = new Installation(stores);
        await told.AssertDoneAsync(here);
        await told.AssertWholeAsync(here);
    }

    [Fact]
    public void Every_crash_point_of_the_program_is_tried()
    {
        var named = Source.App.SelectMany(file => file.Calls("CrashPoint.Pass")).Where(point => point.Length > 0).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Points.Select(point => point["point"].Split(':')[0])));
    }

    private static async Task RepairedAsync(CrashStory story, StoreSettings stores)
    {
        await using var here = new Installation(stores);
        await here.StartAsync(CrashStory.Area);
        Assert.Null(here.Trail(CrashStory.Area).Fault);
        await NothingLeftAsync(stores);
        await story.AssertWholeAsync(here);

        await story.RepeatAsync(here);
        await story.AssertDoneAsync(here);
        Assert.Null(here.Trail(CrashStory.Area).Fault);
    }

    private static async Task NothingLeftAsync(StoreSettings stores)
    {
        var scratch = Path.Combine(stores.FolderOf(CrashStory.Area.Value), Scratch.FolderName);
        Assert.Empty(Directory.Exists(scratch) ? Directory.GetFileSystemEntries(scratch) : []);
        if (stores.Engine == StoreEngine.Sqlite) return;
        await using var connection = new NpgsqlConnection(stores.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'area\\_%\\_%'";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
