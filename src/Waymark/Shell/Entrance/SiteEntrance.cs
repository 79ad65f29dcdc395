using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Waymark.Shell.Entrance;

/// <summary>What is settled before a request is looked at: for which host it is, from where it really comes, and whether another site sent it.</summary>
internal static class SiteEntrance
{
    public static void AddSiteEntrance(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SiteSettings.From(configuration);
        services.AddSingleton(settings);
        // The framework's own filter stands before everything else and answers 400.
        services.Configure<HostFilteringOptions>(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = ([.. settings.HostNames], false));
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            // Never the host: it has been checked already, and a proxy passes on the one that was asked for.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.ProxyNetworks) forwarded.KnownIPNetworks.Add(network);
        });
    }

    public static void UseSiteEntrance(this WebApplication site)
    {
        // Without a named proxy the headers count for nothing: an empty list would trust everybody.
        if (site.Services.GetRequiredService<SiteSettings>().ProxyNetworks.Count > 0) site.UseForwardedHeaders();
    }

    /// <summary>Refuses every change that another site's page asks for, whatever cookies and tokens it carries.</summary>
    public static void UseOwnFormsOnly(this WebApplication site) => site.Use(async (context, next) =>
    {
        if (!Changes(context.Request.Method) || !FromElsewhere(context.Request))
        {
            await next();
            return;
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("This form was sent by another site. Nothing was changed.", context.RequestAborted);
    });

    private static bool Changes(string method) => !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method));

    /// <summary>
    /// By what the browser says of the sender; by the origin where it is too old to say so. Programs send neither, and such a browser says "null" of our
    /// own pages too, which ask it not to tell where they are: there the token of the form decides alone.
    /// </summary>
    private static bool FromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
