using Microsoft.AspNetCore.Mvc;
using Waymark.Core.Access;
using Waymark.Access.Door;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime.Registers;

/// <summary>C2 in a register without a record, and records without C2: to be settled one by one.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(GapList list, ArrangementDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true)]
    public RegisterGapKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sheet { get; set; } = 1;

    public int Total { get; private set; }
    public IReadOnlyList<GapList.Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public bool IsSchool => desk.OwnSchool is not null;
    public int Pages => PageCount.Of(Total, GapList.PageSize);

    public bool MayDownload => access.May(Permission.DownloadLists);

    public string Download(string format) => $"{PartTimeLinks.DownloadRegisters}?kind={Kind}&format={format}";

    public bool MayRecord(string urn) => desk.MayRecord(urn);

    public string At(int sheet) => $"{PartTimeLinks.Registers}?kind={Kind}&sheet={sheet}";

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Total, Rows) = await list.PageAsync(Kind, Sheet, stop);
        Names = await desk.SchoolsAsync(stop);
        Sheet = Math.Clamp(Sheet, 1, Pages);
    }
}
