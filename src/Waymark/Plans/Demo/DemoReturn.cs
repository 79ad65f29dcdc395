using System.Text.Json;
using Waymark.Core.Plans.Sen2;
using Waymark.Plans.Return.Differences;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>The differences of the coming return to the last, worked out once everything else stands.</summary>
internal sealed class DemoReturn(KeepComparison comparison) : IDemoPart
{
    public int Turn => 9;

    public async Task MakeAsync(DemoScene scene, CancellationToken stop)
    {
        if (!scene.HasCast) return;
        var deed = scene.Deed(KeptComparisons.Making);
        var of = new StoredComparison
        {
            Id = DemoScene.IdOf("differences of the return"), Year = Sen2Year.Before(scene.Today).Number, Against = ComparedReturns.Cases, Actor = JsonSerializer.Serialize(deed.Actor),
        };
        var found = await comparison.WorkOutAsync(scene.Db, of, null, stop);
        await KeepComparison.PutAsync(scene.Db, of, found, deed, stop);
        scene.Db.Add(of);
        await scene.Db.SaveAsync(deed, stop);
    }
}
