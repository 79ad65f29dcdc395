using Waymark.Shell.Data;
using Waymark.Shell.Trail;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>An area is made.</summary>
internal sealed class MakeStory : CrashStory
{
    public override Task ArrangeAsync(Installation here) => here.Stores.PrepareDirectoryAsync(TestContext.Current.CancellationToken);

    public override string[] Words(StoreSettings stores) => ["area", "make", Area.Value, "North Yorkshire"];

    public override Task AssertWholeAsync(Installation here) => here.AddCaseAsync(Area, "can be worked with");

    public override Task RepeatAsync(Installation here) => here.AreaAsync(Area.Value, cases: 0, "North Yorkshire");

    public override async Task AssertDoneAsync(Installation here) => Assert.Equal(["North Yorkshire"], (await here.AreasAsync()).Select(area => area.Name));
}

/// <summary>A store of an early release is brought to the present shape.</summary>
internal sealed class UpgradeStory : CrashStory
{
    private TrailVerdict? before;

    public override async Task ArrangeAsync(Installation here)
    {
        await here.Stores.PrepareDirectoryAsync(TestContext.Current.CancellationToken);
        await here.Stores.PrepareAtAsync(Area, here.Stores.PlaceOf(Area), "Initial", TestContext.Current.CancellationToken);
        for (var i = 0; i < 2; i++) await here.BackUpAsync(Area);
        before = here.Trail(Area);
    }

    public override string[] Words(StoreSettings stores) => ["area", "make", Area.Value, "North Yorkshire"];

    public override Task AssertWholeAsync(Installation here)
    {
        Assert.Equal(before!.LastHash, here.Trail(Area).LastHash);
        return Task.CompletedTask;
    }

    public override Task RepeatAsync(Installation here) => here.AreaAsync(Area.Value, cases: 0);

    public override async Task AssertDoneAsync(Installation here)
    {
        await AssertWholeAsync(here);
        await here.AddCaseAsync(Area, "can be worked with");
    }
}

/// <summary>An area is backed up.</summary>
internal class BackupStory : CrashStory
{
    private string before = "";

    public override async Task ArrangeAsync(Installation here)
    {
        await here.AreaAsync(Area.Value, cases: 3);
        here.Keep(Area, "originals/first.xml", "as received");
        await here.BackUpAsync(Area);
        before = await here.StateAsync(Area);
    }

    public override string[] Words(StoreSettings stores) => ["backup", Area.Value];

    public override async Task AssertWholeAsync(Installation here) => Assert.Equal(before, await here.StateAsync(Area));

    public override Task RepeatAsync(Installation here) => here.BackUpAsync(Area, here.Settings.BackupsFolder);

    public override async Task AssertDoneAsync(Installation here)
    {
        await AssertWholeAsync(here);
        Assert.Empty(Directory.GetFiles(here.Settings.BackupsFolder, "*.partial"));
        // Whatever has the name of a backup is one, also what a killed command left.
        foreach (var backup in Directory.GetFiles(here.Settings.BackupsFolder, "*.zip")) Assert.Empty(await here.VerifyAsync(backup));
    }
}

/// <summary>A backup is proved.</summary>
internal sealed class VerifyStory : BackupStory
{
    public override string[] Words(StoreSettings stores) => ["backup", "--verify", BackupIn(stores)];

    public override async Task RepeatAsync(Installation here) => Assert.Empty(await here.VerifyAsync(BackupIn(here.Settings)));

    public override Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);
}

/// <summary>An area that holds casework is replaced by a backup.</summary>
internal sealed class RestoreStory : CrashStory
{
    private string before = "", after = "";

    public override async Task ArrangeAsync(Installation here)
    {
        await here.AreaAsync(Area.Value, cases: 3);
        here.Keep(Area, "originals/first.xml", "at the backup");
        await here.BackUpAsync(Area);
        after = await here.StateAsync(Area);
        await here.AddCaseAsync(Area, "later");
        here.Keep(Area, "originals/first.xml", "later");
        before = await here.StateAsync(Area);
    }

    public override string[] Words(StoreSettings stores) => ["restore", Area.Value, BackupIn(stores), "--force"];

    public override async Task AssertWholeAsync(Installation here)
    {
        var state = await here.StateAsync(Area);
        Assert.Contains(state, new[] { before, after });
        Assert.Equal(state == after ? "at the backup" : "later", await OriginalAsync(here));
    }

    public override async Task RepeatAsync(Installation here) =>
        Assert.Empty((await here.RestoreAsync(Area, BackupIn(here.Settings), force: true)).Problems);

    public override async Task AssertDoneAsync(Installation here)
    {
        Assert.Equal(after, await here.StateAsync(Area));
        Assert.Equal("at the backup", await OriginalAsync(here));
    }

    private static Task<string> OriginalAsync(Installation here) =>
        File.ReadAllTextAsync(Path.Combine(here.Settings.FolderOf(Area.Value), "originals", "first.xml"), TestContext.Current.CancellationToken);
}
