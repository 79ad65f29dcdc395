using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Waymark.Access.Door;

namespace Waymark.Access.Sessions;

/// <summary>Authenticates a request by the key in its cookie; sends whoever is not signed in to the sign-in page.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SignedInPeople people)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "waymark";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } key) return AuthenticateResult.NoResult();
        if (await people.FindAsync(key, Context.RequestAborted) is not { } person) return AuthenticateResult.NoResult();
        Context.Features.Set(person);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Account.ToString())], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // The address alone: what was typed into a search or filter does not go into another address.
        if (HttpMethods.IsGet(Request.Method)) Response.Redirect(AccessLinks.SignIn(Request.Path));
        else if (HttpMethods.IsPost(Request.Method) && Request.HasFormContentType) Response.Redirect(AccessLinks.SignIn("/"));
        else Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
