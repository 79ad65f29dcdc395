using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>A report that its author sent with an advice: the file as it came, and its text as it was read. Never changed.</summary>
internal sealed class AdviceFile
{
    public required Guid Id { get; init; }
    public required Guid Advice { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>Name to show, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>pdf or docx, as its content says.</summary>
    public required string Format { get; init; }

    /// <summary>Empty where the file stands in the store of files, under its hash; reports that came before stand here.</summary>
    public required byte[] Content { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Hash { get; init; }

    /// <summary>Its pages with their paragraphs, as JSON.</summary>
    public required string Pages { get; init; }

    public required Instant AddedAt { get; init; }
    public required string AddedBy { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<AdviceFile>
    {
        public void Configure(EntityTypeBuilder<AdviceFile> builder)
        {
            builder.ToTable("plans_advice_file").HasKey(f => f.Id);
            builder.HasIndex(f => f.Advice);
            builder.HasIndex(f => f.Case);
        }
    }
}
