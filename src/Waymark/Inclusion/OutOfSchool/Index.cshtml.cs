using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>Who is on no school's roll: educated at home, or missing education; beside the other ways of not being at school all week.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(OutOfSchoolList list, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public OutOfSchoolFilter Filter { get; set; } = new();

    public OutOfSchoolList.Counts Counts { get; private set; } = null!;
    public int Total { get; private set; }
    public IReadOnlyList<OutOfSchoolList.Row> Rows { get; private set; } = [];
    public LocalDate Day => Today;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public bool MayEnter => access.May(Permission.RecordPlacement);
    public int Pages => PageCount.Of(Total, OutOfSchoolList.PageSize);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await list.CountAsync(Today, stop);
        (Total, Rows) = await list.PageAsync(Filter, Today, stop);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
