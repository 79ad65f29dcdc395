using Waymark.Insight.Lake;
using Waymark.Shell.Data;

namespace Waymark.Tests.Insight.Lake;

public sealed class LakeDamageTests : IDisposable
{
    private readonly SmallLake lake = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Manifests => new()
    {
        { "", "cannot be read" },
        { "{", "cannot be read" },
        { "null", "cannot be read" },
        { "{}", "cannot be read" },
        { "\u0000\u0000\u0000\u0000", "cannot be read" },
        { """{ "format": 1, "area": "815", "version": 1, "written": "yesterday", "what": "x", "parts": [], "notes": {}, "formers": [] }""", "cannot be read" },
        { """{ "format": 1, "area": "815", "version": 1, "written": "2026-11-24T09:00:00Z", "what": "x", "parts": null, "notes": {}, "formers": [] }""", "cannot be read" },
        { """{ "format": 1, "area": "815", "version": 1, "written": "2026-11-24T09:00:00Z", "what": "x", "parts": [{ "table": "marks", "partition": "", "file": "../../816/lake/marks/all.parquet", "rows": 1, "bytes": 1, "sha256": "", "version": 1 }], "notes": {}, "formers": [] }""", "cannot be read" },
        { """{ "format": 1, "area": "816", "version": 1, "written": "2026-11-24T09:00:00Z", "what": "x", "parts": [], "notes": {}, "formers": [] }""", "belongs to area 816" },
        { """{ "format": 2, "tables": "laid out otherwise" }""", "later release" },
    };

    [Theory, MemberData(nameof(Manifests))]
    public async Task A_manifest_that_cannot_be_used_is_named_with_what_to_do_and_stays_as_it_is(string text, string says)
    {
        await lake.WriteAsync("2026-09", 3);
        await File.WriteAllTextAsync(lake.Manifest, text, Stop);
        var read = await Assert.ThrowsAsync<LakeRefusedException>(() => lake.CountAsync());
        var write = await Assert.ThrowsAsync<LakeRefusedException>(() => lake.WriteAsync("2026-10", 1));
        Assert.All([read, write], refused => Assert.Contains(says, refused.Message, StringComparison.Ordinal));
        Assert.Contains(lake.Manifest, read.Message, StringComparison.Ordinal);
        Assert.Matches("(Restore|restore|Use) ", read.Message);
        Assert.Equal(LakeManifest.Name, Assert.Single(await lake.FaultsAsync()).File);
        Assert.Equal(text, await File.ReadAllTextAsync(lake.Manifest, Stop));
        Assert.Single(LakeFiles.Written(lake.Folder));
    }

    [Fact]
    public async Task A_manifest_cut_short_anywhere_is_never_taken_for_a_lake()
    {
        await lake.WriteAsync("2026-09", 3);
        var whole = await File.ReadAllBytesAsync(lake.Manifest, Stop);
        var end = Array.LastIndexOf(whole, (byte)'}');
        for (var length = 0; length <= end; length++)
        {
            await File.WriteAllBytesAsync(lake.Manifest, whole[..length], Stop);
            Assert.Throws<LakeRefusedException>(() => LakeManifest.Read(lake.Folder, "815"));
        }
    }

    [Fact]
    public async Task A_missing_file_is_named_taken_out_by_repair_and_can_be_brought_anew()
    {
        await lake.WriteAsync("2026-09", 3);
        await lake.WriteAsync("2026-10", 4);
        var gone = lake.FileOf("2026-09");
        File.Delete(gone);
        using var other = lake.Open(SmallLake.Marks);
        var refused = await Assert.ThrowsAsync<LakeRefusedException>(() => other.ReadAsync(SmallLake.Area, Stop));
        Assert.Contains($"{gone} is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("waymark lake repair 815", refused.Message, StringComparison.Ordinal);
        Assert.Equal("marks/2026-09-000001-1.parquet", Assert.Single(await lake.FaultsAsync()).File);
        Assert.Single(await lake.Tidying.RepairAsync(SmallLake.Area, Stop));
        Assert.Equal(4, await lake.CountAsync());
        await lake.WriteAsync("2026-09", 3);
        Assert.Equal(7, await lake.CountAsync());
        Assert.Empty(await lake.FaultsAsync());
    }

    [Fact]
    public async Task A_changed_byte_is_found_by_verify()
    {
        await lake.WriteAsync("2026-09", 3);
        var file = lake.FileOf("2026-09");
        var bytes = await File.ReadAllBytesAsync(file, Stop);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Stop);
        var fault = Assert.Single(await lake.FaultsAsync());
        Assert.StartsWith("Has been changed", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_that_changed_places_are_found_by_readers_and_by_verify()
    {
        await lake.WriteAsync("2026-09", 3);
        await lake.WriteAsync("2026-10", 4000);
        var (first, second, aside) = (lake.FileOf("2026-09"), lake.FileOf("2026-10"), Path.Combine(lake.Folder, "aside"));
        File.Move(first, aside);
        File.Move(second, first);
        File.Move(aside, second);
        using var other = lake.Open(SmallLake.Marks);
        await Assert.ThrowsAsync<LakeRefusedException>(() => other.ReadAsync(SmallLake.Area, Stop));
        Assert.Equal(2, (await lake.FaultsAsync()).Count);
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_state_and_says_what_to_do()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no device that is always full.");
        await lake.WriteAsync("2026-09", 3);
        await using (var writer = await lake.Lakes.WriteAsync(SmallLake.Area, Stop))
        {
            File.CreateSymbolicLink(Path.Combine(lake.Folder, "marks", "2026-09-000002-1.parquet"), "/dev/full");
            var refused = await Assert.ThrowsAsync<LakeRefusedException>(() => writer.ReplaceAsync(SmallLake.Marks, "2026-09", "SELECT 1 AS pupil, 'L' AS code, '' AS note", Stop));
            Assert.Contains("Make room on the disk", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(3, await lake.CountAsync());
        await lake.WriteAsync("2026-10", 1);
        Assert.Equal(4, await lake.CountAsync());
        Assert.Empty(await lake.FaultsAsync());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_leaves_the_old_state_and_says_what_to_do()
    {
        await lake.WriteAsync("2026-09", 3);
        await File.WriteAllTextAsync(Path.Combine(lake.Folder, "other"), "A file stands where a folder is to be made.", Stop);
        await using (var writer = await lake.Lakes.WriteAsync(SmallLake.Area, Stop))
        {
            var refused = await Assert.ThrowsAsync<LakeRefusedException>(() => writer.ReplaceAsync(SmallLake.Marks with { Name = "other" }, "", "FROM marks", Stop));
            Assert.Contains("account", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(3, await lake.CountAsync());
    }

    [Fact]
    public async Task A_lake_is_not_written_with_another_key()
    {
        await lake.WriteAsync("2026-09", 3);
        var key = LakeKey.FileOf(Path.GetDirectoryName(lake.Folder)!);
        File.Delete(key);
        var refused = await Assert.ThrowsAsync<LakeRefusedException>(() => lake.WriteAsync("2026-10", 1));
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(key, "no key", Stop);
        Assert.Contains(key, Assert.Throws<LakeRefusedException>(() => lake.Lakes.PseudonymsOf(SmallLake.Area)).Message, StringComparison.Ordinal);
        Assert.Equal(3, await lake.CountAsync());
    }

    [Fact]
    public async Task What_a_killed_process_left_where_engines_work_on_the_disk_is_cleared_and_what_a_living_one_has_is_not()
    {
        var spill = Path.Combine(Path.GetDirectoryName(lake.Folder)!, Scratch.Spill);
        Directory.CreateDirectory(Path.Combine(spill, "1-dead"));
        await File.WriteAllTextAsync(Path.Combine(spill, "1-dead", "duckdb_temp_storage_DEFAULT-0.tmp"), "left", Stop);
        await File.WriteAllTextAsync(Path.Combine(spill, "1-dead.lock"), "", Stop);
        using var living = new Spill(Path.GetDirectoryName(lake.Folder)!);
        var own = Path.GetDirectoryName(living.Next())!;
        await lake.WriteAsync("2026-09", 3);
        Assert.True(Directory.Exists(own));
        Assert.False(Directory.Exists(Path.Combine(spill, "1-dead")));
        Assert.False(File.Exists(Path.Combine(spill, "1-dead.lock")));
        Assert.NotEqual(living.Next(), living.Next());
    }

    public void Dispose() => lake.Dispose();
}
