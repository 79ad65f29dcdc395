using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>A copy of a letter for a partner of the council, or for a parent of the young person whom it is to. It has no words of its own: it shows the letter, once that went.</summary>
internal sealed class LetterCopy : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid Letter { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>icb, social-care, setting, old-council or parent.</summary>
    public required string To { get; init; }

    /// <summary>Whom it is to, in words.</summary>
    public required string Name { get; init; }

    /// <summary>The setting; empty for the others.</summary>
    public string Urn { get; init; } = "";

    /// <summary>The parent; null for the others.</summary>
    public Guid? Reader { get; init; }

    /// <summary>place where somebody there reads in Waymark, otherwise post.</summary>
    public required string Way { get; init; }

    public Instant? GoneAt { get; set; }
    public string GoneBy { get; set; } = "";

    /// <summary>Why it did not go with its letter; empty where nothing stopped it.</summary>
    public string HeldFor { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<LetterCopy>
    {
        public void Configure(EntityTypeBuilder<LetterCopy> builder)
        {
            builder.ToTable("plans_letter_copy").HasKey(c => c.Id);
            builder.HasIndex(c => c.Letter);
            builder.HasIndex(c => c.Case);
            builder.HasIndex(c => c.Child);
            builder.HasIndex(c => c.Reader);
        }
    }
}
