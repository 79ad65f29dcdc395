using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Access.Provider;

namespace Waymark.Access.SignIn.Provider;

/// <summary>Says why a sign-in through the provider did not succeed and what to do. Status 403.</summary>
[AllowAnonymous]
internal sealed class IndexModel(ProviderSettings settings) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "why")]
    public ProviderRefusal Why { get; set; }

    public (string Title, string Text) Words => Why switch
    {
        ProviderRefusal.Unknown => ("You have no account here yet", $"You are signed in with {settings.Name}, but no account of Waymark belongs to you. Ask the administrator of your area to invite you, then open the invitation and choose {settings.Name} there."),
        ProviderRefusal.Stopped => ("You were not signed in", $"The sign-in with {settings.Name} was stopped. Try again, or use another way."),
        ProviderRefusal.SecondFactor => ("A second check is missing", $"{settings.Name} did not say that it checked more than a password, and no app is connected to your account here. Ask the administrator of your area for an invitation and set up a password and an app with it."),
        ProviderRefusal.Invitation => ("This invitation cannot be used", $"It was used before or is older than seven days, or you have another account with {settings.Name}. Ask the administrator of your area for a new one."),
        _ => ("You could not be signed in", $"The answer of {settings.Name} could not be trusted or came too late. Begin again from the sign-in page. If it happens again, tell the administrator of your area."),
    };

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
