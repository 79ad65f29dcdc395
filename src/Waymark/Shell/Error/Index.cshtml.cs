using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Shell.Error;

/// <summary>What a person sees when a page cannot be shown: what it means and what to do, never how the program is made.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel : PageModel
{
    public int Code { get; private set; }
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    private string Wait => WaitWords.Of(int.TryParse(Response.Headers.RetryAfter, out var seconds) ? seconds : 60);

    public (string Title, string Text) Words => Code switch
    {
        400 => ("That request could not be read", "Go back, check what you entered and send it again. If you had the page open for a long time, open it anew first."),
        403 => ("You do not have access to this page", "Your present role does not include it. If you need it for your work, ask the administrator of your area, or choose another of your roles."),
        404 => ("Page not found", "The address may be wrong, or it is a record that you do not have access to. Go back to where you came from, or start again from the first page."),
        409 => ("Someone else changed this", "Open the record again, look at what has changed and make your change once more."),
        413 => ("That file is too large", "Check the limits beside the upload field, or import the file on the command line."),
        429 => ("You have asked for too many pages", $"Wait {Wait} and try again. Nothing was lost; what you had sent just now was not taken."),
        503 => ("This part of Waymark cannot be used now", "What it reads from cannot be opened. The other parts work, and nothing was lost. Tell whoever runs Waymark the reference below: the site's log says what to do."),
        _ => ("Sorry, something went wrong", "Nothing was saved. Try again in a few minutes. If it happens again, tell the administrator of your area the reference below."),
    };

    public void OnGet(int code) => Code = Refused ? 503 : code;

    public void OnPost(int code) => OnGet(code);

    private bool Refused => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is StoreRefusedException;
}
