using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Door;

/// <summary>One message between a person of a family and the team.</summary>
/// <param name="With">The person of the family.</param>
/// <param name="To">Name of that person where the team wrote.</param>
/// <param name="AnswerBy">Last day for an answer; null for messages of the team.</param>
/// <param name="AnsweredOn">When it was answered; null while it waits.</param>
internal sealed record ThreadMessage(Guid Id, Instant At, LocalDate On, bool FromFamily, AccountId With, string By, string To, string Words, LocalDate? AnswerBy, LocalDate? AnsweredOn);

/// <summary>Messages between a family and the team of its child. The caller has opened the child for its visitor.</summary>
internal interface IFamilyMessages
{
    /// <summary>What passed between one person and the team, the oldest first; the last hundred. Null for all of the family, as only the team reads it. One query.</summary>
    Task<IReadOnlyList<ThreadMessage>> ThreadAsync(ChildId child, AccountId? with, CancellationToken stop);

    /// <summary>Sends a message of the family; its clock starts.</summary>
    Task<Problems> WriteAsync(ChildId child, string? words, Deed deed, CancellationToken stop);
}
