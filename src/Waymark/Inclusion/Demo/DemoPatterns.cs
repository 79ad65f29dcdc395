using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Patterns;
using Waymark.Shell.Demo;

namespace Waymark.Inclusion.Demo;

/// <summary>The patterns of the demonstration, as they were a week ago and as they are now: what one more week finds again is named.</summary>
internal sealed class DemoPatterns(PatternRefresh refresh) : IDemoClosing
{
    public int Turn => 1;

    public async Task CloseAsync(DemoScene scene, CancellationToken stop)
    {
        var before = SchoolTime.MondayOf(scene.Today).PlusDays(-10);
        var found = await refresh.RunAsync(scene.Area, [scene.Deed("refresh patterns") with { Now = (before + new LocalTime(9, 0)).InUtc().ToInstant(), Today = before }, scene.Deed("refresh patterns")], stop);
        scene.Said(string.Create(CultureInfo.InvariantCulture, $"{found[^1].Found:N0} patterns found"));
    }
}
