using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Suspensions;

namespace Waymark.Inclusion.Placements;

/// <summary>The steps that are recorded of a placement, and the duties that the law of off-site directions and managed moves makes of them.</summary>
internal sealed class PlacementSteps(SchoolCalendars calendars)
{
    public const string PlanSent = "plan-sent", RiskSent = "risk-sent", Reviewed = "offsite-reviewed";

    /// <summary>Kinds that can be recorded by themselves, with their words. A review is recorded on its own page.</summary>
    public static IReadOnlyList<(string Kind, string Label)> KindsOf(Placement placement) =>
        [.. (placement.Basis switch { Placement.OffSite => ["parents-told", "council-told", "offsite-invited"], Placement.ManagedMove => ["parents-agreed", "plan-amended"], _ => (string[])[] })
            .Concat([PlanSent, RiskSent]).Select(kind => (kind, ArrangementWords.Step(kind)))];

    /// <summary>Every duty as it stands on a day, by the rules in force on the first day; none of other placements. At most one query, to the lake.</summary>
    public async Task<IReadOnlyList<Duty>> DutiesAsync(Placement placement, IReadOnlyList<ArrangementStep> steps, LocalDate today, CancellationToken stop)
    {
        if (placement.AsMeasure(steps) is not { } measure) return [];
        var read = ExclusionClock.Standard.Read(new([measure], await calendars.OfAsync([placement.Urn], stop)), today).Single();
        // Once it has ended there is nothing more to be reviewed.
        return [.. read.Duties.Where(d => placement.Ended is null || d.State is DutyState.Done or DutyState.DoneLate or DutyState.DoneEarly)];
    }
}
