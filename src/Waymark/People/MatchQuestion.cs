using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>A record of a file that may be a child we know: it waits here until a person decides. "Different" is remembered for ever.</summary>
internal sealed class MatchQuestion : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Hash of the file that brought the record.</summary>
    public required string File { get; init; }

    /// <summary>Profile and source system, for example sen2 or person-extract:school-121300.</summary>
    public required string SourceSystem { get; init; }

    /// <summary>Key of the record within its source.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The incoming record as JSON, as the profile wrote it.</summary>
    public required string Incoming { get; init; }

    /// <summary>The child it may be, or null when there is no candidate.</summary>
    public ChildId? Candidate { get; init; }

    /// <summary>What else the record brings, as its profile wrote it.</summary>
    public string Rest { get; init; } = "";

    /// <summary>For the data protection lead alone.</summary>
    public bool LeadOnly { get; init; }

    /// <summary>Why it was not linked by itself, in plain words.</summary>
    public required string Why { get; init; }

    public required Instant Asked { get; init; }

    /// <summary>Empty while open; same, different, new, unsure.</summary>
    public string Verdict { get; set; } = "";

    public Instant? Decided { get; set; }
    public string DecidedBy { get; set; } = "";
    public string Reason { get; set; } = "";
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<MatchQuestion>
    {
        public void Configure(EntityTypeBuilder<MatchQuestion> builder)
        {
            builder.ToTable("people_match").HasKey(m => m.Id);
            builder.HasIndex(m => new { m.Verdict, m.Asked });
            builder.HasIndex(m => new { m.SourceSystem, m.SourceKey });
        }
    }
}
