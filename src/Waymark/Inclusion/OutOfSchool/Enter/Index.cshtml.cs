using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool.Enter;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, EnterOutOfSchool enter) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public EnterForm Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;

    /// <summary>A school cannot say that the council consented: the council records it.</summary>
    public bool BySchool => desk.OwnSchool is not null;

    public Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Asked = new() { From = Today };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await enter.RunAsync(Id, Asked, DeedOf("enter home education or missing education"), stop) is not var (problems, entered)) return NotFound();
        return entered is { } id ? Done(OutOfSchoolLinks.Record(id), "It is entered.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenChildAsync(Id, "view form to enter home education or missing education", stop) is not { } child) return NotFound();
        Child = child;
        return Page();
    }
}
