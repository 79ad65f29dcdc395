using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Plans;

/// <summary>An exception that the council relies on. It excuses, it never moves a due date; taking it back keeps the row.</summary>
internal sealed class RecordedException
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>EX-1 to EX-6.</summary>
    public required string Ground { get; init; }

    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }
    public string Of { get; init; } = "";
    public LocalDate? AskedOn { get; init; }
    public bool AskedHead { get; init; }
    public string Fact { get; init; } = "";

    /// <summary>The council's finding that it made it impractical to meet the limit.</summary>
    public bool Impractical { get; init; }

    public string Evidence { get; init; } = "";

    /// <summary>The day the family was told.</summary>
    public LocalDate? FamilyToldOn { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public Instant? TakenBackAt { get; set; }
    public string TakenBackBy { get; set; } = "";
    public string TakenBackWhy { get; set; } = "";

    public ExceptionClaim AsClaim() => new(Ground, From, To, Of, AskedOn, AskedHead, Fact, Impractical);

    private sealed class Mapping : IEntityTypeConfiguration<RecordedException>
    {
        public void Configure(EntityTypeBuilder<RecordedException> builder)
        {
            builder.ToTable("plans_exception").HasKey(e => e.Id);
            builder.HasIndex(e => e.Case);
        }
    }
}
