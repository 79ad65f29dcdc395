using Microsoft.Extensions.DependencyInjection;
using Waymark.Insight.Door;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;
using Waymark.Tests.Areas.Backup;
using Waymark.Tests.Insight.Lake;

namespace Waymark.Tests.Crash;

/// <summary>An area with 60 children and a case, its lake of that day, and a case that came after.</summary>
internal sealed class LakeStage : ExtractStage
{
    /// <summary>What the lake holds now.</summary>
    public string Former { get; private set; } = "";

    /// <summary>What it holds when a refresh was never killed.</summary>
    public string Renewed { get; private set; } = "";

    public override async Task ArrangeAsync(Installation here)
    {
        await AreaAsync(here);
        await ImportAsync(here);
        await here.AddCaseAsync(Area, "before");
        await RefreshAsync(here);
        Former = await LakeContent.OfAsync(here, Area);
        var (lake, aside) = (here.Services.GetRequiredService<ILakes>().FolderOf(Area), Path.Combine(here.Settings.Folder, "aside"));
        CopyFolder(lake, aside);
        await here.AddCaseAsync(Area, "after");
        await RefreshAsync(here);
        Renewed = await LakeContent.OfAsync(here, Area);
        Assert.NotEqual(Former, Renewed);
        Directory.Delete(lake, recursive: true);
        Directory.Move(aside, lake);
        Assert.Equal(Former, await LakeContent.OfAsync(here, Area));
    }

    public static Task RefreshAsync(Installation here) => here.Services.GetRequiredService<LakeRefresh>().RunAsync(Area, progress: null, Stop);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary>The lake is made anew from casework.</summary>
internal sealed class LakeStory : CrashStory<LakeStage>
{
    public override string[] Words(StoreSettings stores) => ["lake", "refresh", Area.Value];

    /// <summary>Readers see all tables as they were or all as they will be; every file of it is whole.</summary>
    public override async Task AssertWholeAsync(Installation here)
    {
        Assert.Contains(await LakeContent.OfAsync(here, Area), new[] { Found.Former, Found.Renewed });
        Assert.Empty(await LakeContent.FaultsAsync(here, Area));
    }

    public override Task RepeatAsync(Installation here) => LakeStage.RefreshAsync(here);

    public override async Task AssertDoneAsync(Installation here)
    {
        Assert.Equal(Found.Renewed, await LakeContent.OfAsync(here, Area));
        Assert.Empty(await LakeContent.FaultsAsync(here, Area));
        OnlyWhatIsNamed(here);
    }

    /// <summary>What the killed writer left is gone: all that stands there is of this state or was replaced within the hour.</summary>
    public static LakeState OnlyWhatIsNamed(Installation here)
    {
        var folder = here.Services.GetRequiredService<ILakes>().FolderOf(Area);
        var manifest = LakeManifest.Read(folder, Area.Value);
        Assert.Equal(
            manifest.State.Parts.Select(part => part.File).Concat(manifest.Formers.Select(former => former.File)).Order(StringComparer.Ordinal),
            LakeFiles.Written(folder).Order(StringComparer.Ordinal));
        return manifest.State;
    }
}
