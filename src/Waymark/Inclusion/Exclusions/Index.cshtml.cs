using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Exclusions.Unfollowed;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Exclusions;

/// <summary>What is to be done about suspensions and exclusions: the council's list, and a school's own.</summary>
[Needs(Permission.ViewExclusions)]
internal sealed class IndexModel(ExclusionList list, UnfollowedList unfollowed, ExclusionDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExclusionFilter Filter { get; set; } = new();

    public ExclusionList.Counts Counts { get; private set; } = null!;
    public int Total { get; private set; }

    /// <summary>Of which only a file tells.</summary>
    public int Unfollowed { get; private set; }

    public IReadOnlyList<ExclusionList.Row> Rows { get; private set; } = [];

    /// <summary>The schools of the list, and those of its filter.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<(string Urn, string Name)> Schools { get; private set; } = [];
    public LocalDate Day => Today;
    public LocalDate Soon { get; private set; }
    public bool IsSchool => desk.OwnSchool is not null;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public bool MayEnter => access.May(Permission.RecordExclusion);
    public int Pages => PageCount.Of(Total, ExclusionList.PageSize);

    public string NameOf(ExclusionList.Row row) => Names.GetValueOrDefault(row.Urn, row.School);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Soon = await list.SoonAsync(Today, stop);
        Counts = await list.CountAsync(Today, Soon, stop);
        (Total, Rows) = await list.PageAsync(Filter, Today, Soon, stop);
        Unfollowed = await unfollowed.CountAsync(Today, stop);
        Names = await desk.SchoolsAsync(stop);
        Schools = [.. (await list.SchoolsAsync(Today, stop)).Select(urn => (urn, Names.GetValueOrDefault(urn, urn))).OrderBy(s => s.Item2, StringComparer.Ordinal)];
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
