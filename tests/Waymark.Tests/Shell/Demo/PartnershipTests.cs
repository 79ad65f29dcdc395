using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Waymark.Access;
using Waymark.People;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;
using Waymark.Shell.Rooms;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Shell.Demo;

/// <summary>The demonstration as a whole: the same from the same seed, in as many areas as asked.</summary>
public sealed class PartnershipTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("waymark-demos-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_and_day_give_the_same_rows_and_the_same_files_and_another_seed_others()
    {
        var (first, again, other) = (await MadeAsync("first", 815), await MadeAsync("again", 815), await MadeAsync("other", 816));
        Assert.NotEmpty(first);
        Assert.Equal(first, again);
        Assert.NotEqual(first.Single(line => line.StartsWith("people_child ", StringComparison.Ordinal)), other.Single(line => line.StartsWith("people_child ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_area_has_children_of_its_own_and_only_the_first_has_the_cast()
    {
        var settings = DemoCommand.Settings(folder.FullName);
        await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), settings, new DemoCommand.Asked(815, 60, DemoArea.Today) { Areas = 4, Elsewhere = 90 }, Stop);
        var stores = new Waymark.Shell.Data.Stores(StoreSettings.From(settings));
        await using var directory = stores.Directory();
        var areas = await directory.Set<Membership>().GroupBy(m => m.Area).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(Stop);
        Assert.Equal(["370", "371", "372", "815"], areas.Select(a => a.Key.Value).Order(StringComparer.Ordinal));
        Assert.True(areas.Single(a => a.Key.Value == "815").Count > areas.Single(a => a.Key.Value == "370").Count);
        foreach (var (code, children) in new[] { ("815", 60 + DemoScene.Cast("children").Rows.Count), ("370", 90), ("371", 90), ("372", 90) })
        {
            await using var db = stores.Casework(Waymark.Core.Areas.AreaCode.Parse(code));
            Assert.Equal(children, await db.Set<Child>().CountAsync(Stop));
            Assert.Equal(code == "815", await db.Set<Child>().AnyAsync(c => c.Forename == "Maya" && c.Surname == "Thornton", Stop));
            Assert.Equal(0, await db.Set<Organisation>().CountAsync(o => o.Urn != "" && o.Urn.CompareTo("900000") < 0, Stop));
        }
    }

    [Fact]
    public async Task A_folder_that_holds_anything_else_is_refused_in_a_sentence_and_left_as_it_is()
    {
        var kept = Path.Combine(folder.FullName, "kept.txt");
        await File.WriteAllTextAsync(kept, "mine", Stop);
        var refused = await Assert.ThrowsAsync<StoreRefusedException>(() => DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), DemoCommand.Settings(folder.FullName), new DemoCommand.Asked(815, 10, DemoArea.Today), Stop));
        Assert.Equal($"{folder.FullName} holds other files. Choose an empty folder with --folder.", refused.Message);
        Assert.Equal("mine", await File.ReadAllTextAsync(kept, Stop));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>A line for each table of the stores and each file of the lake, with the hash of what is in it.</summary>
    private async Task<List<string>> MadeAsync(string name, int seed)
    {
        var at = Path.Combine(folder.FullName, name);
        await DemoCommand.MakeAsync(new ProgramHost(Program.Rooms), DemoCommand.Settings(at), new DemoCommand.Asked(seed, 300, DemoArea.Today), Stop);
        var lake = Directory.EnumerateFiles(Path.Combine(at, "areas", "815", "lake"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(at, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}");
        return [.. Tables(Path.Combine(at, "areas", "815", "casework.db")), .. Tables(Path.Combine(at, "directory.db")), .. lake];
    }

    private static IEnumerable<string> Tables(string file)
    {
        using var store = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        store.Open();
        foreach (var table in Rows(store, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").ToList())
            yield return $"{table} {Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Rows(store, $"SELECT * FROM \"{table}\"")))))}";
    }

    private static IEnumerable<string> Rows(SqliteConnection store, string statement)
    {
        using var command = store.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)));
    }
}
