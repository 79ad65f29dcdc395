using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>Where a comparison of two returns stands.</summary>
internal enum ComparisonState
{
    /// <summary>Waits for its turn or is being worked out; what was worked out before stands meanwhile.</summary>
    Asked,
    /// <summary>Worked out.</summary>
    Made,
    /// <summary>Worked out, and there was nothing to compare with.</summary>
    Nothing,
    /// <summary>The work broke off; what was worked out before stands.</summary>
    Failed,
}

/// <summary>The differences of one return to the one before, as they were worked out last, with what they were made from.</summary>
internal sealed class StoredComparison : IVersioned
{
    public required Guid Id { get; init; }
    public required int Year { get; init; }

    /// <summary>file, the return of the year before as it was imported; or cases.</summary>
    public required string Against { get; init; }

    public ComparisonState State { get; set; }

    /// <summary>On whose behalf it is worked out, as JSON.</summary>
    public required string Actor { get; set; }

    public Instant? MadeAt { get; set; }
    public string MadeBy { get; set; } = "";

    /// <summary>The entry of the trail up to which casework is in it.</summary>
    public long Seen { get; set; }

    /// <summary>Hash of the imported return; empty where it was compared with the cases.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Children in the return of the year before.</summary>
    public int Last { get; set; }

    /// <summary>Children in this one.</summary>
    public int Now { get; set; }

    /// <summary>Every number with its causes, as JSON. Nobody can be found from it.</summary>
    public string Numbers { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<StoredComparison>
    {
        public void Configure(EntityTypeBuilder<StoredComparison> builder)
        {
            builder.ToTable("plans_return_comparison").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.Year, c.Against }).IsUnique();
        }
    }
}
