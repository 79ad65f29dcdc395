using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Consultations;

/// <summary>The open consultations of the visitor's cases, or those addressed to the visitor's setting; the late ones first.</summary>
[Needs(Permission.ViewConsultations)]
internal sealed class IndexModel(ConsultationList list, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ConsultationFilter Filter { get; set; } = new();

    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, ConsultationList.PageSize);
    public IReadOnlyList<ConsultationList.Row> Rows { get; private set; } = [];
    public IReadOnlyList<(string Id, string Name)> Officers { get; private set; } = [];
    public LocalDate Now => Today;
    public bool OfSetting => list.OfSetting;
    public bool HasOwn => access.Visitor!.Role == Role.CaseOfficer;
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Total, Rows) = await list.PageAsync(Filter, Today, stop);
        Officers = await list.OfficersAsync(stop);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
