using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.PartTime.Registers;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.PartTime;

/// <summary>Who is on a part-time timetable, until when, and whose end or review has passed: the council's list, and a school's own.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(PartTimeList list, GapList gaps, ArrangementDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PartTimeFilter Filter { get; set; } = new();

    public PartTimeList.Counts Counts { get; private set; } = null!;

    /// <summary>Where register and records differ.</summary>
    public int Gaps { get; private set; }

    public int Total { get; private set; }
    public IReadOnlyList<PartTimeList.Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<(string Urn, string Name)> Schools { get; private set; } = [];
    public LocalDate Day => Today;
    public bool IsSchool => desk.OwnSchool is not null;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public bool MayEnter => access.May(Permission.RecordPlacement);
    public int Pages => PageCount.Of(Total, PartTimeList.PageSize);

    public string NameOf(PartTimeList.Row row) => Names.GetValueOrDefault(row.Urn, row.School);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await list.CountAsync(Today, stop);
        Gaps = await gaps.CountAsync(stop);
        (Total, Rows) = await list.PageAsync(Filter, Today, stop);
        Names = await desk.SchoolsAsync(stop);
        Schools = [.. (await list.SchoolsAsync(stop)).Select(urn => (urn, Names.GetValueOrDefault(urn, urn))).OrderBy(s => s.Item2, StringComparer.Ordinal)];
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
