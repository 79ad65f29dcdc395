using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>The way in and out of every change of a review: opened within reach, saved over the version that the form was made from.</summary>
internal sealed class ReviewDesk(WaymarkDb db, OpenedCase opened, PlanDesk plans)
{
    public WaymarkDb Db => db;

    /// <returns>Null where there is no such review within reach.</returns>
    public async Task<OpenedReview?> OpenAsync(CaseId of, ReviewId review, Permission permission, string what, CancellationToken stop)
    {
        if (await opened.OpenAsync(of, permission, what, stop) is not var (record, child)) return null;
        if (await db.Set<Review>().FirstOrDefaultAsync(r => r.Id == review && r.Case == of, stop) is not { } found) return null;
        return new(record, child, found,
            await db.Set<ReviewInvitee>().Where(i => i.Review == review).OrderBy(i => i.InvitedOn).ThenBy(i => i.Id).ToListAsync(stop),
            await db.Set<ReviewMeeting>().FirstOrDefaultAsync(m => m.Review == review, stop));
    }

    /// <summary>The plan that is reviewed. Three queries.</summary>
    public Task<OpenedPlan> PlanAsync(OpenedReview of, CancellationToken stop) => plans.ReadAsync(of.Record.Case, of.Child, stop);

    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the review since the form was made.</exception>
    public async Task SaveAsync(OpenedReview open, int version, Deed deed, CancellationToken stop)
    {
        db.Expect(open.Review, version);
        await open.Record.RecomputeAsync(db, deed.Today, stop);
        await db.SaveAsync(About(open, deed), stop);
    }

    public static Deed About(OpenedReview open, Deed deed) => deed.As(deed.Action, $"review:{open.Review.Id}").About(open.Child.Id.Value);
}
