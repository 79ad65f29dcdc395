using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Schools;
using Waymark.Plans.Cases;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.School.Download;

/// <summary>The page of a school as a list, one line for each duty and one for each pupil without any. In the trail before the first byte leaves.</summary>
[Needs(Permission.DownloadLists)]
internal sealed class IndexModel(SchoolWork work, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<(SchoolPupil Pupil, SchoolDuty? Duty, NodaTime.LocalDate Day)>> Columns =
    [
        new("Surname", r => r.Pupil.Surname), new("Forename", r => r.Pupil.Forename), new("Year group", r => r.Pupil.YearGroup), new("School or setting", r => r.Pupil.School), new("Stage", r => StageWords.Of(r.Pupil.Stage)),
        new("Owed by", r => r.Duty is { } duty ? duty.Owner == DutyOwner.School ? "School" : "Council" : ""), new("What", r => r.Duty?.What), new("By", r => r.Duty?.By),
        new("Late", r => r.Duty is null ? "" : r.Duty.LateOn(r.Day) ? "yes" : "no"), new("Next limit", r => r.Pupil.NextWhat), new("Next limit due", r => r.Pupil.NextDue), new("Officer", r => r.Pupil.Officer),
    ];

    [BindProperty(SupportsGet = true, Name = "")]
    public SchoolFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        if (work.SchoolOf(Filter.School) is not { } urn) return NotFound();
        var deed = DeedOf("download school");
        await trail.RecordAsync(deed with { Subject = $"list:school-{urn}.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var pupils = SchoolWork.Narrowed(await work.ReadAsync(urn, Today, stop), Filter, Today);
        return new ListDownload<(SchoolPupil, SchoolDuty?, NodaTime.LocalDate)>($"school-{Today:uuuu-MM-dd}", format ?? "csv", Columns, Lines(pupils).ToAsyncEnumerable(), deed);
    }

    private IEnumerable<(SchoolPupil, SchoolDuty?, NodaTime.LocalDate)> Lines(IEnumerable<SchoolPupil> pupils) =>
        from pupil in pupils
        from duty in pupil.Duties.Cast<SchoolDuty?>().DefaultIfEmpty()
        select (pupil, duty, Today);
}
