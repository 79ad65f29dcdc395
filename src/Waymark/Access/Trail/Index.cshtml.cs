using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Access.Trail;

/// <summary>The trail of the area for the data protection lead: who did what, and what was refused.</summary>
[Needs(Permission.ManageRestrictions)]
internal sealed class IndexModel(WaymarkDb db) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "action")]
    public string? Action { get; set; }

    [BindProperty(SupportsGet = true, Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, PageSize);
    public IReadOnlyList<TrailLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var entries = db.Set<TrailEntry>().AsQueryable();
        if (!string.IsNullOrWhiteSpace(Who)) entries = entries.Where(e => e.ActorName.Contains(Who.Trim()));
        if (!string.IsNullOrWhiteSpace(Action)) entries = entries.Where(e => e.Action.Contains(Action.Trim()));
        if (!string.IsNullOrWhiteSpace(Outcome)) entries = entries.Where(e => e.Outcome == Outcome);
        (Total, Lines) = await TrailReader.PageAsync(entries, Number, PageSize, stop);
        Number = Math.Clamp(Number, 1, Pages);
        await HttpContext.RequestServices.GetRequiredService<ITrail>().RecordAsync(DeedOf("view trail of the area"), stop);
    }

    internal static string When(Instant at) => Core.Common.London.TimeOf(at).ToString("d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
