using Microsoft.EntityFrameworkCore;
using Waymark.Areas.Backup;
using Waymark.Plans;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Stores;

namespace Waymark.Tests.Areas.Backup;

public sealed class BackupTests(StoreEngines engines) : IClassFixture<StoreEngines>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_restored_area_holds_what_it_held_at_the_backup_and_its_trail_says_that_it_was_restored(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("301", cases: 3);
        here.Keep(area, "originals/first.xml", "as received");
        var state = await here.StateAsync(area);
        var backup = await here.BackUpAsync(area);

        await here.AddCaseAsync(area, "recorded after the backup");
        File.WriteAllText(here.Keep(area, "originals/second.xml", "later"), "later");
        here.Keep(area, "originals/first.xml", "overwritten");
        var outcome = await here.RestoreAsync(area, backup, force: true);

        Assert.Empty(outcome.Problems);
        Assert.Equal(state, await here.StateAsync(area));
        Assert.Equal("as received", await File.ReadAllTextAsync(Path.Combine(here.Settings.FolderOf("301"), "originals", "first.xml"), Stop));
        Assert.False(File.Exists(Path.Combine(here.Settings.FolderOf("301"), "originals", "second.xml")));
        await using var db = here.Stores.Casework(area);
        Assert.Equal("restore", await db.Set<TrailEntry>().OrderBy(e => e.Seq).Select(e => e.Action).LastAsync(Stop));
        Assert.Null(here.Trail(area).Fault);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task What_stood_before_a_forced_restore_is_kept_and_can_be_brought_back(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("302", cases: 1);
        var old = await here.BackUpAsync(area);
        await here.AddCaseAsync(area, "must not be lost");
        var state = await here.StateAsync(area);
        var first = await here.RestoreAsync(area, old, force: true);
        Assert.NotEqual(state, await here.StateAsync(area));
        var second = await here.RestoreAsync(area, first.Former!, force: true);
        Assert.Empty(second.Problems);
        Assert.Equal(state, await here.StateAsync(area));
        Assert.Null(here.Trail(area).Fault);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_made_while_others_write_is_one_state_with_a_sound_trail(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("303", cases: 1);
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await here.AddCaseAsync(area, $"writer {writer}");
        }, Stop)));
        var backups = new List<string>();
        for (var i = 0; i < 3; i++) backups.Add(await here.BackUpAsync(area));
        await enough.CancelAsync();
        await writing;
        foreach (var backup in backups) Assert.Empty(await here.VerifyAsync(backup));
        // Each case is stored together with one entry: a state between the two would show here.
        await here.RestoreAsync(area, backups[1], force: true);
        await using var db = here.Stores.Casework(area);
        Assert.Equal(await db.Set<EhcCase>().CountAsync(Stop), await db.Set<TrailEntry>().CountAsync(e => e.Action == "add case", Stop));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_can_be_restored_into_another_installation_that_has_never_known_the_area(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("304", cases: 2);
        var backup = await here.BackUpAsync(area);
        var state = await here.StateAsync(area);
        await using var fresh = new StoreEngines();
        await fresh.InitializeAsync();
        await using var there = new Installation(fresh.Settings(engine));
        await there.Stores.PrepareDirectoryAsync(Stop);
        var outcome = await there.RestoreAsync(area, backup);
        Assert.Empty(outcome.Problems);
        Assert.Equal(state, await there.StateAsync(area));
        Assert.Equal(["Area 304"], (await there.AreasAsync()).Select(a => a.Name));
        Assert.Null(there.Trail(area).Fault);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_of_an_earlier_shape_is_brought_to_the_present_one(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = Waymark.Core.Areas.AreaCode.Parse("305");
        await here.Stores.PrepareDirectoryAsync(Stop);
        await here.Stores.PrepareAtAsync(area, here.Stores.PlaceOf(area), "Initial", Stop);
        var backup = await here.BackUpAsync(area);
        using (var reader = BackupReader.Open(backup, new Progress<Waymark.Shell.Terminal.WorkStep>()))
            Assert.EndsWith("Initial", reader.Manifest.Store.Schema, StringComparison.Ordinal);
        Assert.Empty((await here.RestoreAsync(area, backup, force: true)).Problems);
        await using var db = here.Stores.Casework(area);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
        await here.AddCaseAsync(area, "in the present shape");
        Assert.Null(here.Trail(area).Fault);
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task An_open_page_sees_the_restored_casework_without_a_restart(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var area = await here.AreaAsync("306", cases: 2);
        var backup = await here.BackUpAsync(area);
        await here.AddCaseAsync(area, "later");
        await using var open = here.Stores.Casework(area);
        await open.Database.OpenConnectionAsync(Stop);
        Assert.Equal(3, await open.Set<EhcCase>().CountAsync(Stop));
        await here.RestoreAsync(area, backup, force: true);
        Assert.Equal(2, await open.Set<EhcCase>().CountAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_is_just_being_written_does_not_stop_a_backup_and_is_not_in_it()
    {
        await using var here = new Installation(engines.Settings(nameof(StoreEngine.Sqlite)));
        var area = await here.AreaAsync("309", cases: 1);
        here.Keep(area, "originals/whole", "whole");
        await using var writing = new FileStream(here.Keep(area, "originals/half.part", "half"), FileMode.Open, FileAccess.Write, FileShare.None);
        using var reader = BackupReader.Open(await here.BackUpAsync(area), new Progress<Waymark.Shell.Terminal.WorkStep>());
        Assert.Equal(["files/originals/whole"], reader.Manifest.Parts.Select(p => p.Name).Where(name => name.StartsWith(BackupManifest.Files, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(StoreEngines.All), MemberType = typeof(StoreEngines))]
    public async Task A_backup_is_called_never_verified_until_it_was_loaded_once(string engine)
    {
        await using var here = new Installation(engines.Settings(engine));
        var backup = await here.BackUpAsync(await here.AreaAsync("307", cases: 1));
        Assert.Null(BackupCheck.VerifiedAt(backup));
        Assert.Empty(await here.VerifyAsync(backup));
        Assert.NotNull(BackupCheck.VerifiedAt(backup));
    }

    [Fact]
    public async Task A_store_too_damaged_to_open_is_kept_aside_and_replaced()
    {
        await using var here = new Installation(engines.Settings(nameof(StoreEngine.Sqlite)));
        var area = await here.AreaAsync("308", cases: 2);
        var state = await here.StateAsync(area);
        var backup = await here.BackUpAsync(area);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(here.Stores.CaseworkFile(area), new string('x', 9000), Stop);
        var outcome = await here.RestoreAsync(area, backup, force: true);
        Assert.Empty(outcome.Problems);
        Assert.Contains(outcome.Notes, note => note.Contains(".damaged", StringComparison.Ordinal));
        Assert.True(File.Exists(here.Stores.CaseworkFile(area) + ".damaged"));
        Assert.Equal(state, await here.StateAsync(area));
    }
}
