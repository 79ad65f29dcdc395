using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Worklist;

/// <summary>Which children need somebody now, why and since when: the council's list, and a school's own.</summary>
[Needs(Permission.ViewWorklist)]
internal sealed class IndexModel(WorklistList list, IWorklist worklist, IChildren children, IAccess access) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Owners = [("", "Anyone"), .. WorklistRule.All.Where(r => r.CanBeTold).Select(r => r.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(o => (o, o))];
    public static readonly IReadOnlyList<(string, string)> Rules = [("", "All"), .. WorklistRule.All.Where(r => r.CanBeTold).Select(r => (r.Id, $"{r.Name} ({r.Id})"))];

    [BindProperty(SupportsGet = true, Name = "")]
    public WorklistFilter Filter { get; set; } = new();

    public WorklistRun? Run { get; private set; }
    public WorklistList.Counts Counts { get; private set; } = null!;
    public IReadOnlyDictionary<string, int> ByRule { get; private set; } = new Dictionary<string, int>();
    public int Total { get; private set; }
    public IReadOnlyList<ListedChild> Children { get; private set; } = [];
    public IReadOnlyList<(string Urn, string Name)> Schools { get; private set; } = [];
    public IReadOnlyList<(string, string)> Localities { get; private set; } = [];
    public LocalDate Day => Today;
    public bool IsSchool => worklist.Sight.Reach.Relation == Relation.School;
    public bool MayDownload => access.May(Permission.DownloadLists);
    public int Pages => PageCount.Of(Total, WorklistList.PageSize);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Run = await list.RunAsync(stop);
        Counts = await list.CountAsync(Today, stop);
        ByRule = await list.ByRuleAsync(Today, stop);
        (Total, Children) = await list.PageAsync(Filter, Today, stop);
        var names = await children.SchoolsAsync(stop);
        var here = (await list.SchoolsAsync(Today, stop)).ToHashSet(StringComparer.Ordinal);
        Schools = [.. names.Where(s => here.Contains(s.Urn)).Select(s => (s.Urn, s.Name))];
        Localities = [.. names.Select(s => s.Locality).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(l => (l, l))];
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
    }
}
