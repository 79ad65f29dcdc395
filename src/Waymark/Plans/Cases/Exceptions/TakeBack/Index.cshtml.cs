using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Exceptions.TakeBack;

[Needs(Permission.RecordEvent)]
internal sealed class IndexModel(OpenedCase opened, TakeBackException takeBack) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "exception")]
    public Guid Exception { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public ChildCard Child { get; private set; } = null!;
    public RecordedException Claim { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await takeBack.RunAsync(Case, Exception, Why, DeedOf("take back exception"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(PlanLinks.Clocks(Case), "The exception is taken back.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordEvent, "view form to take back an exception", stop) is not var (record, child)) return NotFound();
        if (record.Exceptions.FirstOrDefault(e => e.Id == Exception) is not { } claim) return NotFound();
        (Child, Claim) = (child, claim);
        return Page();
    }
}
