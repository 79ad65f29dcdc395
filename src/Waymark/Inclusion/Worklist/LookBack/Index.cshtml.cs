using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist.LookBack;

/// <summary>Were we in time, and did it help: of the children whom the worklist found, within the visitor's reach.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(LookBackFacts facts, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public LookBackFilter Filter { get; set; } = new();

    public SchoolWeeks Weeks { get; private set; } = null!;
    public IReadOnlyList<LookBackRow> Rows { get; private set; } = [];
    public IReadOnlyList<int> Looks => LookBackRules.Weeks(Today);
    public int Small => LookBackRules.Small(Today);
    public DateInterval? Span => Weeks.Span(Filter.Span);

    /// <summary>How many of the school weeks asked for the calendar knows.</summary>
    public int Known => Math.Min(Filter.Span, Weeks.Full.Count);
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Weeks = await facts.WeeksAsync(Today, stop);
        Rows = await facts.RowsAsync(Filter, Weeks, stop);
    }
}
