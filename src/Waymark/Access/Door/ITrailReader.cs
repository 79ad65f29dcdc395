using NodaTime;

namespace Waymark.Access.Door;

/// <summary>One entry of the trail as people read it.</summary>
internal sealed record TrailLine(long Seq, Instant At, string Who, string Role, string Purpose, string Action, string Outcome, string Reason);

/// <summary>Who looked at a child's record, and who changed it.</summary>
internal interface ITrailReader
{
    /// <summary>The latest first.</summary>
    /// <param name="restrictions">
    /// Also what was asked and decided about sealing the record or withholding the address: for those who decide it. Anybody else, a parent before all,
    /// must not learn of it from here.
    /// </param>
    Task<(int Total, IReadOnlyList<TrailLine> Lines)> OfChildAsync(Guid child, bool restrictions, int page, int size, CancellationToken stop);
}
