using Waymark.Plans.Rewrites;
using Waymark.Shell.Demo;

namespace Waymark.Plans.Demo;

/// <summary>The sums of what had to be rewritten, as they are released with the figures of the area.</summary>
internal sealed class DemoRewrites : IDemoPart
{
    public int Turn => 2;

    public Task MakeAsync(DemoScene scene, CancellationToken stop) => RewriteReleases.MakeAsync(scene.Db, scene.Deed("release sums of rewrites"), stop);
}
