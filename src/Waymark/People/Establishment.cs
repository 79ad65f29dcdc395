using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Waymark.People;

/// <summary>One establishment of the national register (GIAS), open or not. Whole England is here for rules to ask; pages list <see cref="Organisation"/>.</summary>
internal sealed class Establishment
{
    public required string Urn { get; init; }
    public required string Name { get; set; }

    /// <summary>Code set gias-establishment-types.</summary>
    public required string Type { get; set; }

    /// <summary>Code set annex-a-phases by label; empty where it has none.</summary>
    public string Phase { get; set; } = "";

    /// <summary>1 open, 2 closed, 3 open but proposed to close, 4 proposed to open; empty where not known.</summary>
    public string Status { get; set; } = "";

    public LocalDate? Opened { get; set; }

    /// <summary>Last day; many that closed long ago have none.</summary>
    public LocalDate? Closed { get; set; }

    public string Ukprn { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string Town { get; set; } = "";

    /// <summary>Three-digit number of the local authority in which it stands.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Its own four-digit number within the authority; empty where it has none or an earlier file did not say.</summary>
    public string Number { get; set; } = "";

    public bool SenUnit { get; set; }
    public bool ResourcedProvision { get; set; }

    /// <summary>Independent, and approved by the Secretary of State so that families can request it (Children and Families Act 2014 s41).</summary>
    public bool Section41 { get; set; }

    /// <summary>URN of the establishment that took its place, or empty; from the links file.</summary>
    public string Successor { get; set; } = "";

    /// <summary>Takes over what a newer file of the register says; the successor, of which it says nothing, stays.</summary>
    /// <returns>True where anything changed.</returns>
    public bool Take(Establishment newer)
    {
        var before = (Name, Type, Phase, Status, Opened, Closed, (Ukprn, Postcode, Town, Authority, Number, SenUnit, ResourcedProvision, Section41));
        (Name, Type, Phase, Status, Opened, Closed) = (newer.Name, newer.Type, newer.Phase, newer.Status, newer.Opened, newer.Closed);
        (Ukprn, Postcode, Town, Authority, Number, SenUnit, ResourcedProvision, Section41) = (newer.Ukprn, newer.Postcode, newer.Town, newer.Authority, newer.Number, newer.SenUnit, newer.ResourcedProvision, newer.Section41);
        return before != (Name, Type, Phase, Status, Opened, Closed, (Ukprn, Postcode, Town, Authority, Number, SenUnit, ResourcedProvision, Section41));
    }

    private sealed class Mapping : IEntityTypeConfiguration<Establishment>
    {
        public void Configure(EntityTypeBuilder<Establishment> builder)
        {
            builder.ToTable("people_establishment").HasKey(e => e.Urn);
            builder.HasIndex(e => e.Authority);
        }
    }
}
