using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.People;

namespace Waymark.Plans.Door;

/// <summary>A letter as whom it was sent to finds it.</summary>
/// <param name="Title">What it says in few words.</param>
/// <param name="Day">The day that it bears.</param>
/// <param name="Link">Where it is read.</param>
internal sealed record FamilyLetter(ChildId Child, string Title, LocalDate Day, string Link);

/// <summary>Letters that were sent to somebody, for the pages that families read.</summary>
internal interface ILetters
{
    /// <summary>Those that were sent to the person behind the account, the latest first; never what waits or was called back. Two queries.</summary>
    Task<IReadOnlyList<FamilyLetter>> SentToAsync(AccountId account, LocalDate today, CancellationToken stop);
}
