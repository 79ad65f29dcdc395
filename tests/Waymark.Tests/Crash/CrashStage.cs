using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>What a command finds. Arranged once for an engine, then copied for every crash of every story that begins there.</summary>
internal abstract class CrashStage
{
    public static readonly AreaCode Area = AreaCode.Parse("815");

    public abstract Task ArrangeAsync(Installation here);
}

/// <summary>Nothing at all.</summary>
internal sealed class BareStage : CrashStage
{
    public override Task ArrangeAsync(Installation here)
    {
        Directory.CreateDirectory(here.Settings.Folder);
        return Task.CompletedTask;
    }
}

/// <summary>A store in the shape of the first release, with three cases.</summary>
internal sealed class EarlyStage : CrashStage
{
    public string Trail { get; private set; } = "";

    public override async Task ArrangeAsync(Installation here)
    {
        await here.Stores.PrepareDirectoryAsync(TestContext.Current.CancellationToken);
        await here.Stores.PrepareAtAsync(Area, here.Stores.PlaceOf(Area), "Initial", TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++) await here.AddCaseAsync(Area, $"team {i}");
        Trail = TrailOf(here);
    }

    public static string TrailOf(Installation here) => $"{here.Trail(Area).Count} entries to {Convert.ToHexString(here.Trail(Area).LastHash)}";
}

/// <summary>An area with casework and a kept file, a backup of it, and a case and a change of the file after the backup.</summary>
internal sealed class FilledStage : CrashStage
{
    /// <summary>What was backed up.</summary>
    public string Earlier { get; private set; } = "";

    /// <summary>What stands there now.</summary>
    public string Later { get; private set; } = "";

    public override async Task ArrangeAsync(Installation here)
    {
        await here.AreaAsync(Area.Value, cases: 3);
        here.Keep(Area, "originals/first.xml", "as received");
        await here.BackUpAsync(Area);
        Earlier = await here.StateAsync(Area);
        await here.AddCaseAsync(Area, "later");
        here.Keep(Area, "originals/first.xml", "later");
        Later = await here.StateAsync(Area);
    }

    public static string BackupIn(StoreSettings stores) => Directory.GetFiles(Path.Combine(stores.Folder, "out"), "*.zip").Single();

    public static Task<string> OriginalAsync(Installation here) =>
        File.ReadAllTextAsync(Path.Combine(here.Settings.FolderOf(Area.Value), "originals", "first.xml"), TestContext.Current.CancellationToken);
}

/// <summary>A backup that was made elsewhere, in an installation that does not know its area.</summary>
internal sealed class StrangeStage : CrashStage
{
    private readonly FilledStage filled = new();

    public string BackedUp => filled.Earlier;

    public override async Task ArrangeAsync(Installation here)
    {
        await using (var there = await TemporaryInstallation.OfAsync(here.Settings.Engine))
        {
            await filled.ArrangeAsync(there.Installation);
            var backup = FilledStage.BackupIn(there.Installation.Settings);
            File.Copy(backup, Path.Combine(Directory.CreateDirectory(Path.Combine(here.Settings.Folder, "out")).FullName, Path.GetFileName(backup)));
        }
        await here.Stores.PrepareDirectoryAsync(TestContext.Current.CancellationToken);
    }
}
