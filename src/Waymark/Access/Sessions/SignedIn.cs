using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;

namespace Waymark.Access.Sessions;

/// <summary>What is known of the person behind a request: read from the directory, trusted for a few seconds.</summary>
/// <param name="Visitor">Null until a role is chosen, or when the chosen one is no longer in force.</param>
internal sealed record SignedIn(Guid Session, AccountId Account, string Name, Visitor? Visitor, Guid? Membership, Instant? Proved);
