using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>One command that may be killed. To add one: a class here, a line in <see cref="All"/>, its points in crash-points.csv.</summary>
internal abstract class CrashStory
{
    public static readonly AreaCode Area = AreaCode.Parse("815");

    public static readonly IReadOnlyDictionary<string, Func<CrashStory>> All = new Dictionary<string, Func<CrashStory>>(StringComparer.Ordinal)
    {
        ["make"] = () => new MakeStory(),
        ["upgrade"] = () => new UpgradeStory(),
        ["backup"] = () => new BackupStory(),
        ["verify"] = () => new VerifyStory(),
        ["restore"] = () => new RestoreStory(),
    };

    /// <summary>Makes what the command finds. Done once for an engine, then copied for each crash.</summary>
    public abstract Task ArrangeAsync(Installation here);

    /// <summary>The words of the command.</summary>
    public abstract string[] Words(StoreSettings stores);

    /// <summary>Asserts that the area is as before the command or as after it, and nothing between.</summary>
    public abstract Task AssertWholeAsync(Installation here);

    /// <summary>Does the same as the command, in this process.</summary>
    public abstract Task RepeatAsync(Installation here);

    /// <summary>Asserts that the area is as after the command.</summary>
    public virtual Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);

    protected static string BackupIn(StoreSettings stores) => Directory.GetFiles(Path.Combine(stores.Folder, "out"), "*.zip").Order(StringComparer.Ordinal).First();
}
