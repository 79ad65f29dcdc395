using Waymark.Insight.Lake;
using Waymark.Shell.Demo;

namespace Waymark.Insight.Demo;

/// <summary>Brings the casework of the demonstration into its lake, with the facts of every indicator.</summary>
internal sealed class DemoRefresh(LakeRefresh refresh) : IDemoClosing
{
    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        await refresh.MakeAsync(scene.Area, progress: null, scene.Today, stop);
        scene.Said("casework in the lake, indicators worked out");
    }
}
