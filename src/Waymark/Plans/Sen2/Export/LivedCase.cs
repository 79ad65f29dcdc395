using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;

namespace Waymark.Plans.Sen2.Export;

/// <summary>A case as it stood on the reference date of a return.</summary>
/// <param name="Plan">Null where there was none yet.</param>
/// <param name="Named">The settings that the plan names.</param>
/// <param name="Attended">Where the child was placed, the first first.</param>
/// <param name="Recorded">What people recorded until that day.</param>
internal sealed record LivedCase(EhcCase Case, EhcPlan? Plan, IReadOnlyList<Placement> Named, IReadOnlyList<Placement> Attended, ByHand Recorded)
{
    /// <param name="of">Not tracked: its fields are set back to that day.</param>
    public static LivedCase On(Sen2Year year, EhcCase of, EhcPlan? plan, IReadOnlyList<RecordedEvent> events, Func<EhcPlan, IReadOnlyList<Placement>> places, IncomingChild child)
    {
        var recorded = new ByHand(of, events, year.ReferenceDate);
        recorded.Fill();
        if (plan is not null) recorded.Fill(plan);
        // What happened after the reference date belongs to the next return.
        if (plan is null || recorded.ComesLater || !(plan.Started <= year.ReferenceDate)) return new(of, null, [], [], recorded);
        var known = places(plan);
        return new(of, plan, [.. known.Where(p => p.Named).OrderBy(p => p.Rank)], new Attendance(plan, known, child.Enrolments, events, year).Places, recorded);
    }
}
