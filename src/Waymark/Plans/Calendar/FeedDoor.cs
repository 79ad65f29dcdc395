using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Mail;

namespace Waymark.Plans.Calendar;

/// <summary>Where calendar programs fetch: they cannot sign in, so the secret in the address stands for the person.</summary>
internal static class FeedDoor
{
    public static void MapCalendar(this WebApplication site) => site.MapMethods($"{CalendarLinks.Page}/{{secret}}.ics", ["GET", "HEAD"], AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string secret, HttpContext context, CancellationToken stop)
    {
        // A scope of its own: whoever follows the address in a browser may be signed in to another area.
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (await ReadAsync(scope.ServiceProvider, secret, SiteOf(context), stop) is not { } days) return Nothing(context);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(days, FeedText.MediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(days))}\""));
    }

    private static async Task<byte[]?> ReadAsync(IServiceProvider services, string secret, string site, CancellationToken stop)
    {
        var wanted = CalendarFeed.AreaOf(secret);
        if (wanted is null || (await services.GetRequiredService<IAreas>().AllAsync(stop)).FirstOrDefault(a => a.Code.Value == wanted) is not { } area) return null;
        services.GetRequiredService<CurrentArea>().Choose(area.Code);
        return await services.GetRequiredService<ReadFeed>().RunAsync(secret, site, stop);
    }

    private static string SiteOf(HttpContext context) => context.RequestServices.GetRequiredService<MailSettings>().Site is { Length: > 0 } site
        ? site.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The same answer for a secret that was revoked, has run out, or never was. Many wrong ones from one address are slowed.</summary>
    private static IResult Nothing(HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<IStanding>().Wrong(context.Connection.RemoteIpAddress?.ToString() ?? "") is not { } wait) return Results.NotFound();
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
