using System.Data.Common;
using NodaTime;
using NodaTime.Testing;
using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;

namespace Waymark.Tests.Insight.Lake;

public sealed class LakeTests : IDisposable
{
    private static readonly AreaCode Area = AreaCode.Parse("815");
    private static readonly LakeTable Marks = new("marks", "One mark.", [new("pupil", "BIGINT", "who"), new("day", "DATE", "when"), new("code", "VARCHAR", "what")], "pupil, day");

    private readonly string folder = Directory.CreateTempSubdirectory("waymark-lake-").FullName;
    private readonly FakeClock clock = new(Instant.FromUtc(2026, 11, 24, 9, 0));
    private readonly Lakes lakes;

    public LakeTests() => lakes = Open();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_lake_has_every_table_and_no_row()
    {
        await using var reader = await lakes.ReadAsync(Area, Stop);
        Assert.Equal(0L, Count(reader.Engine));
        Assert.Equal(0, reader.State.Version);
    }

    [Fact]
    public async Task What_is_committed_is_read_with_its_types_and_order()
    {
        await WriteAsync("2026-09", [2L, new LocalDate(2026, 9, 2), "L"], [1L, new LocalDate(2026, 9, 2), null]);
        await using var reader = await lakes.ReadAsync(Area, Stop);
        Assert.Equal("1|2026-09-02|NULL;2|2026-09-02|L", Text(reader.Engine, "SELECT string_agg(pupil || '|' || day || '|' || coalesce(code, 'NULL'), ';') FROM marks"));
        var part = Assert.Single(reader.State.Parts);
        Assert.Equal(("marks", "2026-09", 2L), (part.Table, part.Partition, part.Rows));
    }

    [Fact]
    public async Task A_write_that_is_not_committed_leaves_no_trace()
    {
        await WriteAsync("2026-09", [1L, null, "/"]);
        await using (var writer = await lakes.WriteAsync(Area, Stop))
        {
            await writer.ReplaceAsync(Marks, "2026-09", "SELECT 9 AS pupil, NULL AS day, 'X' AS code", Stop);
            writer.Remove(Marks, "2026-08");
        }
        await using (var reader = await lakes.ReadAsync(Area, Stop)) Assert.Equal("1", Text(reader.Engine, "SELECT string_agg(pupil::VARCHAR, ',') FROM marks"));
        await WriteAsync("2026-10", [2L, null, "/"]);
        Assert.Equal(2, LakeFiles.Written(lakes.FolderOf(Area)).Count());
    }

    [Fact]
    public async Task A_reader_keeps_the_state_it_opened_while_others_see_the_new_one()
    {
        await WriteAsync("2026-09", [1L, null, "/"]);
        await using var before = await lakes.ReadAsync(Area, Stop);
        await WriteAsync("2026-09", [2L, null, "/"], [3L, null, "/"]);
        await using var after = await lakes.ReadAsync(Area, Stop);
        Assert.Equal((1L, 2L), (Count(before.Engine), Count(after.Engine)));
        Assert.Equal(before.State.Version + 1, after.State.Version);
    }

    [Fact]
    public async Task Another_process_that_opened_the_lake_before_sees_what_is_committed()
    {
        using var other = Open();
        await using (var first = await other.ReadAsync(Area, Stop)) Assert.Equal(0L, Count(first.Engine));
        await WriteAsync("2026-09", [1L, null, "/"]);
        await using var second = await other.ReadAsync(Area, Stop);
        Assert.Equal(1L, Count(second.Engine));
    }

    [Fact]
    public async Task A_replaced_file_is_kept_for_its_readers_for_an_hour_and_then_goes()
    {
        await WriteAsync("2026-09", [1L, null, "/"]);
        clock.AdvanceMinutes(1);
        await WriteAsync("2026-09", [2L, null, "/"]);
        Assert.Equal(2, LakeFiles.Written(lakes.FolderOf(Area)).Count());
        clock.AdvanceMinutes(61);
        await WriteAsync("2026-10", [2L, null, "/"]);
        Assert.Equal(2, LakeFiles.Written(lakes.FolderOf(Area)).Count());
        await using var reader = await lakes.ReadAsync(Area, Stop);
        Assert.Equal(2L, Count(reader.Engine));
    }

    [Fact]
    public async Task Two_writers_come_one_after_the_other_and_neither_loses_the_others_rows()
    {
        using var other = Open();
        await Task.WhenAll(Enumerable.Range(1, 12).Select(month => WriteAsync(month % 2 == 0 ? lakes : other, $"2026-{month:00}", [[(long)month, null, "/"]])));
        await using var reader = await lakes.ReadAsync(Area, Stop);
        Assert.Equal(12L, Count(reader.Engine));
        Assert.Equal(12, reader.State.Version);
    }

    [Fact]
    public void A_pseudonym_is_the_same_for_a_child_and_another_for_another_area()
    {
        var child = Guid.Parse("0197a000-0000-7000-8000-000000000001");
        var here = lakes.PseudonymsOf(Area).Of(child);
        using var again = Open();
        Assert.Equal(here, again.PseudonymsOf(Area).Of(child));
        Assert.NotEqual(here, lakes.PseudonymsOf(AreaCode.Parse("816")).Of(child));
        Assert.InRange(here, 0, (1L << 52) - 1);
    }

    public void Dispose()
    {
        lakes.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Lakes Open() => new(new StoreSettings { Folder = folder }, new LakeSettings { Memory = 200, Threads = 1 }, new LakeTables([new Tables()], [], []), clock);

    private Task WriteAsync(string partition, params object?[][] rows) => WriteAsync(lakes, partition, rows);

    private static async Task WriteAsync(Lakes to, string partition, object?[][] rows)
    {
        await using var writer = await to.WriteAsync(Area, Stop);
        await writer.StageAsync("new_marks", Marks.Columns, rows.ToAsyncEnumerable(), Stop);
        await writer.ReplaceAsync(Marks, partition, "SELECT * FROM new_marks", Stop);
        await writer.CommitAsync("test", Stop);
    }

    private static object? Count(DbConnection engine) => One(engine, "SELECT count(*) FROM marks");

    private static string? Text(DbConnection engine, string sql) => One(engine, sql)?.ToString();

    private static object? One(DbConnection engine, string sql)
    {
        using var command = engine.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class Tables : ILakeTables
    {
        IReadOnlyList<LakeTable> ILakeTables.Tables => [Marks];
    }
}
