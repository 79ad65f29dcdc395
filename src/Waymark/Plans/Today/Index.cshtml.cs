using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Consultations;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Today;

/// <summary>The start page of everybody who works cases: overdue, due this week, waiting for others.</summary>
[Needs(Permission.ViewCaseload)]
internal sealed class IndexModel(TodaysWork work, FamiliesToday families, ConsultationList consultations, IAccess access) : RoomPage
{
    /// <summary>"all" shows the whole of one's reach instead of one's own cases.</summary>
    [BindProperty(SupportsGet = true, Name = "cases")]
    public string? Cases { get; set; }

    public TodaysWork.View Work { get; private set; } = null!;
    public FamiliesToday.View Families { get; private set; } = FamiliesToday.Nothing;
    public IReadOnlyList<ConsultationList.Row> Consultations { get; private set; } = [];
    public bool OfSetting => consultations.OfSetting;
    public LocalDate Day => Today;

    /// <summary>Only a case officer has cases of their own; for others the page shows all within reach.</summary>
    public bool HasOwn => access.Visitor!.Role == Role.CaseOfficer;

    /// <summary>A SENCO has one page for the whole school.</summary>
    public bool OfSchool => access.Visitor!.Role == Role.Senco;

    public IReadOnlyList<CoveredColleague> Covers => access.Covers;

    public bool MayEnter => access.May(Permission.RecordRequest);

    public bool SeesReviews => access.May(Permission.ViewReview);

    public bool MayAsk => access.May(Permission.AskAdvice);

    public bool MineOnly => HasOwn && Cases != "all";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Work = await work.ReadAsync(MineOnly, Today, stop);
        if (access.May(Permission.AnswerFamily)) Families = await families.ReadAsync(MineOnly, Today, stop);
        if (access.May(Permission.ConsultSetting) || OfSetting) Consultations = await consultations.ToDoAsync(MineOnly, TodaysWork.Shown, Today, stop);
    }
}
