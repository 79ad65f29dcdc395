using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Plans.Cases.Versions;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews.Arrange;

/// <summary>Sets a day for a review and invites to it. A plan that has no version yet is kept as it stands, so that amendments can be told from it.</summary>
internal sealed class ArrangeReview(WaymarkDb db, OpenedCase opened, PlanDesk plans, MakeVersion make)
{
    /// <returns>Null where there is no such case within reach.</returns>
    public async Task<(Problems Problems, ReviewId Review)?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, Permission.RecordReview, "open case to arrange a review", stop) is not var (record, child)) return null;
        var known = await db.Set<Review>().Where(r => r.Case == of).ToListAsync(stop);
        var problems = Check(asked, record, known, deed.Today);
        if (!problems.None) return (problems, default);
        var review = new Review { Id = ReviewId.From(NewId.Next(deed.Now)), Case = of, Child = child.Id, Thread = ThreadOf(asked.Day!.Value, known), Kind = asked.Kind!, Arranger = asked.Arranger! };
        db.Add(review);
        foreach (var one in asked.Invited.Where(i => i.Invite))
            db.Add(new ReviewInvitee { Id = NewId.Next(deed.Now), Review = review.Id, Case = of, Role = one.Role!, Name = one.Name?.Trim() ?? "", Asks = InviteeRole.Find(one.Role)!.Asks, InvitedOn = deed.Today, AskedOn = deed.Today });
        var arranged = RecordedEvent.ByHandNow(of, "review-meeting-arranged", asked.Day.Value, review.Thread, deed);
        db.Add(arranged);
        await (record with { Events = [.. record.Events, arranged] }).RecomputeAsync(db, deed.Today, stop);
        await SaveAsync(record.Case, child, deed.As("arrange review", $"review:{review.Id}").About(child.Id.Value), stop);
        return (problems, review.Id);
    }

    private async Task SaveAsync(EhcCase of, People.Door.ChildCard child, Deed deed, CancellationToken stop)
    {
        var plan = await db.Set<PlanVersion>().AnyAsync(v => v.Case == of.Id, stop) ? null : await plans.ReadAsync(of, child, stop);
        if (plan is not { Content.Items.Count: > 0 }) await db.SaveAsync(deed, stop);
        else await make.SaveAsync(of.Id, await make.AddAsync(plan, "in-force", deed.Today, "", deed, stop), deed, stop);
    }

    /// <summary>The name that joins the events of the review; a second one on the same day gets a number.</summary>
    private static string ThreadOf(LocalDate day, List<Review> known)
    {
        var thread = $"review-{day:uuuu-MM-dd}";
        for (var turn = 2; known.Exists(r => r.Thread == thread); turn++) thread = $"review-{day:uuuu-MM-dd}-{turn}";
        return thread;
    }

    internal static Problems Check(Request asked, CaseRecord record, IReadOnlyCollection<Review> known, LocalDate today) => new Problems()
        .AddIf(!InForce(record.Case), "", "No plan is in force here, so there is nothing to review")
        .AddIf(known.Any(r => r.State is ReviewState.Arranged or ReviewState.Circulated), "", "A review is arranged already: move its day or call it off first")
        .AddIf(ReviewKind.Find(asked.Kind) is null, "Asked.Kind", "Select what kind of review it is")
        .AddIf(asked.Arranger is not ("school" or "council"), "Asked.Arranger", "Select who holds the review")
        .AddIf(asked.Day is null, "Asked.Day", "Enter the day of the meeting")
        .AddIf(asked.Day < today, "Asked.Day", "The day must be today or later")
        .AddIf(asked.Day > today.PlusYears(2), "Asked.Day", "The day must be within the next two years")
        .AddIf(asked.Invited.Any(i => InviteeRole.Find(i.Role) is null || i.Name?.Length > 200), "", "Names must be 200 characters or fewer");

    /// <summary>A plan is in force: reviews are called for.</summary>
    internal static bool InForce(EhcCase of) => of.Stage is CaseStage.Plan or CaseStage.Review;

    public sealed record Request
    {
        public string? Kind { get; init; }
        public string? Arranger { get; init; }
        public LocalDate? Day { get; init; }
        public List<Invitation> Invited { get; init; } = [];
    }

    public sealed record Invitation
    {
        public string? Role { get; init; }
        public string? Name { get; init; }
        public bool Invite { get; init; }
    }
}
