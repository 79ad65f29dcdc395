using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Waymark.Access.Door;
using Waymark.Access.Sessions;

namespace Waymark.Access.Limits;

/// <summary>
/// The limits of requests, each over a sliding minute. Files of the look are served before and not counted; nor is the page that says why
/// another was refused.
/// </summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Stands before anything is read from the store.</summary>
    public static RateLimiterOptions OfAddress(LimitSettings limits) => Options(PartitionedRateLimiter.Create<HttpContext, string>(context =>
        SaysWhy(context) ? Free() : Window(context.Connection.RemoteIpAddress?.ToString() ?? "", limits.AddressPerMinute)));

    /// <summary>Stands where it is known who asks.</summary>
    public static RateLimiterOptions OfPerson(LimitSettings limits) => Options(PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Person(context) is { } person ? Window(person, limits.PagesPerMinute) : Free()),
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Person(context) is { } person && Searches(context) ? Window(person, limits.SearchesPerMinute) : Free())));

    private static string? Person(HttpContext context) => SaysWhy(context) ? null : context.Features.Get<SignedIn>()?.Account.ToString();

    /// <summary>The empty page has asked for nobody yet; a search is posted.</summary>
    private static bool Searches(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<SearchAttribute>() is not null;

    private static bool SaysWhy(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static RateLimitPartition<string> Free() => RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = most, Window = Minute, SegmentsPerWindow = 6, QueueLimit = 0,
    });

    private static RateLimiterOptions Options(PartitionedRateLimiter<HttpContext> limiter) => new()
    {
        GlobalLimiter = limiter,
        RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        OnRejected = (refused, _) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) && told > TimeSpan.Zero ? told : Minute;
            refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        },
    };
}
