using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;

namespace Waymark.Inclusion.Suspensions;

/// <summary>How long a child may not come to its school.</summary>
internal enum SuspensionKind
{
    /// <summary>For some sessions.</summary>
    Suspension,

    /// <summary>For good.</summary>
    Permanent,
}

/// <summary>One suspension or permanent exclusion of a child, with what was so on its first day.</summary>
internal sealed class Suspension
{
    public required SuspensionId Id { get; init; }
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
    public required SuspensionKind Kind { get; init; }
    public required LocalDate From { get; init; }

    /// <summary>Last day; none where permanent.</summary>
    public LocalDate? To { get; set; }

    /// <summary>Half days, at least 1; none where permanent.</summary>
    public int? Sessions { get; set; }

    /// <summary>Main reason, code set exclusion-reasons.</summary>
    public required string Reason { get; set; }

    /// <summary>A second and third reason; may be empty.</summary>
    public string Reason2 { get; set; } = "";

    public string Reason3 { get; set; } = "";

    /// <summary>It began in the afternoon.</summary>
    public bool FromAfternoon { get; init; }

    /// <summary>Day on which the head decided; none where not known.</summary>
    public LocalDate? Decided { get; set; }

    /// <summary>A public exam or national test is missed.</summary>
    public bool ExamMissed { get; init; }

    public LocalDate? ExamOn { get; init; }

    /// <summary>Had a social worker on the first day.</summary>
    public bool SocialWorker { get; init; }

    /// <summary>Was looked after on the first day.</summary>
    public bool LookedAfter { get; init; }

    /// <summary>Lived in the area of another council than the school's.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>Its steps are recorded here, so that what is not recorded is not done. Of one that only a file tells nobody can say so.</summary>
    public bool Followed { get; set; }

    /// <summary>SEN status on the first day: N, K or E.</summary>
    public string SenStatus { get; set; } = "";

    /// <summary>Nominal year group on the first day.</summary>
    public int? YearGroup { get; set; }

    /// <summary>The day on which the head took it back; only before the governors had considered it.</summary>
    public LocalDate? Cancelled { get; set; }

    public BoardDecision? Board { get; set; }
    public LocalDate? BoardOn { get; set; }
    public ReviewDecision? Review { get; set; }
    public LocalDate? ReviewOn { get; set; }

    /// <summary>What the governors decided after a review that recommended or quashed.</summary>
    public BoardDecision? Reconsidered { get; set; }

    public LocalDate? ReconsideredOn { get; set; }

    /// <summary>The day since which it no longer stands: it was cancelled, or the governors reinstated the pupil. A panel that quashes reinstates nobody by that.</summary>
    public LocalDate? Overturned => Cancelled ?? (Board == BoardDecision.Reinstated ? BoardOn : Reconsidered == BoardDecision.Reinstated ? ReconsideredOn : null);

    public required Instant Recorded { get; init; }
    public string Source { get; set; } = "";

    /// <summary>As the clocks of exclusions read it: the steps that were recorded, and outcomes that only a file tells of.</summary>
    public Exclusion AsExclusion(IEnumerable<TakenStep> steps)
    {
        var own = steps.Where(s => s.Suspension == Id).Select(s => s.AsFact()).ToList();
        return new($"{Id}", Urn, Kind == SuspensionKind.Permanent ? ExclusionKind.Permanent : ExclusionKind.Suspension, From)
        {
            FromAfternoon = FromAfternoon, Sessions = Sessions, To = To, Decided = Decided, ExamMissed = ExamMissed, Exam = ExamOn,
            Child = new(SocialWorker, LookedAfter, SenStatus == "E", Elsewhere), Steps = [.. own, .. Told().Where(told => !own.Exists(s => s.Kind == told.Kind))],
        };
    }

    /// <summary>Takes its outcomes from the steps of the kinds that are recorded.</summary>
    public void Follow(IReadOnlyList<TakenStep> steps)
    {
        var recorded = steps.Where(s => s.Suspension == Id).Select(s => s.Kind).ToHashSet(StringComparer.Ordinal);
        var counted = AsExclusion(steps).Effective(LocalDate.MaxIsoValue);
        ExclusionStep? One(string kind) => counted.FirstOrDefault(s => s.Kind == kind);
        if (recorded.Contains("cancelled")) Cancelled = One("cancelled")?.On;
        if (recorded.Contains("governors-met")) (Board, BoardOn) = (Decision(One("governors-met")), One("governors-met")?.On);
        if (recorded.Contains("panel-decided")) (Review, ReviewOn) = (One("panel-decided") is { } panel ? Enum.Parse<ReviewDecision>(panel.Detail, ignoreCase: true) : null, One("panel-decided")?.On);
        if (recorded.Contains("reconsidered")) (Reconsidered, ReconsideredOn) = (Decision(One("reconsidered")), One("reconsidered")?.On);
    }

    private static BoardDecision? Decision(ExclusionStep? step) => step is null ? null : Enum.Parse<BoardDecision>(step.Detail, ignoreCase: true);

    private IEnumerable<ExclusionStep> Told()
    {
        if (Cancelled is { } cancelled) yield return new("told-cancelled", "cancelled", cancelled);
        if (Board is { } board && BoardOn is { } met) yield return new("told-board", "governors-met", met, Lower(board));
        if (Review is { } review && ReviewOn is { } decided) yield return new("told-review", "panel-decided", decided, Lower(review));
        if (Reconsidered is { } again && ReconsideredOn is { } on) yield return new("told-again", "reconsidered", on, Lower(again));
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed class Mapping : IEntityTypeConfiguration<Suspension>
    {
        public void Configure(EntityTypeBuilder<Suspension> builder)
        {
            builder.ToTable("inclusion_suspension").HasKey(s => s.Id);
            builder.HasIndex(s => s.Child);
            builder.HasIndex(s => new { s.Urn, s.From });
        }
    }
}
