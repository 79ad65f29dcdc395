using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Units;

namespace Waymark.Inclusion.Units;

/// <summary>Places that are commissioned at a unit for one key stage, from a day on. A correction is a later row for the same day; both stay.</summary>
internal sealed class UnitPlacesRow
{
    public required Guid Id { get; init; }
    public required string Urn { get; init; }

    /// <summary>Code of unit-stages.csv.</summary>
    public required string Stage { get; init; }

    public required LocalDate From { get; init; }
    public required int Places { get; init; }

    /// <summary>Where it was decided, or why it was corrected; may be empty.</summary>
    public string Note { get; init; } = "";

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public UnitPlaces AsFact => new(Urn, Stage, From, Places, RecordedAt);

    private sealed class Mapping : IEntityTypeConfiguration<UnitPlacesRow>
    {
        public void Configure(EntityTypeBuilder<UnitPlacesRow> builder)
        {
            builder.ToTable("inclusion_unit_places").HasKey(p => p.Id);
            builder.Ignore(p => p.AsFact);
            builder.HasIndex(p => p.Urn);
        }
    }
}
