using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Transfers;

/// <summary>The cohort of children who move to the next phase, with the days that the law and the steps before it leave.</summary>
[Needs(Permission.ViewReview)]
internal sealed class IndexModel(TransferCohort cohort, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "rule")]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public IReadOnlyList<TransferCohort.Row> Rows { get; private set; } = [];
    public LocalDate Day => Today;
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task OnGetAsync(CancellationToken stop) => Rows = await cohort.ReadAsync(Rule, Show, Today, stop);
}
