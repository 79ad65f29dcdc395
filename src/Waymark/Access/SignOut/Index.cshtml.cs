using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Access.Gate;
using Waymark.Access.Sessions;
using Waymark.Core.Access;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Access.SignOut;

[Needs(Permission.UseAccount)]
internal sealed class IndexModel(PresentVisitor present, SessionBook sessions, ITrail trail) : RoomPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var session = present.Person!.Session;
        await sessions.EndAsync(session, stop);
        if (present.Visitor is not null) await trail.RecordAsync(DeedOf("sign out").As("sign out", $"session:{session}"), stop);
        SessionCookie.Remove(HttpContext);
        // The browser forgets pages and what they stored: going back shows nothing.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Redirect(AccessLinks.SignInPage);
    }
}
