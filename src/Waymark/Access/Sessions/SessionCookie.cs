namespace Waymark.Access.Sessions;

/// <summary>The cookie that carries the key. Over HTTPS its name binds it to this host; without HTTPS it is given to this machine only.</summary>
internal static class SessionCookie
{
    private const string Secure = "__Host-waymark";
    private const string OnThisMachine = "waymark";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, string key) => context.Response.Cookies.Append(NameFor(context.Request), key, Options(context.Request));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), Options(context.Request));

    private static string NameFor(HttpRequest request) => LocalHttp(request) ? OnThisMachine : Secure;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, Secure = !LocalHttp(request),
    };

    private static bool LocalHttp(HttpRequest request) =>
        !request.IsHttps && request.Host.Host is ("localhost" or "127.0.0.1" or "[::1]");
}
