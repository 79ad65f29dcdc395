using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Placements;

/// <summary>A child's education with a provider of alternative provision, by off-site direction, or a managed move.</summary>
internal sealed class Placement : IVersioned
{
    public const string OffSite = "off-site", ManagedMove = "managed-move", AfterExclusion = "s19-exclusion", FromSixthDay = "day-six";

    /// <summary>By these laws it is the education from the sixth day of a suspension or an exclusion.</summary>
    public static readonly string[] ForExcluded = [AfterExclusion, FromSixthDay];

    public required PlacementId Id { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>The school on whose roll the child is; empty where it is on none.</summary>
    public required string Urn { get; init; }

    /// <summary>Set basis: the law by which the child is there.</summary>
    public required string Basis { get; init; }

    /// <summary>Set commissioner.</summary>
    public required string Commissioner { get; init; }

    public required ProviderId Provider { get; init; }

    /// <summary>Why it was arranged, and not what the child needs. Set reason.</summary>
    public required string Reason { get; init; }

    public required LocalDate From { get; set; }

    /// <summary>The last day that was agreed; none only of a managed move, which is for good.</summary>
    public LocalDate? End { get; set; }

    /// <summary>The last day for the next review; none of a managed move.</summary>
    public LocalDate? ReviewBy { get; set; }

    public LocalDate? Ended { get; set; }

    /// <summary>Set outcome; empty while it lasts.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Half days a week.</summary>
    public required int Sessions { get; set; }

    /// <summary>It is the whole of the child's education.</summary>
    public bool FullTime { get; set; }

    /// <summary>Set registration: how the school's register shows it.</summary>
    public string Registration { get; init; } = "";

    public string SenStatus { get; init; } = "";
    public int? YearGroup { get; init; }

    /// <summary>Looked after on the first day: counts for the registration of the provider.</summary>
    public bool LookedAfter { get; init; }

    /// <summary>The day on which plan or support was last reviewed before the move; none where that is not known.</summary>
    public LocalDate? NeedsReviewed { get; init; }

    /// <summary>The day on which the plan, or what the school knows of the needs, was sent to the provider; none while it was not.</summary>
    public LocalDate? PlanSentOn { get; set; }

    /// <summary>Which version was sent, in the sender's words.</summary>
    public string PlanVersion { get; set; } = "";

    /// <summary>The day on which the risk assessment was sent.</summary>
    public LocalDate? RiskSentOn { get; set; }

    /// <summary>What must be true for the child to come back.</summary>
    public string Objectives { get; init; } = "";

    /// <summary>The day on which the child is to come back; may be none.</summary>
    public LocalDate? BackOn { get; init; }

    public string ChildSaid { get; init; } = "";

    /// <summary>Pounds a week; none where not known.</summary>
    public decimal? CostAWeek { get; init; }

    /// <summary>Set funder.</summary>
    public string Funder { get; init; } = "";

    /// <summary>Why the child was placed although the checks of the provider were not in order; empty where they were.</summary>
    public string Override { get; init; } = "";

    /// <summary>Entered by mistake.</summary>
    public bool Withdrawn { get; set; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public int Version { get; set; }

    public ArrangementDays Days => new(From, End, ReviewBy, Ended);

    /// <summary>Counts for the registration of a provider that is no school.</summary>
    public FullTimePlace Place => new(From, Ended ?? End, LookedAfter || SenStatus == "E");

    /// <summary>As the clock of exclusions reads it, with what was told; null where neither an off-site direction nor a managed move.</summary>
    public Exclusion? AsMeasure(IEnumerable<ArrangementStep> steps) => Basis is not (OffSite or ManagedMove) ? null
        : new($"{Id}", Urn, Basis == OffSite ? ExclusionKind.OffSite : ExclusionKind.ManagedMove, From)
        {
            To = Ended ?? End, Child = new(false, LookedAfter, SenStatus == "E"), Steps = [.. steps.Where(s => s.Of == Id.Value && StepKind.Find(s.Kind == ArrangementStep.TakenBackKind ? s.Detail : s.Kind) is not null).Select(s => s.AsFact())],
        };

    private sealed class Mapping : IEntityTypeConfiguration<Placement>
    {
        public void Configure(EntityTypeBuilder<Placement> builder)
        {
            builder.ToTable("inclusion_placement").HasKey(p => p.Id);
            builder.Ignore(p => p.Days).Ignore(p => p.Place);
            builder.HasIndex(p => p.Child);
            builder.HasIndex(p => p.Provider);
            builder.HasIndex(p => p.End);
        }
    }
}
