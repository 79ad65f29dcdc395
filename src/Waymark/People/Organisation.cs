using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>A school, college, setting or other body.</summary>
internal sealed class Organisation : IVersioned
{
    public required OrganisationId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Code set gias-establishment-types.</summary>
    public string Type { get; set; } = "";

    /// <summary>Code set annex-a-phases by label: Primary, Secondary, Special …</summary>
    public string Phase { get; set; } = "";

    public string Urn { get; set; } = "";
    public string Ukprn { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string Locality { get; set; } = "";

    /// <summary>Code set gias-resourced-provision.</summary>
    public string ResourcedProvision { get; set; } = "";

    public LocalDate? Opened { get; set; }
    public LocalDate? Closed { get; set; }
    public string Source { get; set; } = "";
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("people_organisation").HasKey(o => o.Id);
            builder.HasIndex(o => o.Urn).IsUnique().HasFilter("urn <> ''");
            // The name of a child's school, from the index alone. The unique one above leaves out the blank, so a join cannot use it.
            builder.HasIndex(o => new { o.Urn, o.Name });
        }
    }
}
