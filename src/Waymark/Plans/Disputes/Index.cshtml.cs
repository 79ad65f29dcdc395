using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Disputes;

/// <summary>The open disputes within reach: where each stands, the next day, whose case it is.</summary>
[Needs(Permission.ViewDispute)]
internal sealed class IndexModel(DisputeList list, IAccess access) : RoomPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public DisputeFilter Filter { get; set; } = new();

    public IReadOnlyList<DisputeList.Row> All { get; private set; } = [];
    public IReadOnlyList<DisputeList.Row> Rows { get; private set; } = [];
    public int Pages => PageCount.Of(All.Count, PageSize);
    public IReadOnlyList<(string Id, string Name)> Officers { get; private set; } = [];
    public LocalDate Day => Today;
    public bool MayDownload => access.May(Permission.DownloadLists);

    public async Task OnGetAsync(CancellationToken stop)
    {
        All = await list.ReadAsync(Filter, Today, stop);
        Officers = DisputeList.Officers(All);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
        Rows = [.. All.Skip((Filter.Sheet - 1) * PageSize).Take(PageSize)];
    }
}
