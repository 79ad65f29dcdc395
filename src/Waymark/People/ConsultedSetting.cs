using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;

namespace Waymark.People;

/// <summary>A setting that is consulted about a child: its staff reach what they were sent between these days, and nothing else of the child.</summary>
internal sealed class ConsultedSetting
{
    /// <summary>Id of the consultation.</summary>
    public required Guid Id { get; init; }

    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
    public required LocalDate From { get; set; }

    /// <summary>Last day, or null while it is open.</summary>
    public LocalDate? To { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<ConsultedSetting>
    {
        public void Configure(EntityTypeBuilder<ConsultedSetting> builder)
        {
            builder.ToTable("people_consulted").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.Urn, c.Child });
        }
    }
}
