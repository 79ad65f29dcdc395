using NodaTime;
using Waymark.Core.Areas;
using Waymark.Shell.Demo;

namespace Waymark.Insight.Lake;

/// <summary>The figures of a demonstration area, so that its pages have something to show from the first minute.</summary>
internal sealed class DemoLake(LakeRefresh refresh) : IDemoEnd
{
    public async Task FinishAsync(AreaCode area, LocalDate today, Action<string> say, CancellationToken stop)
    {
        await refresh.RunAsync(area, progress: null, stop, today);
        say("figures");
    }
}
