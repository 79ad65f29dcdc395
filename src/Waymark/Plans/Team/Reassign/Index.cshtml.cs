using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Caseload;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Team.Reassign;

/// <summary>Gives cases of one officer, or of nobody, to another.</summary>
[Needs(Permission.ReassignCase)]
internal sealed class IndexModel(CaseList list, Reassign reassign, IColleagues colleagues) : RoomPage
{
    /// <summary>Account of the officer whose cases are shown, or "nobody".</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string From { get; set; } = "nobody";

    [BindProperty]
    public Reassign.Request Asked { get; set; } = new();

    public IReadOnlyList<Colleague> Officers { get; private set; } = [];
    public IReadOnlyList<CaseList.Row> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public LocalDate Day => Today;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = await reassign.RunAsync(Asked, DeedOf("reassign cases"), stop);
        return problems.None
            ? Done(PlanLinks.Team, Asked.Cases.Length == 1 ? "One case has a new officer." : $"{Asked.Cases.Length} cases have a new officer.")
            : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        Officers = await colleagues.InRoleAsync(Role.CaseOfficer, stop);
        (Total, Rows) = await list.PageAsync(new CaseFilter { Officer = From, Sort = "name" }, Today, stop);
        return Page();
    }
}
