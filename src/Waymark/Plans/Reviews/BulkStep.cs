using NodaTime;
using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Cases.Reviews;
using Waymark.Plans.Cases.Reviews.Arrange;
using Waymark.Plans.Cases.Reviews.Step;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Reviews;

/// <summary>One step for many reviews: each child by itself, so that what is not possible for one holds up nobody.</summary>
internal sealed class BulkStep(ReviewDesk desk, ArrangeReview arrange, TakeStep take)
{
    /// <summary>Most that one press does.</summary>
    public const int Most = 100;

    /// <returns>How many were done, and whose was not, with why.</returns>
    public async Task<(int Done, IReadOnlyList<(CaseId Case, string Why)> Not)> RunAsync(IReadOnlyList<CaseId> picked, string what, LocalDate day, Deed deed, CancellationToken stop)
    {
        var not = new List<(CaseId, string)>();
        var done = 0;
        foreach (var of in picked.Distinct().Take(Most))
        {
            var problems = await OneAsync(of, what, day, deed, stop);
            if (problems.None) done++;
            else not.Add((of, problems.First().Sentence));
            desk.Db.ChangeTracker.Clear();
        }
        return (done, not);
    }

    private async Task<Problems> OneAsync(CaseId of, string what, LocalDate day, Deed deed, CancellationToken stop)
    {
        try
        {
            return what == "arrange" ? await ArrangeAsync(of, day, deed, stop) : await StepAsync(of, what, day, deed, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.Of("", "Somebody else changed this review at the same moment");
        }
    }

    private async Task<Problems> ArrangeAsync(CaseId of, LocalDate day, Deed deed, CancellationToken stop)
    {
        var asked = new ArrangeReview.Request { Kind = "annual", Arranger = "school", Day = day, Invited = [.. InviteeRole.All.Where(r => r.Must).Select(r => new ArrangeReview.Invitation { Role = r.Role, Invite = true })] };
        return await arrange.RunAsync(of, asked, deed, stop) is var (problems, _) ? problems : NotReached();
    }

    private async Task<Problems> StepAsync(CaseId of, string what, LocalDate day, Deed deed, CancellationToken stop)
    {
        var open = await desk.Db.Set<Review>().Where(r => r.Case == of && r.State != ReviewState.Finished && r.State != ReviewState.Cancelled)
            .OrderByDescending(r => r.Meeting).Select(r => (ReviewId?)r.Id).FirstOrDefaultAsync(stop);
        if (open is not { } id) return Problems.Of("", "No review is arranged");
        if (await desk.OpenAsync(of, id, Permission.RecordReview, "open review for a step of many", stop) is not { } review) return NotReached();
        return what == "reports" ? await ReportsAsync(review, day, deed, stop)
            : await take.RunAsync(review, new() { What = what, Day = day, Version = review.Review.Version }, deed, stop);
    }

    /// <summary>Every report that was asked for came on that day.</summary>
    private async Task<Problems> ReportsAsync(OpenedReview review, LocalDate day, Deed deed, CancellationToken stop)
    {
        var waiting = review.Invitees.Where(i => i.AskedOn is not null && i.ReceivedOn is null).ToList();
        var problems = new Problems().AddIf(waiting.Count == 0, "", "No report is waited for").AddIf(day > deed.Today, "", "The day must be today or in the past");
        if (!problems.None) return problems;
        foreach (var one in waiting) one.ReceivedOn = day;
        await desk.SaveAsync(review, review.Review.Version, deed.As("record reports for review"), stop);
        return problems;
    }

    private static Problems NotReached() => Problems.Of("", "This plan is not within your reach");
}
