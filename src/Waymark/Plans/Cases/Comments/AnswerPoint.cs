using Microsoft.EntityFrameworkCore;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Plans.Families;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Comments;

/// <summary>Says what becomes of one point of a family's reply; the family reads it in these words.</summary>
internal sealed class AnswerPoint(WaymarkDb db, OpenedCase opened)
{
    /// <returns>What must be put right, or null where there is no such point within reach.</returns>
    public async Task<Problems?> RunAsync(CaseId of, Request asked, Deed deed, CancellationToken stop)
    {
        if (await opened.FindAsync(of, Permission.AnswerFamily, "open case to answer the family", stop) is not var (_, child)) return null;
        if (await db.Set<FamilyPoint>().FirstOrDefaultAsync(p => p.Id == asked.Point && p.Case == of && p.Sent, stop) is not { } point) return null;
        var problems = new Problems()
            .AddIf(PointWords.Fates(point.About).All(f => f.Fate != asked.Fate), "Asked.Fate", "Select what becomes of it")
            .AddIf(string.IsNullOrWhiteSpace(asked.Reason), "Asked.Reason", asked.Fate == "accepted" ? "Enter what is changed, so that the family can find it" : "Enter why, so that the family understands it")
            .AddIf(asked.Reason?.Length > 4000, "Asked.Reason", "The reason must be 4,000 characters or fewer");
        if (!problems.None) return problems;
        db.Expect(point, asked.Version);
        (point.Fate, point.Reason, point.DecidedBy, point.DecidedOn) = (asked.Fate!, asked.Reason!.Trim(), deed.Actor.Name, deed.Today);
        await db.SaveAsync(deed.As("answer a point of the family", $"point:{point.Id}").About(child.Id.Value), stop);
        return problems;
    }

    public sealed record Request
    {
        public Guid Point { get; init; }

        /// <summary>Version of the point that the form was made from.</summary>
        public int Version { get; init; }

        /// <summary>accepted, partly or not.</summary>
        public string? Fate { get; init; }

        public string? Reason { get; init; }
    }
}
