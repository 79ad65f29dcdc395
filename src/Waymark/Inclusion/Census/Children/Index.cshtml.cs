using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Census;
using Waymark.Inclusion.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Census.Children;

/// <summary>The pupils of whom census and registers differ, to be settled one by one. Who looked is in the trail.</summary>
[Needs(Permission.ViewCensus)]
internal sealed class IndexModel(CensusList list, CensusDesk desk, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CensusFilter Filter { get; set; } = new();

    public int Total { get; private set; }
    public IReadOnlyList<CensusList.Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<(string, string)> Schools { get; private set; } = [];
    public IReadOnlyList<(string, string)> Terms { get; private set; } = [];
    public IReadOnlyList<(string, string)> Kinds { get; } = [("", "Anything"), .. CensusWords.Differences];
    public bool IsSchool => desk.OwnSchool is not null;
    public bool MayDownload => desk.MayDownload;
    public bool MaySettle => desk.MaySettle;
    public int Pages => PageCount.Of(Total, CensusList.PageSize);

    public string At(int sheet) => Filter.At(CensusLinks.Children, sheet);

    public string Back => $"{CensusLinks.All}{(string.IsNullOrEmpty(Filter.Term) ? "" : $"?term={Uri.EscapeDataString(Filter.Term)}")}";

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Total, Rows) = await list.PageAsync(Filter, stop);
        Names = await desk.SchoolsAsync(stop);
        var places = await list.PlacesAsync(stop);
        Schools = [("", "All"), .. places.Select(p => p.Urn).Distinct().Select(urn => (urn, Names.GetValueOrDefault(urn, urn))).OrderBy(s => s.Item2, StringComparer.CurrentCulture)];
        Terms = [("", "All"), .. places.Select(p => p.Term).Distinct().OrderByDescending(t => t.Last).ThenByDescending(t => t.First).Select(t => (t.Key, t.Title))];
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
        await trail.RecordAsync(DeedOf("list pupils of whom census and registers differ") with { Subject = $"results:{Rows.Count}" }, stop);
    }
}
