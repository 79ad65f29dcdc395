using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Waymark.Core.Access;

namespace Waymark.Access.Provider;

/// <summary>Between the provider's answer and the code of the app: who may enter the code, in an encrypted cookie that counts for five minutes.</summary>
internal sealed class PendingCode(IDataProtectionProvider protection, IClock clock)
{
    private const string Cookie = "waymark-pending";
    private static readonly Duration Lasts = Duration.FromMinutes(5);
    private readonly IDataProtector protector = protection.CreateProtector("Waymark.Access.PendingCode");

    public void Write(HttpContext context, UserAccount account, string provider, string? next)
    {
        var until = (clock.GetCurrentInstant() + Lasts).ToUnixTimeSeconds();
        var text = JsonSerializer.Serialize(new Waiting(account.Id.Value, account.SecurityStamp ?? "", provider, next, until));
        context.Response.Cookies.Append(Cookie, protector.Protect(text), Options(context));
    }

    /// <returns>Null where nobody waits here, or no longer.</returns>
    public Waiting? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } kept) return null;
        try
        {
            var waiting = JsonSerializer.Deserialize<Waiting>(protector.Unprotect(kept));
            return waiting?.Until >= clock.GetCurrentInstant().ToUnixTimeSeconds() ? waiting : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/access/sign-in", IsEssential = true, Secure = context.Request.IsHttps,
    };

    /// <param name="Stamp">The account's security stamp: whatever ends sessions ends this too.</param>
    internal sealed record Waiting(Guid Account, string Stamp, string Provider, string? Next, long Until)
    {
        public AccountId Id => AccountId.From(Account);
    }
}
