using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Account;
using Waymark.Access.Provider;
using Waymark.Core.Common;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Access;

/// <summary>Uses an invitation up: the account is opened by the means chosen now and by nothing from before.</summary>
internal sealed class AccountSetUp(DirectoryDb db, SignInMeans means, OwnAccount own, UserManager<UserAccount> accounts, IUserStore<UserAccount> store)
{
    public Task<bool> RunAsync(UserAccount account, Means chosen, Deed deed, CancellationToken stop) => own.ChangeAsync(account, async () =>
    {
        await means.ForgetAsync(account, stop);
        if (chosen.Password is { } password) account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        if (chosen.Key is { } key) await SetKeyAsync(account, key, stop);
        // The code that proved the app opens no sign-in as well.
        if (chosen.Code is { } code) account.TakeCode(code);
        if (chosen.Person is { } person)
            db.Add(new ProviderLogin { Id = NewId.Next(deed.Now), Account = account.Id, Issuer = person.Issuer, Subject = person.Subject, Made = deed.Now });
        // A new stamp ends every session that was open.
        return (await accounts.UpdateSecurityStampAsync(account)).Succeeded;
    }, deed.As("set up account"), stop);

    /// <summary>Whether the app with that key shows the code now.</summary>
    public async Task<bool> ShowsAsync(UserAccount account, string key, string code, CancellationToken stop)
    {
        await SetKeyAsync(account, key, stop);
        return await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);
    }

    /// <summary>Whether this person of the provider opens another account already.</summary>
    public Task<bool> HasOtherAsync(ProviderPerson person, UserAccount account, CancellationToken stop) =>
        db.Set<ProviderLogin>().AnyAsync(l => l.Issuer == person.Issuer && l.Subject == person.Subject && l.Account != account.Id, stop);

    private Task SetKeyAsync(UserAccount account, string key, CancellationToken stop) => ((IUserAuthenticatorKeyStore<UserAccount>)store).SetAuthenticatorKeyAsync(account, key, stop);

    /// <param name="Key">Key of the code app.</param>
    /// <param name="Code">The code by which the app was proved.</param>
    /// <param name="Person">For whom a sign-in provider vouches.</param>
    internal sealed record Means(string? Password, string? Key, string? Code, ProviderPerson? Person);
}
