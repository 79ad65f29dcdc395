using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.OutOfSchool;

/// <summary>A time in which a child of compulsory age is on no school's roll: educated at home by its family, or missing education.</summary>
internal sealed class OutOfSchoolTime : IVersioned
{
    public const string Home = "home", Missing = "missing";

    public required OutOfSchoolId Id { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>Set out-of-school.</summary>
    public required string Kind { get; init; }

    /// <summary>The school that the child left; empty where there was none or it is not known.</summary>
    public string LastUrn { get; init; } = "";

    public required LocalDate From { get; init; }

    /// <summary>How it came. Set home-came.</summary>
    public required string Came { get; init; }

    /// <summary>The child was taken off the roll of a special school that its plan names.</summary>
    public bool FromSpecial { get; init; }

    /// <summary>Set consent: from the roll of a special school nobody goes without the council's.</summary>
    public required string Consent { get; set; }

    public LocalDate? ConsentOn { get; set; }

    /// <summary>What the child said, or how its view was sought.</summary>
    public string ChildSaid { get; init; } = "";

    public string SenStatus { get; init; } = "";
    public int? YearGroup { get; init; }

    /// <summary>The last day for the next check of suitability, or the next enquiry.</summary>
    public required LocalDate CheckBy { get; set; }

    /// <summary>What the last check found. Set home-found; empty before the first.</summary>
    public string Found { get; set; } = "";

    public LocalDate? Ended { get; set; }

    /// <summary>Set home-ended; empty while it lasts.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Entered by mistake.</summary>
    public bool Withdrawn { get; set; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public int Version { get; set; }

    public bool LastsOn(LocalDate day) => From <= day && (Ended is null || Ended >= day);

    public static LocalDate NextCheck(string kind, LocalDate last) => kind == Home ? PlacementRules.HomeCheckBy(last) : PlacementRules.EnquiryBy(last);

    private sealed class Mapping : IEntityTypeConfiguration<OutOfSchoolTime>
    {
        public void Configure(EntityTypeBuilder<OutOfSchoolTime> builder)
        {
            builder.ToTable("inclusion_out_of_school").HasKey(t => t.Id);
            builder.HasIndex(t => t.Child);
            builder.HasIndex(t => t.CheckBy);
        }
    }
}
