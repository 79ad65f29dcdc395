using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans.Cases.Reviews.Meeting;

/// <summary>Written in the meeting: progress by outcome, what is still true, what is recommended, the pathways into adulthood. Keeps itself while one types.</summary>
[Needs(Permission.RecordReview)]
internal sealed class IndexModel(ReviewDesk desk) : ReviewPage(desk)
{
    [BindProperty]
    public MeetingForm Asked { get; set; } = new();

    public OpenedPlan Plan { get; private set; } = null!;
    public bool Adulthood => Open.Adulthood(Today);

    /// <summary>The report is out: what was found is read only.</summary>
    public bool Closed => Review.State is not (ReviewState.Arranged or ReviewState.Circulated or ReviewState.Held);

    /// <summary>What is open before the report can go out.</summary>
    public Problems Missing { get; private set; } = new();

    protected override string What => "record findings of review meeting";
    protected override string Saved => "Saved. Nothing is sent until you record that the report went out.";

    protected override async Task<bool> LoadAsync(bool fresh, CancellationToken stop)
    {
        Plan = await Desk.PlanAsync(Open, stop);
        if (fresh) Asked = MeetingForm.Of(Open.Found, Plan.Content, Open.Meeting?.Version ?? 0);
        Missing = Open.Found.Open(Plan.Content, Adulthood);
        return true;
    }

    protected override async Task<Problems> RunAsync(CancellationToken stop) => (await KeepAsync(stop)).Problems;

    /// <summary>The same, by itself while one types: answers with the version that the next writing begins from.</summary>
    public async Task<IActionResult> OnPostKeepAsync(CancellationToken stop)
    {
        if (await Desk.OpenAsync(Case, Id, Permission.RecordReview, "open: record findings of review meeting", stop) is not { } open) return NotFound();
        Take(open);
        if (!ModelState.IsValid) return NotKept();
        try
        {
            var (problems, version) = await KeepAsync(stop);
            return problems.None ? new JsonResult(new { kept = true, version }) : NotKept();
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotKept();
        }
    }

    private static JsonResult NotKept() => new(new { kept = false }) { StatusCode = StatusCodes.Status409Conflict };

    private async Task<(Problems Problems, int Version)> KeepAsync(CancellationToken stop)
    {
        Plan = await Desk.PlanAsync(Open, stop);
        var problems = Asked.Check(Today).AddIf(Closed, "", "The report is sent: what the meeting found is not changed any more");
        if (!problems.None) return (problems, 0);
        var meeting = Open.Meeting ?? new ReviewMeeting { Review = Id, Case = Case, Version = 1 };
        if (Open.Meeting is null && Asked.Version > 0) throw new DbUpdateConcurrencyException("The record of the meeting is gone.");
        var before = meeting.Found;
        meeting.Write(Asked.Said(Plan.Content));
        if (Open.Meeting is null) Desk.Db.Add(meeting);
        else Desk.Db.Expect(meeting, Asked.Version);
        if (Open.Meeting is not null && before == meeting.Found && Asked.Version == meeting.Version) return (problems, meeting.Version);
        await SaveAsync(stop);
        return (problems, meeting.Version);
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody began the same record at the same moment.</exception>
    private async Task SaveAsync(CancellationToken stop)
    {
        try
        {
            await Desk.Db.SaveAsync(ReviewDesk.About(Open, DeedOf(What)), stop);
        }
        catch (DbUpdateException clash) when (clash is not DbUpdateConcurrencyException && Open.Meeting is null)
        {
            Desk.Db.ChangeTracker.Clear();
            if (!await Desk.Db.Set<ReviewMeeting>().AnyAsync(m => m.Review == Id, stop)) throw;
            throw new DbUpdateConcurrencyException("The record of the meeting was begun at the same moment.", clash);
        }
    }
}
