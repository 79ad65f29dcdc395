using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Door;

/// <summary>One message of the thread of a child.</summary>
/// <param name="AnswerBy">Last day for an answer; null for messages of the team.</param>
/// <param name="AnsweredOn">When it was answered; null while it waits.</param>
internal sealed record ThreadMessage(Guid Id, Instant At, LocalDate On, bool FromFamily, string By, string Words, LocalDate? AnswerBy, LocalDate? AnsweredOn);

/// <summary>Messages between a family and the team of its child. The caller has opened the child for its visitor.</summary>
internal interface IFamilyMessages
{
    /// <summary>The thread, the oldest first; the last hundred. One query.</summary>
    Task<IReadOnlyList<ThreadMessage>> ThreadAsync(ChildId child, CancellationToken stop);

    /// <summary>Sends a message of the family; its clock starts.</summary>
    Task<Problems> WriteAsync(ChildId child, string? words, Deed deed, CancellationToken stop);
}
