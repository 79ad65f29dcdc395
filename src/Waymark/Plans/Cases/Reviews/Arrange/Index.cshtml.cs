using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Plans.Door;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Cases.Reviews.Arrange;

/// <summary>Which review, on which day, held by whom, and who is invited.</summary>
[Needs(Permission.RecordReview)]
internal sealed class IndexModel(OpenedCase opened, ArrangeReview arrange) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "case")]
    public CaseId Case { get; set; }

    [BindProperty]
    public ArrangeReview.Request Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public LocalDate? Due { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        Asked = new()
        {
            Kind = "annual", Arranger = Child.SchoolUrn.Length > 0 ? "school" : "council",
            Invited = [.. InviteeRole.All.Select(r => new ArrangeReview.Invitation { Role = r.Role, Invite = r.Must || r.Role == "child" })],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await LoadAsync(stop) ? Refused(new Problems(), Page()) : NotFound();
        if (await arrange.RunAsync(Case, Asked, DeedOf("arrange review"), stop) is not var (problems, review)) return NotFound();
        if (problems.None) return Done(ReviewLinks.Read(Case, review), "The review is arranged. Those who are ticked are invited and asked for their reports.");
        return await LoadAsync(stop) ? Refused(problems, Page()) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await opened.OpenAsync(Case, Permission.RecordReview, "view form to arrange a review", stop) is not var (record, child)) return false;
        (Child, Due) = (child, OpenedReview.Due(record, Today));
        return true;
    }
}
