using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool.EndPlace;

/// <summary>Ends the place at the school because of home education, or gives it back. The council changes it; a school takes a name off its own roll.</summary>
[Needs(Permission.EditChild)]
internal sealed class IndexModel(OutOfSchoolDesk desk, PlaceOfChild place) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "time")]
    public OutOfSchoolId Id { get; set; }

    [BindProperty]
    public LocalDate? Last { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Opened<OutOfSchoolTime> Opened { get; private set; } = null!;
    public IReadOnlyList<SchoolPlace> Places { get; private set; } = [];

    /// <summary>The last day on the roll where it was ended here already: the page then gives it back.</summary>
    public LocalDate? Back => PlaceOfChild.EndedOn(Opened.Steps);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is not NotFoundResult) Last = Opened.Record.From.PlusDays(-1);
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        // Giving back asks for no day.
        if (Back is null && !ModelState.IsValid) return Refused(new(), page);
        var (back, deed) = (Back is not null, DeedOf("end or give back place on roll"));
        var problems = back ? await place.GiveBackAsync(Opened, Why, deed, stop) : await place.EndAsync(Opened, Last, deed, stop);
        return problems.None ? Done(OutOfSchoolLinks.Record(Id), back ? "The child has the place again." : "The place is ended. You can give it back.") : Refused(problems, page);
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.EditChild, "view form to end the place of a child educated at home", stop) is not { Record.Withdrawn: false } opened) return NotFound();
        Opened = opened;
        Places = await place.OfferedAsync(opened.Record, stop);
        return Page();
    }
}
