using NodaTime;
using Waymark.Core.People;

namespace Waymark.Plans.Door;

/// <summary>Where a child's case stands, in plain words for a family.</summary>
/// <param name="Stage">For example "We are writing the draft plan".</param>
/// <param name="Next">What comes next and who must do it.</param>
/// <param name="By">The last lawful day of the next step, or null.</param>
/// <param name="Late">The day has passed.</param>
/// <param name="Yours">What the family may do now and until when; empty when nothing.</param>
internal sealed record CaseProgress(ChildId Child, string Stage, string Next, LocalDate? By, bool Late, IReadOnlyList<FamilyTime> Yours, string Officer);

/// <summary>Time that the family has, for example to answer a draft.</summary>
internal sealed record FamilyTime(string What, LocalDate Until);

/// <summary>Where the cases of children stand, for pages that families read.</summary>
internal interface ICaseProgress
{
    /// <summary>One answer for each child that has an open case. The caller has checked that each may be seen. Two queries.</summary>
    /// <param name="children">The children.</param>
    /// <param name="self">The reader is the young person, not a parent.</param>
    /// <param name="today">The day of the page.</param>
    /// <param name="stop">Ends the wait.</param>
    Task<IReadOnlyList<CaseProgress>> OfAsync(IReadOnlyList<ChildId> children, bool self, LocalDate today, CancellationToken stop);
}
