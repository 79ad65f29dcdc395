using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Somebody invited to a review: what they were asked for, what came, whether they were there.</summary>
internal sealed class ReviewInvitee : IVersioned
{
    public required Guid Id { get; init; }
    public required ReviewId Review { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>A role of <see cref="InviteeRole"/>.</summary>
    public required string Role { get; init; }

    public string Name { get; set; } = "";

    /// <summary>What they are asked to send.</summary>
    public string Asks { get; set; } = "";

    public required LocalDate InvitedOn { get; init; }
    public LocalDate? AskedOn { get; set; }
    public LocalDate? ReceivedOn { get; set; }

    /// <summary>came, apologies or absent; empty while not known.</summary>
    public string There { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<ReviewInvitee>
    {
        public void Configure(EntityTypeBuilder<ReviewInvitee> builder)
        {
            builder.ToTable("plans_review_invitee").HasKey(i => i.Id);
            builder.HasIndex(i => i.Review);
        }
    }
}
