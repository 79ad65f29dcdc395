using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Alliance;

/// <summary>Something that a finished meeting agreed is to be done for a child, until it is closed with an outcome.</summary>
internal sealed class AllianceAction : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid Meeting { get; init; }
    public required Guid Item { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required LocalDate AgreedOn { get; init; }

    /// <summary>A kind of <see cref="ActionKind"/>.</summary>
    public required string Kind { get; init; }

    public required string What { get; init; }

    /// <summary>An agency of <see cref="Core.Inclusion.Alliance.Agency"/>.</summary>
    public required string Agency { get; init; }

    public required string Person { get; init; }

    /// <summary>The account of that person, where they attended the meeting with one.</summary>
    public AccountId? Owner { get; init; }

    public required LocalDate Due { get; init; }

    /// <summary>An outcome of <see cref="ActionOutcome"/>; empty while it is to be done.</summary>
    public string Outcome { get; set; } = "";

    public string OutcomeWords { get; set; } = "";

    /// <summary>The day on which it was done, or on which it was known that it is not: from here attendance is compared.</summary>
    public LocalDate? DoneOn { get; set; }

    public Instant? ClosedAt { get; set; }
    public string ClosedBy { get; set; } = "";
    public int Version { get; set; }

    public bool IsOpen => Outcome.Length == 0;

    public string OwnerWords => $"{Person}, {Core.Inclusion.Alliance.Agency.LabelOf(Agency)}";

    public bool Late(LocalDate today) => IsOpen && Due < today;

    private sealed class Mapping : IEntityTypeConfiguration<AllianceAction>
    {
        public void Configure(EntityTypeBuilder<AllianceAction> builder)
        {
            builder.ToTable("inclusion_alliance_action").HasKey(a => a.Id);
            builder.HasIndex(a => a.Meeting);
            builder.HasIndex(a => a.Child);
            builder.HasIndex(a => new { a.Outcome, a.Due });
        }
    }
}
