using Microsoft.AspNetCore.Mvc.Filters;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Access.Sessions;
using Waymark.Shell.Pages;

namespace Waymark.Access.Account;

/// <summary>
/// A page that gives new means of signing in: only for whoever proved a second factor within the last minutes. A desk left for lunch must not become
/// somebody else's passkey.
/// </summary>
internal abstract class FreshPage : RoomPage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var settings = context.HttpContext.RequestServices.GetRequiredService<AccessSettings>();
        var now = context.HttpContext.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
        if (context.HttpContext.Features.Get<SignedIn>() is { Proved: { } proved } && now - proved <= Duration.FromMinutes(settings.FreshMinutes)) return;
        context.Result = Done(AccessLinks.SignIn(context.HttpContext.Request.Path), "Sign in once more: this page changes how you sign in.");
    }
}
