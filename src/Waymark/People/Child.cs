using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>One child or young person up to 25. What changes over time has rows of its own; what lists filter by stands here as of now.</summary>
internal sealed class Child : IVersioned
{
    public required ChildId Id { get; init; }
    public required string Surname { get; set; }
    public required string Forename { get; set; }
    public string MiddleNames { get; set; } = "";
    public string KnownAs { get; set; } = "";
    public LocalDate? Born { get; set; }

    /// <summary>Code set sex.</summary>
    public string Sex { get; set; } = "";

    /// <summary>Code set ethnicity.</summary>
    public string Ethnicity { get; set; } = "";

    public string FirstLanguage { get; set; } = "";

    /// <summary>How the child communicates, in plain words: "Uses a communication book; points and vocalises".</summary>
    public string Communication { get; set; } = "";

    public string AddressLine { get; set; } = "";
    public string Town { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string Locality { get; set; } = "";

    /// <summary>The address goes to named people only; lists, searches, exports and places derived from it leave it out.</summary>
    public bool AddressRestricted { get; set; }

    /// <summary>The whole record is sealed (adoption, protected identity): nothing shows that it exists but to the data protection lead.</summary>
    public bool Sealed { get; set; }

    /// <summary>Now: N none, K SEN support, E EHC plan (code set sen-provision).</summary>
    public string SenStatus { get; set; } = "";

    /// <summary>Now, rank 1 (code set sen-types).</summary>
    public string PrimaryNeed { get; set; } = "";

    /// <summary>Main school or setting now: URN, or empty.</summary>
    public string SchoolUrn { get; set; } = "";

    /// <summary>Nominal year group (reception 0), as enrolled or from age.</summary>
    public int? YearGroup { get; set; }

    /// <summary>Where the identity was last taken from, for example sen2:2026 or by hand.</summary>
    public string Source { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Child>
    {
        public void Configure(EntityTypeBuilder<Child> builder)
        {
            builder.ToTable("people_child").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.Surname, c.Forename });
            builder.HasIndex(c => c.Born);
            builder.HasIndex(c => c.SchoolUrn);
        }
    }
}
