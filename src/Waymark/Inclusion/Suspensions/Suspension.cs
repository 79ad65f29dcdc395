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
    public LocalDate? To { get; init; }

    /// <summary>Half days, at least 1; none where permanent.</summary>
    public int? Sessions { get; init; }

    /// <summary>Main reason, code set exclusion-reasons.</summary>
    public required string Reason { get; init; }

    /// <summary>SEN status on the first day: N, K or E.</summary>
    public string SenStatus { get; init; } = "";

    /// <summary>Nominal year group on the first day.</summary>
    public int? YearGroup { get; init; }

    public required Instant Recorded { get; init; }
    public string Source { get; init; } = "";

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
