using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common.Papers;
using Waymark.Core.Plans.Consultations;
using Waymark.Core.Plans.Documents;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Consultations.Read;

/// <summary>What the setting is asked, and the version of the plan that was sent with it.</summary>
[Needs(Permission.AnswerConsultation)]
internal sealed class IndexModel(SettingDesk desk, IPageFrame frame) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "consultation")]
    public Guid Id { get; set; }

    public OpenedOwn Open { get; private set; } = null!;
    public Consultation One => Open.One;
    public Paper? Paper { get; private set; }
    public LocalDate Now => Today;
    public ConsultationState State => One.Steps.On(Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Id, "read consultation and the plan sent with it", stop) is not { } open) return NotFound();
        Open = open;
        if (await desk.VersionAsync(One, stop) is { Whole: true } version) Paper = PlanPaper.Of(version.Read(), [frame.AreaName]);
        return Page();
    }
}
