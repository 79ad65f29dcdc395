using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Waymark.Access;

/// <summary>Keeps what is known between two steps of signing in in the browser itself, encrypted, for some minutes: any web node can take the next step.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection, IClock clock)
{
    public void Write<T>(HttpContext context, Place place, T value)
    {
        var kept = JsonSerializer.Serialize(new Kept<T>(value, (clock.GetCurrentInstant() + Duration.FromMinutes(place.Minutes)).ToUnixTimeSeconds()));
        context.Response.Cookies.Append(place.Name, ProtectorOf(place).Protect(kept), Options(context, place));
    }

    /// <returns>Null where nothing is kept, or no longer, or where it was not written here.</returns>
    public T? Read<T>(HttpContext context, Place place)
        where T : class
    {
        if (context.Request.Cookies[place.Name] is not { } text) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept<T>>(ProtectorOf(place).Unprotect(text));
            return kept?.Until >= clock.GetCurrentInstant().ToUnixTimeSeconds() ? kept.Value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Remove(HttpContext context, Place place) => context.Response.Cookies.Delete(place.Name, Options(context, place));

    private IDataProtector ProtectorOf(Place place) => protection.CreateProtector("Waymark.Access.SealedCookies", place.Name);

    private static CookieOptions Options(HttpContext context, Place place) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = place.Path, IsEssential = true, Secure = context.Request.IsHttps,
    };

    /// <param name="Path">Pages that see it.</param>
    /// <param name="Minutes">For so long it counts.</param>
    internal sealed record Place(string Name, string Path, int Minutes);

    private sealed record Kept<T>(T Value, long Until);
}
