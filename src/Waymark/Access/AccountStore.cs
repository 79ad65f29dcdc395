using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Shell.Data;

namespace Waymark.Access;

/// <summary>Accounts of ASP.NET Core Identity in the directory, under their typed id; the secret of the code app is kept encrypted on the account.</summary>
internal sealed class AccountStore(DirectoryDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<UserAccount, DirectoryDb, AccountId>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("Waymark.Access.CodeSecret");

    public override AccountId ConvertIdFromString(string? id) => AccountId.TryParse(id, out var account) ? account : default;

    public override Task<string?> GetAuthenticatorKeyAsync(UserAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.CodeSecret is { } secret ? protector.Unprotect(secret) : null);

    public override Task SetAuthenticatorKeyAsync(UserAccount user, string key, CancellationToken cancellationToken)
    {
        user.CodeSecret = protector.Protect(key);
        return Task.CompletedTask;
    }
}
