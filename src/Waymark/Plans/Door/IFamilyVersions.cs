using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans.Door;

/// <summary>A version of the plan that was sent to the family.</summary>
/// <param name="Kind">draft, proposed, final or amended.</param>
internal sealed record FamilyVersion(CaseId Case, int Number, string Kind, LocalDate MadeOn);

/// <summary>A version opened for its family.</summary>
/// <param name="Plan">What it says; null where what is stored does not agree with its seal.</param>
/// <param name="Earlier">The versions before it, the latest first.</param>
/// <param name="AnswerBy">For a draft or proposed changes, the last day of the family's time; otherwise null. A later answer is still taken.</param>
internal sealed record FamilyPlan(FamilyVersion Version, FrozenPlan? Plan, IReadOnlyList<FamilyVersion> Earlier, LocalDate? AnswerBy);

/// <summary>Versions of plans for the pages that families read. The caller has opened the child for its visitor.</summary>
internal interface IFamilyVersions
{
    /// <summary>The last version, or null where none was sent yet. Three queries.</summary>
    Task<FamilyPlan?> LastAsync(ChildId child, CancellationToken stop);
}
