using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Areas;

namespace Waymark.Access.Door;

/// <summary>Somebody who is not signed in and yet asks in their own name, with a secret that they were given: a calendar that fetches their days.</summary>
internal interface IStanding
{
    /// <summary>The person in that role, where the account is open and the role in force today; else null.</summary>
    Task<Visitor?> FindAsync(AccountId account, AreaCode area, Role role, string organisation, CancellationToken stop);

    /// <summary>Whom they reach. Nothing that was opened with a reason: that was for the person at the screen.</summary>
    Reach ReachOf(Visitor visitor, Permission permission);

    /// <summary>Counts a secret that was not right.</summary>
    /// <returns>How long the address has to wait; null where it may try again.</returns>
    Duration? Wrong(string address);
}
