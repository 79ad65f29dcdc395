using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>An area is backed up.</summary>
internal class BackupStory : CrashStory<FilledStage>
{
    public override string[] Words(StoreSettings stores) => ["backup", Area.Value];

    public override async Task AssertWholeAsync(Installation here)
    {
        Assert.Equal(Found.Later, await here.StateAsync(Area));
        // Whatever has the name of a backup is one, also what the killed command left.
        foreach (var backup in Backups(here)) Assert.Empty(await here.VerifyAsync(backup));
    }

    public override async Task RepeatAsync(Installation here) => Assert.Empty(await here.VerifyAsync(await here.BackUpAsync(Area, here.Settings.BackupsFolder)));

    public override async Task AssertDoneAsync(Installation here)
    {
        Assert.Equal(Found.Later, await here.StateAsync(Area));
        Assert.Empty(Directory.GetFiles(here.Settings.BackupsFolder).Except(Backups(here)).Where(file => !file.EndsWith(".verified", StringComparison.Ordinal)));
    }

    private static string[] Backups(Installation here) =>
        Directory.Exists(here.Settings.BackupsFolder) ? Directory.GetFiles(here.Settings.BackupsFolder, "*.zip") : [];
}

/// <summary>A backup is proved.</summary>
internal sealed class VerifyStory : BackupStory
{
    public override string[] Words(StoreSettings stores) => ["backup", "--verify", FilledStage.BackupIn(stores)];

    public override async Task RepeatAsync(Installation here) => Assert.Empty(await here.VerifyAsync(FilledStage.BackupIn(here.Settings)));

    public override Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);
}

/// <summary>An area that holds casework is replaced by a backup.</summary>
internal sealed class RestoreStory : CrashStory<FilledStage>
{
    public override string[] Words(StoreSettings stores) => ["restore", Area.Value, FilledStage.BackupIn(stores), "--force"];

    public override async Task AssertWholeAsync(Installation here)
    {
        var state = await here.StateAsync(Area);
        Assert.Contains(state, new[] { Found.Earlier, Found.Later });
        Assert.Equal(state == Found.Earlier ? "as received" : "later", await FilledStage.OriginalAsync(here));
    }

    public override async Task RepeatAsync(Installation here) =>
        Assert.Empty((await here.RestoreAsync(Area, FilledStage.BackupIn(here.Settings), force: true)).Problems);

    public override async Task AssertDoneAsync(Installation here)
    {
        Assert.Equal(Found.Earlier, await here.StateAsync(Area));
        Assert.Equal("as received", await FilledStage.OriginalAsync(here));
    }
}

/// <summary>A backup is restored into an installation that has never known the area, and killed after the exchange.</summary>
internal sealed class RestoreNewStory : CrashStory<StrangeStage>
{
    public override string[] Words(StoreSettings stores) => ["restore", Area.Value, FilledStage.BackupIn(stores)];

    /// <summary>A start looks after the areas that the directory names: the restored one must be among them.</summary>
    public override async Task AssertWholeAsync(Installation here)
    {
        Assert.Equal(["Area 815"], (await here.AreasAsync()).Select(area => area.Name));
        Assert.Equal(Found.BackedUp, await here.StateAsync(Area));
        Assert.Equal("as received", await FilledStage.OriginalAsync(here));
    }

    public override async Task RepeatAsync(Installation here) =>
        Assert.Empty((await here.RestoreAsync(Area, FilledStage.BackupIn(here.Settings), force: true)).Problems);
}
