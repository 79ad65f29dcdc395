using NodaTime;

namespace Waymark.Access.Door;

/// <summary>One entry of the trail as people read it.</summary>
internal sealed record TrailLine(long Seq, Instant At, string Who, string Role, string Purpose, string Action, string Outcome, string Reason);

/// <summary>Who looked at a child's record, and who changed it.</summary>
internal interface ITrailReader
{
    /// <summary>The latest first.</summary>
    Task<(int Total, IReadOnlyList<TrailLine> Lines)> OfChildAsync(Guid child, int page, int size, CancellationToken stop);
}
