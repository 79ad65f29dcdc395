using NodaTime;
using Waymark.Core.Areas;

namespace Waymark.Insight.Door;

/// <summary>Work of a room that follows each refresh of a lake, after it is committed. Where nothing has changed it must write nothing, or the lake would never be fresh.</summary>
internal interface ILakeFollower
{
    Task FollowAsync(AreaCode area, LocalDate today, CancellationToken stop);
}
