using Waymark.Core.Areas;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;

namespace Waymark.Tests.Crash;

/// <summary>One command that may be killed. To add one: a class, a line in <see cref="All"/>, its points in crash-points.csv.</summary>
internal abstract class CrashStory
{
    public static readonly IReadOnlyDictionary<string, Func<CrashStory>> All = new Dictionary<string, Func<CrashStory>>(StringComparer.Ordinal)
    {
        ["make"] = () => new MakeStory(),
        ["upgrade"] = () => new UpgradeStory(),
        ["return"] = () => new ImportStory<ReturnStage>(),
        ["extract"] = () => new ImportStory<ExtractStage>(),
        ["accepted"] = () => new AcceptedStory(),
        ["backup"] = () => new BackupStory(),
        ["verify"] = () => new VerifyStory(),
        ["restore"] = () => new RestoreStory(),
        ["restore-new"] = () => new RestoreNewStory(),
        ["lake"] = () => new LakeStory(),
        ["attendance"] = () => new LakeImportStory<RegisterStage>(),
        ["published"] = () => new LakeImportStory<PublishedStage>(),
        ["compact"] = () => new CompactStory(),
    };

    /// <summary>What it finds: at first a fresh one, then the one that was arranged.</summary>
    public abstract CrashStage Stage { get; set; }

    /// <summary>The words of the command.</summary>
    public abstract string[] Words(StoreSettings stores);

    /// <summary>Asserts that the area is as before the command or as after it, and nothing between.</summary>
    public abstract Task AssertWholeAsync(Installation here);

    /// <summary>Does the same as the command, in this process.</summary>
    public abstract Task RepeatAsync(Installation here);

    /// <summary>Asserts that the area is as after the command.</summary>
    public virtual Task AssertDoneAsync(Installation here) => AssertWholeAsync(here);
}

/// <summary>A story that knows what its stage knows.</summary>
internal abstract class CrashStory<TStage> : CrashStory
    where TStage : CrashStage, new()
{
    protected static readonly AreaCode Area = CrashStage.Area;

    public override CrashStage Stage { get; set; } = new TStage();

    protected TStage Found => (TStage)Stage;
}
