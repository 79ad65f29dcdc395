using Npgsql;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>
/// The built program is killed with signal 9 in the middle of its work. The next start must repair everything by itself, the area must be as
/// before or as after, the trail sound, and the same command must then run to its end. One class for each engine, so that they run side by side.
/// </summary>
public abstract class CrashTests(CrashStages stages)
{
    private static readonly string[] Random = ["return", "restore", "lake"];

    internal static readonly IReadOnlyList<Table.Row> Points =
        Table.Parse("crash-points.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Crash", "crash-points.csv"))).Rows;

    private protected abstract StoreEngine Engine { get; }

    protected static TheoryData<string, string> PointsOf(string engine) =>
        new(Points.Where(point => point["engine"] is "both" || point["engine"] == engine).Select(point => (point["story"], point["point"])));

    public static TheoryData<string> AnyMoment => [.. Random];

    protected async Task KillAtAsync(string story, string point)
    {
        var (told, stores) = await stages.OfAsync(Engine, story);
        var ran = await WaymarkProcess.RunAsync(stores, point, told.Words(stores));
        Assert.True(ran.Code == WaymarkProcess.Killed, $"It did not die at {point}: {ran}");
        await RepairedAsync(told, stores);
    }

    /// <summary>The moment is one of the program's own working time, so that a busy machine does not shift it; the seed is told.</summary>
    [Theory, MemberData(nameof(AnyMoment))]
    public async Task A_command_killed_at_any_moment_leaves_nothing_half_done(string story)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_TEST_SEED"), out var given) ? given : System.Random.Shared.Next();
        var moment = TimeSpan.FromMilliseconds(new Random(seed).Next(1000, 2500));
        TestContext.Current.TestOutputHelper!.WriteLine($"WAYMARK_TEST_SEED={seed}: killed after {moment.TotalMilliseconds} ms of its own work");
        var (told, stores) = await stages.OfAsync(Engine, story);
        await WaymarkProcess.RunAndKillAsync(stores, process => process.TotalProcessorTime >= moment, told.Words(stores));
        await RepairedAsync(told, stores);
    }

    [Fact]
    public async Task Two_processes_that_make_the_same_area_at_once_make_it_once()
    {
        var (told, stores) = await stages.OfAsync(Engine, "make");
        var ran = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => WaymarkProcess.RunAsync(stores, null, told.Words(stores))));
        Assert.All(ran, one => Assert.True(one.Code == 0, $"{one}"));
        await using var here = new Installation(stores);
        await told.AssertDoneAsync(here);
        await told.AssertWholeAsync(here);
    }

    private static async Task RepairedAsync(CrashStory story, StoreSettings stores)
    {
        await using (var here = new Installation(stores))
        {
            await here.StartAsync(CrashStage.Area);
            Assert.Null(here.Trail(CrashStage.Area).Fault);
            await NothingLeftAsync(stores);
            await story.AssertWholeAsync(here);

            await story.RepeatAsync(here);
            await story.AssertDoneAsync(here);
            Assert.Null(here.Trail(CrashStage.Area).Fault);
            await NothingLeftAsync(stores);
        }
        CrashStages.LetGo(stores);
    }

    private static async Task NothingLeftAsync(StoreSettings stores)
    {
        var area = stores.FolderOf(CrashStage.Area.Value);
        var scratch = Path.Combine(area, Scratch.FolderName);
        Assert.Empty(Directory.Exists(scratch) ? Directory.GetFileSystemEntries(scratch) : []);
        Assert.Empty(Directory.GetFiles(area, "*.part*", SearchOption.AllDirectories));
        if (stores.Engine == StoreEngine.Sqlite) return;
        await using var connection = new NpgsqlConnection(stores.Postgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'area\\_%\\_%'";
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}

public sealed class SqliteCrashTests(CrashStages stages) : CrashTests(stages), IClassFixture<CrashStages>
{
    private protected override StoreEngine Engine => StoreEngine.Sqlite;

    public static TheoryData<string, string> Named => PointsOf(nameof(StoreEngine.Sqlite));

    [Theory, MemberData(nameof(Named))]
    public Task A_command_killed_at_a_named_point_leaves_nothing_half_done(string story, string point) => KillAtAsync(story, point);
}

public sealed class PostgresCrashTests(CrashStages stages) : CrashTests(stages), IClassFixture<CrashStages>
{
    private protected override StoreEngine Engine => StoreEngine.Postgres;

    public static TheoryData<string, string> Named => PointsOf(nameof(StoreEngine.Postgres));

    [Theory, MemberData(nameof(Named))]
    public Task A_command_killed_at_a_named_point_leaves_nothing_half_done(string story, string point) => KillAtAsync(story, point);
}
