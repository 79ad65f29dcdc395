using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Limits;
using Waymark.Core.Common;
using Waymark.Shell.Pages;

namespace Waymark.Access.SignIn;

/// <summary>A page on which somebody proves who they are: after too many tries it says how long to wait, with status 429.</summary>
internal abstract class SlowedPage : RoomPage
{
    protected string Address => HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    protected GuessBrake Brake => HttpContext.RequestServices.GetRequiredService<GuessBrake>();

    protected IActionResult Slowed(Duration wait, string field)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var page = Page();
        Refused(Problems.Of(field, $"There were too many tries. Wait {WaitWords.Of(seconds)} and try again"), page);
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }
}
