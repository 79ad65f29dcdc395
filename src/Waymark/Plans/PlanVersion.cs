using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans;

/// <summary>A frozen version of a plan: its bytes and their seal. Never changed.</summary>
internal sealed class PlanVersion
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>1 for the first version of the case.</summary>
    public required int Number { get; init; }

    /// <summary>draft, proposed, final or amended.</summary>
    public required string Kind { get; init; }

    public required LocalDate MadeOn { get; init; }
    public required Instant MadeAt { get; init; }
    public required string MadeBy { get; init; }

    /// <summary>UTF-8 of <see cref="FrozenPlan"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Seal { get; init; }

    /// <summary>Blocking findings that a manager set aside, with the reason; empty where none.</summary>
    public string Override { get; init; } = "";

    /// <summary>True while the content agrees with its seal.</summary>
    public bool Whole => FrozenPlan.Seal(Content) == Seal;

    public FrozenPlan Read() => FrozenPlan.Read(Content);

    private sealed class Mapping : IEntityTypeConfiguration<PlanVersion>
    {
        public void Configure(EntityTypeBuilder<PlanVersion> builder)
        {
            builder.ToTable("plans_version").HasKey(v => v.Id);
            builder.HasIndex(v => new { v.Case, v.Number }).IsUnique();
        }
    }
}
