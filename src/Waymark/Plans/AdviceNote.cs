using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>Something said about a request for advice on a day: a chase, a question, an answer, why it was taken back. Only ever added.</summary>
internal sealed class AdviceNote
{
    public required Guid Id { get; init; }
    public required Guid Advice { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>chase, question, answer, withdrawn or refused.</summary>
    public required string Kind { get; init; }

    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
    public required string By { get; init; }
    public required string Words { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<AdviceNote>
    {
        public void Configure(EntityTypeBuilder<AdviceNote> builder)
        {
            builder.ToTable("plans_advice_note").HasKey(n => n.Id);
            builder.HasIndex(n => n.Advice);
            builder.HasIndex(n => n.Case);
        }
    }
}
