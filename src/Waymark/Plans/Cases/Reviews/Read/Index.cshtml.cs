using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews.Read;

/// <summary>One review: where it stands, its days and their limits, who was invited, and the next step.</summary>
[Needs(Permission.ViewReview)]
internal sealed class IndexModel(ReviewDesk desk, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "review")]
    public ReviewId Id { get; set; }

    public OpenedReview Open { get; private set; } = null!;
    public Review Review => Open.Review;
    public AnnualReview Steps { get; private set; } = null!;
    public LocalDate Day => Today;
    public bool MayRecord => access.May(Permission.RecordReview);
    public bool MayWrite => access.May(Permission.WriteLetter);
    public bool MayTell => access.May(Permission.RecordEvent);

    /// <summary>Last day for the family to answer the amendments; null where none are out or the time was used.</summary>
    public LocalDate? AnswerBy => Open.Record.Clocks(Today).FirstOrDefault(c => c.Rule.Id == "CL-19" && c.Of == Review.Thread && c.Stopped is null)?.Due;

    public bool MayDecide => access.May(Permission.IssuePlan);

    /// <summary>Each step with its last day and when it was done.</summary>
    public IEnumerable<(string What, LocalDate? By, LocalDate? Done)> Days => Steps.Clock is not { } clock ? [] :
    [
        ("Reports asked for", clock.AskBy, Open.Invitees.Where(i => i.AskedOn is not null).Select(i => i.AskedOn).Max()),
        ("Papers circulated", clock.CirculateBy, Steps.Circulated),
        ("Meeting held", null, Steps.Held),
        ("Report sent", clock.ReportBy, Steps.Reported),
        ("Family told the decision", clock.DecideBy, Steps.FinishedOn),
        .. Steps.Decision == "amend" ? [("Final amended plan", clock.FinalBy(Steps.Notified), Steps.Final)] : Array.Empty<(string, LocalDate?, LocalDate?)>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Case, Id, Permission.ViewReview, "view review of plan", stop) is not { } open) return NotFound();
        (Open, Steps) = (open, open.Steps);
        return Page();
    }
}
