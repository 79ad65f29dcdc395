using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Waymark.Access.Door;

namespace Waymark.Access.Provider;

/// <summary>Joins ASP.NET Core's OpenID Connect to the site, where a provider is set: authorisation code with PKCE, nothing kept of its tokens.</summary>
internal static class ProviderDoor
{
    public const string Scheme = "provider";
    public const string Answer = "/access/provider/answer";

    public static void AddProvider(this AuthenticationBuilder authentication, ProviderSettings settings)
    {
        authentication.Services.AddSingleton(settings);
        authentication.Services.AddScoped<ProviderSignIn>();
        authentication.Services.AddScoped<ProviderEvents>();
        if (!settings.On) return;
        settings.Check();
        authentication.AddOpenIdConnect(Scheme, connect =>
        {
            (connect.Authority, connect.ClientId, connect.ClientSecret) = (settings.Authority, settings.ClientId, settings.Secret);
            connect.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
            connect.ResponseType = OpenIdConnectResponseType.Code;
            // Back by a plain link: a form posted from another site is refused here, and carries no cookies.
            connect.ResponseMode = OpenIdConnectResponseMode.Query;
            (connect.UsePkce, connect.SaveTokens, connect.GetClaimsFromUserInfoEndpoint, connect.MapInboundClaims) = (true, false, false, false);
            connect.Scope.Clear();
            connect.Scope.Add("openid");
            connect.CallbackPath = Answer;
            // Unused ways in stay shut.
            (connect.RemoteSignOutPath, connect.SignedOutCallbackPath) = (PathString.Empty, "/access/provider/signed-out");
            foreach (var cookie in new[] { connect.CorrelationCookie, connect.NonceCookie })
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            connect.EventsType = typeof(ProviderEvents);
        });
    }

    public static void MapProvider(this WebApplication site)
    {
        if (!site.Services.GetRequiredService<ProviderSettings>().On) return;
        site.MapGet(AccessLinks.ProviderStart, (string? next, string? code) =>
        {
            var travels = new AuthenticationProperties { RedirectUri = AccessLinks.Start };
            if (LocalAddress.Of(next) is { } local) travels.Items[ProviderEvents.Next] = local;
            if (!string.IsNullOrEmpty(code)) travels.Items[ProviderEvents.Invitation] = code;
            return Results.Challenge(travels, [Scheme]);
        }).AllowAnonymous();
    }
}
