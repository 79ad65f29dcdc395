using Microsoft.AspNetCore.Identity;
using Waymark.Access.RecoveryCodes;

namespace Waymark.Access.SignIn;

/// <summary>Checks what was typed to sign in. For an account that is unknown, disabled or not set up the answer and its time are the same as for a wrong password.</summary>
internal sealed class Credentials(UserManager<UserAccount> accounts, RecoveryCodeBook recovery, FailedSignIns failed)
{
    public const string ByCode = "password and code";
    public const string ByRecoveryCode = "password and recovery code";

    /// <summary>No refusal is quicker than this, whether or not an entry of the trail had to be stored.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(300);

    /// <returns>The account, or null where any part is not right.</returns>
    public Task<UserAccount?> WithCodeAsync(string name, string password, string code, CancellationToken stop) =>
        CheckAsync(name, password, ByCode, account => TakesCodeAsync(account, code), stop);

    /// <inheritdoc cref="WithCodeAsync"/>
    public Task<UserAccount?> WithRecoveryCodeAsync(string name, string password, string code, CancellationToken stop) =>
        CheckAsync(name, password, ByRecoveryCode, account => recovery.UseAsync(account.Id, code, stop), stop);

    /// <summary>Whether the app of this account shows the code now and it was not used before; it is used up.</summary>
    public async Task<bool> TakesCodeAsync(UserAccount account, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        return account.CodeSecret is not null
            && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits)
            && account.TakeCode(digits)
            // Two sign-ins at once with one code: the store takes only the first.
            && (await accounts.UpdateAsync(account)).Succeeded;
    }

    private async Task<UserAccount?> CheckAsync(string name, string password, string how, Func<UserAccount, Task<bool>> second, CancellationToken stop)
    {
        var floor = Task.Delay(Floor, stop);
        var account = await accounts.FindByNameAsync(name.Trim());
        // Nobody at all is checked like somebody: the time tells nothing.
        if (await RightAsync(account ?? new UserAccount { Name = "", Made = default }, password) && await second(account!)) return account;
        if (account is not null) await failed.RecordAsync(account, how, stop);
        await floor;
        return null;
    }

    private async Task<bool> RightAsync(UserAccount account, string password)
    {
        if (account.PasswordHash is null || account.Disabled is not null) return accounts.PasswordHasher.HashPassword(account, password).Length == 0;
        return await accounts.CheckPasswordAsync(account, password);
    }
}
