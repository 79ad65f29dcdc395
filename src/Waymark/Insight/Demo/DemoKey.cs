using System.Security.Cryptography;
using System.Text;
using Waymark.Insight.Lake;
using Waymark.Shell.Data;
using Waymark.Shell.Demo;

namespace Waymark.Insight.Demo;

/// <summary>The key of the pseudonyms of a demonstration. It follows from the seed, for there is nobody to protect, and the same seed must give the same lake.</summary>
internal sealed class DemoKey(StoreSettings stores) : IDemoPart
{
    public Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        var file = LakeKey.FileOf(stores.FolderOf(scene.Area.Value));
        StoreFolder.Make(Path.GetDirectoryName(file)!);
        WholeFile.Write(file, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"lake of the demonstration {scene.Seed} {scene.Area}"))));
        return Task.CompletedTask;
    }
}
