using Waymark.Areas.Door;
using Waymark.Shell.Trail;

namespace Waymark.Access.Trail;

/// <summary>The trail of the area in which the request works.</summary>
internal sealed class AreaTrail(CurrentArea area, TrailWriter writer) : ITrail
{
    public Task RecordAsync(Deed deed, CancellationToken stop) => writer.WriteAsync(area.Code, deed.Entry(""), stop);
}
