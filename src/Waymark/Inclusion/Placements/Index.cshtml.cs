using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Providers;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements;

/// <summary>Who is educated elsewhere, by which law, with whom, until when: the council's list, and a school's own.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(PlacementList list, ProviderBook providers, ArrangementDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public PlacementFilter Filter { get; set; } = new();

    public PlacementList.Counts Counts { get; private set; } = null!;
    public int Total { get; private set; }
    public IReadOnlyList<PlacementList.Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<(string Value, string Label)> Providers { get; private set; } = [];
    public LocalDate Day => Today;
    public bool IsSchool => desk.OwnSchool is not null;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public bool MayEnter => access.May(Permission.RecordPlacement);
    public bool SeesProviders => access.May(Permission.ViewProviders);
    public int Pages => PageCount.Of(Total, PlacementList.PageSize);

    public string NameOf(PlacementList.Row row) => row.Urn.Length == 0 ? "On no school's roll" : Names.GetValueOrDefault(row.Urn, row.School);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await list.CountAsync(Today, stop);
        (Total, Rows) = await list.PageAsync(Filter, Today, stop);
        Names = await desk.SchoolsAsync(stop);
        Providers = [.. (await providers.NamesAsync(stop)).OrderBy(p => p.Value, StringComparer.Ordinal).Select(p => ($"{p.Key}", p.Value))];
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
