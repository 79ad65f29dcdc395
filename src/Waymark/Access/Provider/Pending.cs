using System.Security.Cryptography;
using System.Text;
using Waymark.Core.Access;

namespace Waymark.Access.Provider;

/// <summary>Who comes from a provider that vouches for the password alone and may now enter the code of the app.</summary>
/// <param name="Stamp">The account's security stamp: whatever ends sessions ends this too.</param>
internal sealed record PendingCode(Guid Account, string Stamp, string Provider, string? Next)
{
    public static readonly SealedCookies.Place Place = new("waymark-pending", "/access/sign-in", Minutes: 5);

    public AccountId Id => AccountId.From(Account);
}

/// <summary>Who holds an invitation, comes from such a provider, and may now connect an app.</summary>
/// <param name="Invitation">Hash of the secret: it counts for that invitation alone.</param>
internal sealed record PendingPerson(ProviderPerson Person, string Invitation)
{
    public static readonly SealedCookies.Place Place = new("waymark-invited", "/access/invitation", Minutes: 20);

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
