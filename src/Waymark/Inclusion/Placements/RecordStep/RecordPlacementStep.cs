using NodaTime;
using NodaTime.Text;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Placements.RecordStep;

/// <summary>Records what was told or sent about a placement.</summary>
internal sealed class RecordPlacementStep(WaymarkDb db, ArrangementDesk desk)
{
    /// <returns>What must be put right, or null where there is none within reach.</returns>
    public async Task<Problems?> RunAsync(PlacementId id, Request asked, Deed deed, CancellationToken stop)
    {
        if (await desk.OpenAsync(id, Permission.RecordPlacement, "open placement to record a step", stop) is not { Record: { Withdrawn: false } placement } opened) return null;
        var problems = Check(placement, opened.Steps, asked, deed.Today);
        if (!problems.None) return problems;
        var detail = asked.Kind switch { PlacementSteps.PlanSent => asked.Version!.Trim(), "offsite-invited" => LocalDatePattern.Iso.Format(asked.Meeting!.Value), _ => asked.How ?? "" };
        if (asked.Kind == PlacementSteps.PlanSent) (placement.PlanSentOn, placement.PlanVersion) = (asked.On, detail);
        if (asked.Kind == PlacementSteps.RiskSent) placement.RiskSentOn = asked.On;
        db.Add(ArrangementStep.Now(id.Value, placement.Child, asked.Kind!, asked.On!.Value, deed).Saying(detail));
        await db.SaveAsync(deed.As("record step of placement", $"placement:{id}").About(placement.Child.Value), stop);
        return problems;
    }

    private static Problems Check(Placement placement, IReadOnlyList<ArrangementStep> steps, Request asked, LocalDate today)
    {
        if (PlacementSteps.KindsOf(placement).All(k => k.Kind != asked.Kind)) return Problems.Of("Asked.Kind", "Select what was done");
        var problems = new Problems().AddIf(asked.On is null, "Asked.On", "Enter the day").AddIf(asked.On > today, "Asked.On", "The day must be today or in the past")
            .AddIf(asked.Kind == PlacementSteps.PlanSent && string.IsNullOrWhiteSpace(asked.Version), "Asked.Version", "Enter which version was sent")
            .AddIf(asked.Kind == "offsite-invited" && asked.Meeting is null, "Asked.Meeting", "Enter the day of the meeting").AddIf(asked.Meeting < asked.On, "Asked.Meeting", "The meeting must be on or after the day of the invitation");
        if (!problems.None || StepKind.Find(asked.Kind!) is not { } kind || placement.AsMeasure(steps) is not { } measure) return problems;
        var detail = kind.Kind == "offsite-invited" ? LocalDatePattern.Iso.Format(asked.Meeting!.Value) : asked.How ?? "";
        foreach (var problem in StepKind.Check(measure, new("", kind.Kind, asked.On!.Value, detail), today)) problems.Add(problem.Field == "Detail" ? "Asked.How" : $"Asked.{problem.Field}", problem.Sentence, problem.Rule);
        return problems;
    }

    public sealed record Request
    {
        public string? Kind { get; init; }
        public LocalDate? On { get; init; }

        /// <summary>hand or post.</summary>
        public string? How { get; init; }

        /// <summary>Day of the meeting to which parents are invited.</summary>
        public LocalDate? Meeting { get; init; }

        /// <summary>Which version of the plan was sent.</summary>
        public string? Version { get; init; }
    }
}
