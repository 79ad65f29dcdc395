using System.Data.Common;
using NodaTime;
using NodaTime.Testing;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;

namespace Waymark.Tests.Insight.Lake;

/// <summary>A lake of one table in a folder of its own, written by months.</summary>
internal sealed class SmallLake : IDisposable
{
    public static readonly AreaCode Area = AreaCode.Parse("815");

    /// <summary>As an earlier release declared it.</summary>
    public static readonly LakeTable Former = new("marks", "One mark.", [new("pupil", "BIGINT", "Who."), new("code", "VARCHAR", "What.")], "pupil");

    public static readonly LakeTable Marks = Former with { Columns = [.. Former.Columns, new("note", "VARCHAR", "Why.")] };

    private readonly string folder = Directory.CreateTempSubdirectory("waymark-lake-").FullName;

    public SmallLake() => Lakes = Open(Marks);

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 9, 0));

    public Lakes Lakes { get; }

    public string Folder => Lakes.FolderOf(Area);

    public string Manifest => Path.Combine(Folder, LakeManifest.Name);

    public LakeTidying Tidying => new(new Waymark.Shell.Data.Stores(Settings), Small, Tables(Marks), Clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static LakeSettings Small => new() { Memory = 200, Threads = 1 };

    private StoreSettings Settings => new() { Folder = folder };

    /// <summary>The same folder for a release that declares the table so.</summary>
    public Lakes Open(LakeTable table) => new(Settings, Small, Tables(table), Clock);

    public string FileOf(string partition) => Path.Combine(Folder, LakeManifest.Read(Folder, Area.Value).State.Parts.Single(part => part.Partition == partition).File);

    public async Task WriteAsync(string partition, long pupils, Lakes? by = null, LakeTable? table = null)
    {
        await using var writer = await (by ?? Lakes).WriteAsync(Area, Stop);
        await writer.StageAsync("staged", Former.Columns, Enumerable.Range(0, (int)pupils).Select(pupil => new object?[] { (long)pupil, "/" }).ToAsyncEnumerable(), Stop);
        await writer.ReplaceAsync(table ?? Marks, partition, table is null ? "SELECT *, 'why' AS note FROM staged" : "FROM staged", Stop);
        await writer.CommitAsync("test", Stop);
    }

    public async Task<long> CountAsync(string of = "*")
    {
        await using var reader = await Lakes.ReadAsync(Area, Stop);
        return Count(reader.Engine, of);
    }

    public static long Count(DbConnection engine, string of = "*")
    {
        using var command = engine.CreateCommand();
        command.CommandText = $"SELECT count({of}) FROM marks";
        return (long)command.ExecuteScalar()!;
    }

    public Task<IReadOnlyList<LakeCheck.Fault>> FaultsAsync() => LakeCheck.RunAsync(Lakes, Tables(Marks), Area, Stop);

    public void Dispose()
    {
        Lakes.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static LakeTables Tables(LakeTable table) => new([new Declared(table)], [], []);

    private sealed class Declared(LakeTable table) : ILakeTables
    {
        public IReadOnlyList<LakeTable> Tables => [table];
    }
}
