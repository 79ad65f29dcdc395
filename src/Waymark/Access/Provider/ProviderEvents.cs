using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Sessions;
using Waymark.Access.SignIn;

namespace Waymark.Access.Provider;

/// <summary>
/// What follows the provider's answer. ASP.NET Core has checked it (state, nonce, PKCE, signature, issuer, audience, age) before anything here is asked.
/// </summary>
internal sealed class ProviderEvents(ProviderSignIn people, ProviderSettings settings, CompleteSignIn complete, SealedCookies cookies, PresentVisitor present) : OpenIdConnectEvents
{
    /// <summary>Keys of what travels to the provider and back, encrypted.</summary>
    public const string Next = "next";
    public const string Invitation = "invitation";
    private const string Person = "person";

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        var amr = token.Claims.Where(c => c.Type == "amr").Select(c => c.Value).ToList();
        context.Properties!.SetParameter(Person, new ProviderPerson(token.Issuer, token.Subject, amr, token.Claims.FirstOrDefault(c => c.Type == "acr")?.Value ?? ""));
        return Task.CompletedTask;
    }

    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var http = context.HttpContext;
        present.Enter(null, http.TraceIdentifier);
        var person = context.Properties?.GetParameter<ProviderPerson>(Person);
        context.Response.Redirect(person is null || person.Subject.Length == 0
            ? RefusedPage(ProviderRefusal.Failed) : await LeadAsync(http, context.Properties!, person));
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(RefusedPage(ProviderRefusal.Failed));
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        context.Response.Redirect(RefusedPage(ProviderRefusal.Stopped));
        return Task.CompletedTask;
    }

    private async Task<string> LeadAsync(HttpContext http, AuthenticationProperties travelled, ProviderPerson person)
    {
        var stop = http.RequestAborted;
        var proved = settings.ProvesSecondFactor(person);
        var next = travelled.Items.TryGetValue(Next, out var asked) ? asked : null;
        if (travelled.Items.TryGetValue(Invitation, out var secret))
        {
            if (await people.InvitedAsync(secret!, person, stop) is not { } invited) return RefusedPage(ProviderRefusal.Invitation);
            if (!proved) return AskForApp(http, person, secret!);
            return await people.AcceptAsync(invited, person, stop) ? await SignInAsync(http, invited, next) : RefusedPage(ProviderRefusal.Invitation);
        }
        if (await people.FindAsync(person, stop) is not { } account) return RefusedPage(ProviderRefusal.Unknown);
        if (proved) return await SignInAsync(http, account, next);
        if (account.CodeSecret is null) return RefusedPage(ProviderRefusal.SecondFactor);
        cookies.Write(http, PendingCode.Place, new PendingCode(account.Id.Value, account.SecurityStamp ?? "", settings.Name, next));
        return AccessLinks.SignInCode;
    }

    /// <summary>Back to the invitation: the provider stands for the password, and an app must be connected for the second factor.</summary>
    private string AskForApp(HttpContext http, ProviderPerson person, string secret)
    {
        cookies.Write(http, PendingPerson.Place, new PendingPerson(person, PendingPerson.HashOf(secret)));
        return $"/access/invitation?code={Uri.EscapeDataString(secret)}";
    }

    private async Task<string> SignInAsync(HttpContext http, UserAccount account, string? next)
    {
        var to = await complete.RunAsync(http, account, SessionBook.Device.Of(http, settings.Name), membership: null, http.RequestAborted);
        return LocalAddress.Of(next) is { } local && to == AccessLinks.Start ? local : to;
    }

    private static string RefusedPage(ProviderRefusal why) => $"{AccessLinks.ProviderRefused}?why={why}";
}
