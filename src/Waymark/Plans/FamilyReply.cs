using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Access;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>What one person of the family says to one version of the plan; kept while they write, then sent.</summary>
internal sealed class FamilyReply : IVersioned
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>Number of the version that it answers.</summary>
    public required int To { get; init; }

    public required AccountId Account { get; init; }
    public required string By { get; init; }
    public required Instant StartedAt { get; init; }

    /// <summary>yes, changes or no; empty until said.</summary>
    public string Agrees { get; set; } = "";

    /// <summary>They want to meet somebody of the council.</summary>
    public bool Meeting { get; set; }

    public string MeetingWords { get; set; } = "";
    public LocalDate? SentOn { get; set; }
    public Instant? SentAt { get; set; }

    /// <summary>Last day of the family's time when it was sent.</summary>
    public LocalDate? Until { get; set; }

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyReply>
    {
        public void Configure(EntityTypeBuilder<FamilyReply> builder)
        {
            builder.ToTable("plans_family_reply").HasKey(r => r.Id);
            builder.HasIndex(r => r.Case);
        }
    }
}
