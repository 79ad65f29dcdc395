using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Access.Passkeys;

/// <summary>Asks browsers for passkeys and checks their answers; ASP.NET Core Identity knows the format, the challenges are kept here so that each counts once.</summary>
internal sealed class PasskeyBook(DirectoryDb db, UserManager<UserAccount> accounts, IPasskeyHandler<UserAccount> handler, IClock clock)
{
    private static readonly Duration Lasts = Duration.FromMinutes(5);

    /// <summary>A passkey stands for password and code together: the device must check that it is its owner, and offer the account by itself.</summary>
    public static void Configure(IdentityPasskeyOptions passkeys)
    {
        (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
        // The address of this site, whose host is one of those allowed. The browser's own Origin header says nothing here: no page of ours tells where it came from.
        passkeys.ValidateOrigin = seen => ValueTask.FromResult(!seen.CrossOrigin
            && string.Equals(seen.Origin, $"{seen.HttpContext.Request.Scheme}://{seen.HttpContext.Request.Host}", StringComparison.OrdinalIgnoreCase));
    }

    /// <returns>What the browser needs to make a passkey, as JSON.</returns>
    public async Task<string> AskNewAsync(UserAccount account, HttpContext context, CancellationToken stop)
    {
        var person = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.Name };
        var asked = await handler.MakeCreationOptionsAsync(person, context);
        return await KeepAsync(asked.AttestationState, asked.CreationOptionsJson, account.Id, stop);
    }

    /// <returns>What the browser needs to sign in with whichever passkey the person picks, as JSON.</returns>
    public async Task<string> AskSignInAsync(HttpContext context, CancellationToken stop)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        return await KeepAsync(asked.AssertionState, asked.RequestOptionsJson, account: null, stop);
    }

    /// <returns>The new passkey, not yet stored; null where the answer does not fit what was asked.</returns>
    public async Task<UserPasskeyInfo?> NewAsync(UserAccount account, Answer answer, HttpContext context, CancellationToken stop)
    {
        if (await TakeAsync(answer.Challenge, account.Id, stop) is not { } state) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = answer.Credential, AttestationState = state });
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    /// <returns>Whose passkey signed; null where the signature does not fit what was asked, or the account is closed.</returns>
    public async Task<UserAccount?> SignInAsync(Answer answer, HttpContext context, CancellationToken stop)
    {
        if (await TakeAsync(answer.Challenge, account: null, stop) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = answer.Credential, AssertionState = state });
        if (!result.Succeeded || result.User.Disabled is not null) return null;
        // The count of signatures goes on, so that a copied key is noticed.
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    /// <summary>Whose passkey an answer names, right or not.</summary>
    public async Task<UserAccount?> NamedAsync(Answer answer)
    {
        try
        {
            using var credential = JsonDocument.Parse(answer.Credential);
            return credential.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? await accounts.FindByPasskeyIdAsync(System.Buffers.Text.Base64Url.DecodeFromChars(id.GetString())) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<string> KeepAsync(string? state, string options, AccountId? account, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await db.Set<PasskeyChallenge>().Where(c => c.Until < now).ExecuteDeleteAsync(stop);
        var challenge = new PasskeyChallenge { Id = NewId.Next(now), Account = account, State = state ?? "", Until = now + Lasts };
        db.Add(challenge);
        await db.SaveChangesAsync(stop);
        return $$"""{"challenge":"{{challenge.Id}}","options":{{options}}}""";
    }

    /// <summary>Takes a challenge away: of two answers to the same one only one finds it.</summary>
    private async Task<string?> TakeAsync(Guid challenge, AccountId? account, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var kept = await db.Set<PasskeyChallenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == challenge && c.Account == account && c.Until >= now, stop);
        return kept is not null && await db.Set<PasskeyChallenge>().Where(c => c.Id == challenge).ExecuteDeleteAsync(stop) == 1 ? kept.State : null;
    }

    /// <summary>What a browser sends back.</summary>
    internal sealed record Answer(Guid Challenge, string Credential);
}
