using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool.Check;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(OutOfSchoolDesk desk, CheckOutOfSchool check) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "time")]
    public OutOfSchoolId Id { get; set; }

    [BindProperty]
    public CheckForm Asked { get; set; } = new();

    public Opened<OutOfSchoolTime> Opened { get; private set; } = null!;

    public bool MayConsent => desk.MayConsent;

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(fresh: true, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(fresh: false, stop));
        if (await check.RunAsync(Id, Asked, DeedOf("record check of home education or missing education"), stop) is not { } problems) return NotFound();
        return problems.None ? Done(OutOfSchoolLinks.Record(Id), "It is recorded.") : Refused(problems, await ShownAsync(fresh: false, stop));
    }

    private async Task<IActionResult> ShownAsync(bool fresh, CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.RecordPlacement, "view form to record a check of home education or missing education", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        if (fresh) Asked = new() { Version = opened.Record.Version, On = Today };
        return Page();
    }
}
