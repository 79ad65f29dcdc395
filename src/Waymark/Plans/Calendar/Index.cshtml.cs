using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Door;
using Waymark.Shell.Mail;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Calendar;

/// <summary>One's own deadlines in one's own calendar program: makes, shows and revokes the secret addresses that it fetches.</summary>
[Needs(Permission.ViewCaseload)]
internal sealed class IndexModel(MakeFeed make, MailSettings settings) : RoomPage
{
    [BindProperty]
    public MakeFeed.Request Asked { get; set; } = new() { Kinds = ["law", "review"] };

    [BindProperty]
    public Guid? Revoke { get; set; }

    public IReadOnlyList<CalendarFeed> Feeds { get; private set; } = [];

    /// <summary>The whole address, on the one page that shows it.</summary>
    public string Address { get; private set; } = "";

    public NodaTime.LocalDate Day => Today;

    public async Task OnGetAsync(CancellationToken stop) => Feeds = await make.MineAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Revoke is { } feed)
            return await make.RevokeAsync(feed, DeedOf("revoke calendar feed"), stop) ? Done(CalendarLinks.Page, "The calendar is revoked. Its address opens nothing any more.") : NotFound();
        var (problems, secret) = await make.RunAsync(Asked, DeedOf("make calendar feed"), stop);
        Feeds = await make.MineAsync(stop);
        if (!problems.None) return Refused(problems, Page());
        // Shown once, in the answer itself: the secret goes into no cookie and no address of ours.
        Address = (settings.Site is { Length: > 0 } site ? site.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}") + CalendarLinks.Feed(secret);
        return Page();
    }
}
