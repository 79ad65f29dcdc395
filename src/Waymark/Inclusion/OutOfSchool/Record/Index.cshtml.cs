using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.OutOfSchool.Record;

/// <summary>One time of home education or missing education: how it came, what was found, and all that was recorded.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(OutOfSchoolDesk desk, ArrangementDesk schools, PlaceOfChild place, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "time")]
    public OutOfSchoolId Id { get; set; }

    public Opened<OutOfSchoolTime> Opened { get; private set; } = null!;
    public string School { get; private set; } = "";

    /// <summary>Where the child is still on a roll, and the visitor can end that.</summary>
    public IReadOnlyList<SchoolPlace> Places { get; private set; } = [];

    /// <summary>The last day on the roll, where it was ended here and the visitor can give it back.</summary>
    public LocalDate? PlaceEnded => access.May(Permission.EditChild) ? PlaceOfChild.EndedOn(Opened.Steps) : null;

    public LocalDate Day => Today;
    public bool MayRecord => desk.MayRecord;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, Permission.ViewPlacements, "view home education or missing education", stop) is not { } opened) return NotFound();
        Opened = opened;
        Places = await place.OfferedAsync(opened.Record, stop);
        School = opened.Record.LastUrn.Length == 0 ? "Not known" : (await schools.SchoolsAsync(stop)).GetValueOrDefault(opened.Record.LastUrn, $"School {opened.Record.LastUrn}");
        return Page();
    }
}
