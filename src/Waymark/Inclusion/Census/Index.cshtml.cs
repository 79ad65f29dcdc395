using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Inclusion.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Census;

/// <summary>Censuses beside the registers of their term, by school: the council's list, and a school's own.</summary>
[Needs(Permission.ViewCensus)]
internal sealed class IndexModel(CensusBoard board, CensusDesk desk) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public CensusFilter Filter { get; set; } = new();

    public CensusBoard.Shown Shown { get; private set; } = null!;
    public IReadOnlyList<CensusBoard.School> Rows { get; private set; } = [];
    public bool IsSchool => desk.OwnSchool is not null;
    public bool MayDownload => desk.MayDownload;
    public int Pages => PageCount.Of(Shown.Schools.Count, PageSize);
    public IReadOnlyList<(string, string)> Terms => [.. Shown.Terms.Select(term => (term.Key, term.Title))];

    public string At(int sheet) => Filter.At(CensusLinks.All, sheet);

    public string Children(string state) => CensusFilter.ChildrenOf("", Shown.Term!.Key, state);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Shown = await board.ReadAsync(Filter, stop);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages), Term = Shown.Term?.Key };
        Rows = [.. Shown.Schools.Skip((Filter.Sheet - 1) * PageSize).Take(PageSize)];
    }
}
