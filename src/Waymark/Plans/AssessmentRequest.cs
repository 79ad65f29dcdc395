using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>A request for an assessment as it came in: who asked, how, in which words; and the acknowledgement that answered it. Never changed.</summary>
internal sealed class AssessmentRequest
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }
    public required LocalDate ReceivedOn { get; init; }

    /// <summary>Code set request-sources.</summary>
    public required string Source { get; init; }

    /// <summary>site, letter, e-mail, telephone or in person.</summary>
    public required string Channel { get; init; }

    public required string Requester { get; init; }

    /// <summary>The words of the first contact.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where a school or another asked: the family knows of it.</summary>
    public bool? FamilyConsulted { get; init; }

    /// <summary>It came while a request was open: it joined that one and started nothing.</summary>
    public bool Joined { get; init; }

    public required string RecordedBy { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string Acknowledgement { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<AssessmentRequest>
    {
        public void Configure(EntityTypeBuilder<AssessmentRequest> builder)
        {
            builder.ToTable("plans_request").HasKey(r => r.Id);
            builder.HasIndex(r => r.Case);
        }
    }
}
