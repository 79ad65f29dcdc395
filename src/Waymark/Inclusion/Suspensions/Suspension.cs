using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion;
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
