using Waymark.Core.Areas;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>One command that may be killed. To add one: a class here, its points in crash-points.csv.</summary>
internal abstract class CrashStory
{
    private static readonly Dictionary<string, Func<CrashStory>> Known = new(StringComparer.Ordinal)
    {
        ["make"] = () => new MakeStory(),
        ["upgrade"] = () => new UpgradeStory(),
        ["backup"] = () => new BackupStory(),
        ["verify"] = () => new VerifyStory(),
        ["restore"] = () => new RestoreStory(),
    };

    public static readonly AreaCode Area = AreaCode.Parse("815");

    public static CrashStory Of(string name) => Known[name]();

    /// <summary>The words of the command.</summary>
    public abstract string[] Words { get; }

    /// <summary>Makes what the command finds.</summary>
    public abstract Task ArrangeAsync(Installation here);

    /// <summary>Asserts that the area is as before the command or as after it, and nothing between.</summary>
    public abstract Task AssertWholeAsync(Installation here);

    /// <summary>Asserts that the area is as after the command.</summary>
    public virtual Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);

    private class MakeStory : CrashStory
    {
        public override string[] Words => ["area", "make", Area.Value, "North Yorkshire"];

        public override Task ArrangeAsync(Installation here) => Task.CompletedTask;

        public override Task AssertWholeAsync(Installation here) => here.AddCaseAsync(Area, "can be worked with");

        public override async Task AssertDoneAsync(Installation here)
        {
            await AssertWholeAsync(here);
            Assert.Equal(["North Yorkshire"], (await here.AreasAsync()).Select(area => area.Name));
        }
    }

    /// <summary>A store of an early release is brought to the present shape.</summary>
    private sealed class UpgradeStory : MakeStory
    {
        private long entries;

        public override async Task ArrangeAsync(Installation here)
        {
            await here.Stores.PrepareDirectoryAsync(TestContext.Current.CancellationToken);
            await here.Stores.PrepareAtAsync(Area, here.Stores.PlaceOf(Area), "AppendOnlyTrail", TestContext.Current.CancellationToken);
            for (var i = 0; i < 3; i++) await here.BackUpAsync(Area);
            entries = here.Trail(Area).Count;
        }

        public override async Task AssertWholeAsync(Installation here)
        {
            Assert.Equal(entries, here.Trail(Area).Count);
            await base.AssertWholeAsync(here);
            entries++;
        }
    }

    private class BackupStory : CrashStory
    {
        private string before = "";

        public override string[] Words => ["backup", Area.Value];

        public override async Task ArrangeAsync(Installation here)
        {
            await here.AreaAsync(Area.Value, cases: 3);
            here.Keep(Area, "originals/first.xml", "as received");
            before = await here.StateAsync(Area);
        }

        public override async Task AssertWholeAsync(Installation here)
        {
            Assert.Equal(before, await here.StateAsync(Area));
            foreach (var backup in Backups(here)) Assert.Empty(await here.VerifyAsync(backup));
        }

        public override async Task AssertDoneAsync(Installation here)
        {
            await AssertWholeAsync(here);
            Assert.NotEmpty(Backups(here));
            Assert.Empty(Directory.GetFiles(here.Settings.BackupsFolder, "*.partial"));
        }

        private static string[] Backups(Installation here) =>
            Directory.Exists(here.Settings.BackupsFolder) ? Directory.GetFiles(here.Settings.BackupsFolder, "*.zip") : [];
    }

    private sealed class VerifyStory : BackupStory
    {
        private string backup = "";

        public override string[] Words => ["backup", "--verify", backup];

        public override async Task ArrangeAsync(Installation here)
        {
            await base.ArrangeAsync(here);
            backup = await here.BackUpAsync(Area);
        }

        public override Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);
    }

    private sealed class RestoreStory : CrashStory
    {
        private string backup = "", before = "", after = "";

        public override string[] Words => ["restore", Area.Value, backup, "--force"];

        public override async Task ArrangeAsync(Installation here)
        {
            await here.AreaAsync(Area.Value, cases: 3);
            here.Keep(Area, "originals/first.xml", "at the backup");
            backup = await here.BackUpAsync(Area);
            after = await here.StateAsync(Area);
            await here.AddCaseAsync(Area, "later");
            here.Keep(Area, "originals/first.xml", "later");
            before = await here.StateAsync(Area);
        }

        public override async Task AssertWholeAsync(Installation here)
        {
            var state = await here.StateAsync(Area);
            Assert.Contains(state, new[] { before, after });
            Assert.Equal(state == after ? "at the backup" : "later", await OriginalAsync(here));
        }

        public override async Task AssertDoneAsync(Installation here)
        {
            Assert.Equal(after, await here.StateAsync(Area));
            Assert.Equal("at the backup", await OriginalAsync(here));
        }

        private static Task<string> OriginalAsync(Installation here) =>
            File.ReadAllTextAsync(Path.Combine(here.Settings.FolderOf(Area.Value), "originals", "first.xml"), TestContext.Current.CancellationToken);
    }
}
