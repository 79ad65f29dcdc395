using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Shell.Data;

namespace Waymark.Exchange;

/// <summary>Where a file stands on its way in. A crash leaves one of these, and the next start goes on from it.</summary>
internal enum ImportState
{
    /// <summary>The original is kept; it waits to be checked.</summary>
    Received,
    /// <summary>Checked; waits for a person to take it over or to discard it.</summary>
    Checked,
    /// <summary>A person has said yes; it waits for its turn or is being taken over in one transaction.</summary>
    Accepted,
    /// <summary>Taken over.</summary>
    Applied,
    /// <summary>Nothing of it can be used.</summary>
    Refused,
    /// <summary>A person decided not to take it over.</summary>
    Discarded,
}

/// <summary>One file that came in: what it is, what was found, what became of it.</summary>
internal sealed class Import : IVersioned
{
    public required Guid Id { get; init; }
    public required string Profile { get; init; }
    public required string FileName { get; init; }
    public required string Sha256 { get; init; }
    public required long Length { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required string ReceivedBy { get; init; }

    /// <summary>What was chosen for the file, as JSON.</summary>
    public string Options { get; init; } = "{}";

    /// <summary>The actor on whose behalf it is worked on, as JSON.</summary>
    public required string Actor { get; init; }

    public ImportState State { get; set; }
    public long Rows { get; set; }
    public long Errors { get; set; }
    public long Queries { get; set; }

    /// <summary>What it would change, or did change: counts in words, as JSON.</summary>
    public string Counts { get; set; } = "[]";

    /// <summary>What the file says of itself, as JSON.</summary>
    public string Facts { get; set; } = "[]";

    public Instant? Finished { get; set; }

    /// <summary>What to do, where it did not go well.</summary>
    public string Message { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Import>
    {
        public void Configure(EntityTypeBuilder<Import> builder)
        {
            builder.ToTable("exchange_import").HasKey(i => i.Id);
            builder.HasIndex(i => i.ReceivedAt);
            builder.HasIndex(i => i.Sha256);
        }
    }
}
