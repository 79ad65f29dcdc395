using System.Collections.Concurrent;
using Waymark.Areas.Door;
using Waymark.Core.Areas;

namespace Waymark.Access.Gate;

/// <summary>Names of areas, read once: the entrance asks before a page is drawn, so that drawing waits for no store.</summary>
internal sealed class AreaNames(IAreas areas)
{
    private readonly ConcurrentDictionary<AreaCode, string> names = new();

    public string Of(AreaCode area) => names.GetValueOrDefault(area, area.Value);

    public async ValueTask ReadAsync(AreaCode area, CancellationToken stop)
    {
        if (names.ContainsKey(area)) return;
        foreach (var known in await areas.AllAsync(stop)) names[known.Code] = known.Name;
        names.TryAdd(area, area.Value);
    }
}
