using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Waymark.Exchange;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Insight.Lake;

namespace Waymark.Tests.Crash;

/// <summary>
/// A file is imported into the lake. The lake is committed before the casework that says so: killed between the two the rows stand and the file waits, and the same command finds
/// nothing to change and ends it. Never the other way round.
/// </summary>
internal sealed class LakeImportStory<TStage> : ImportStory<TStage>
    where TStage : LakeImportStage, new()
{
    public override async Task AssertWholeAsync(Installation here)
    {
        await base.AssertWholeAsync(here);
        var told = await Found.ToldAsync(here);
        Assert.Contains(told, new[] { Found.Former, Found.Renewed });
        await using var db = here.Stores.Casework(Area);
        if (await db.Set<Import>().AnyAsync(i => i.State == ImportState.Applied, Stop)) Assert.Equal(Found.Renewed, told);
        Assert.Empty(await LakeContent.FaultsAsync(here, Area));
    }

    public override async Task AssertDoneAsync(Installation here)
    {
        await base.AssertDoneAsync(here);
        Assert.Equal(Found.Renewed, await Found.ToldAsync(here));
    }
}

/// <summary>A lake one partition of which stands in two files.</summary>
internal sealed class UntidyStage : RegisterStage
{
    public override async Task ArrangeAsync(Installation here)
    {
        await FillAsync(here);
        Former = await ToldAsync(here);
        var folder = here.Services.GetRequiredService<ILakes>().FolderOf(Area);
        var manifest = LakeManifest.Read(folder, Area.Value);
        Assert.Equal(2, manifest.State.Of("attendance").Count());
        new LakeManifest(manifest.State with { Parts = [.. manifest.State.Parts.Select(part => part.Table == "attendance" ? part with { Partition = "2025-10" } : part)] }, manifest.Formers).Write(folder);
    }
}

/// <summary>The lake is compacted: what it says is the same before, after and between.</summary>
internal sealed class CompactStory : CrashStory<UntidyStage>
{
    public override string[] Words(Waymark.Shell.Data.StoreSettings stores) => ["lake", "compact", Area.Value];

    public override async Task AssertWholeAsync(Installation here)
    {
        Assert.Equal(Found.Former, await Found.ToldAsync(here));
        Assert.Empty(await LakeContent.FaultsAsync(here, Area));
    }

    public override Task RepeatAsync(Installation here) =>
        here.Services.GetRequiredService<LakeTidying>().CompactAsync(Area, now: false, TestContext.Current.CancellationToken);

    public override async Task AssertDoneAsync(Installation here)
    {
        await AssertWholeAsync(here);
        Assert.Single(LakeStory.OnlyWhatIsNamed(here).Of("attendance"));
    }
}
