using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;

namespace Waymark.Inclusion.Census;

/// <summary>Why a difference of census and registers needs nothing more. It holds for the figures of that day, and stays to be read when they change or it is taken back.</summary>
internal sealed class CensusSettlement
{
    public required Guid Id { get; init; }
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
    public required int Year { get; init; }
    public required string Term { get; init; }

    /// <summary>Both sides as they were.</summary>
    public required string Figures { get; init; }

    /// <summary>The reason: see <c>census-words.csv</c>.</summary>
    public required string Reason { get; init; }

    public string Word { get; init; } = "";
    public required LocalDate On { get; init; }
    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>When it was taken back; none while it holds.</summary>
    public Instant? TakenBackAt { get; set; }

    public string TakenBackBy { get; set; } = "";

    private sealed class Mapping : IEntityTypeConfiguration<CensusSettlement>
    {
        public void Configure(EntityTypeBuilder<CensusSettlement> builder)
        {
            builder.ToTable("inclusion_census_settlement").HasKey(s => s.Id);
            builder.HasIndex(s => s.Child);
        }
    }
}
