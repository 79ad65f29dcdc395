using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Caseload;

/// <summary>All cases in reach, as a list that can be narrowed, ordered, linked to and downloaded.</summary>
[Needs(Permission.ViewCaseload)]
internal sealed class IndexModel(CaseList list, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseFilter Filter { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<CaseList.Row> Rows { get; private set; } = [];
    public CaseList.Choices Choices { get; private set; } = null!;
    public LocalDate Day => Today;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public bool MayWrite => access.May(Permission.WriteLetter);
    public bool HasOwn => access.Visitor!.Role == Role.CaseOfficer;
    public IReadOnlyList<CoveredColleague> Covers => access.Covers;
    public int Pages => PageCount.Of(Total, CaseList.PageSize);

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Total, Rows) = await list.PageAsync(Filter, Today, stop);
        Choices = await list.ChoicesAsync(stop);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
