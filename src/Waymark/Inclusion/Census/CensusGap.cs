using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Waymark.Core.Inclusion.Census;
using Waymark.Core.People;

namespace Waymark.Inclusion.Census;

/// <summary>An enrolment of which census and registers differ in one term, as last worked out.</summary>
internal sealed record CensusGap
{
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }

    /// <summary>Year in which the school year begins.</summary>
    public required int Year { get; init; }

    public required string Term { get; init; }

    /// <summary>In what: possible, absence, leave, census only, registers only.</summary>
    public required string Differs { get; init; }

    public int? CensusPossible { get; init; }
    public int? CensusAuthorised { get; init; }
    public int? CensusUnauthorised { get; init; }
    public int? RegisterPossible { get; init; }
    public int? RegisterAuthorised { get; init; }
    public int? RegisterUnauthorised { get; init; }

    /// <summary>By how many sessions.</summary>
    public required int Sessions { get; init; }

    /// <summary>How it was settled; none while it is open.</summary>
    public Guid? Settlement { get; set; }

    public CensusSides Sides => new(SideOf(CensusPossible, CensusAuthorised, CensusUnauthorised), SideOf(RegisterPossible, RegisterAuthorised, RegisterUnauthorised));

    public (ChildId, string, int, string) Key => (Child, Urn, Year, Term);

    public string Title => CensusTerm.Of(Year, Term)?.Title ?? $"{Year} {Term}";

    public static CensusSides.Side? SideOf(int? possible, int? authorised, int? unauthorised) => possible is { } all ? new(all, authorised ?? 0, unauthorised ?? 0) : null;

    private sealed class Mapping : IEntityTypeConfiguration<CensusGap>
    {
        public void Configure(EntityTypeBuilder<CensusGap> builder)
        {
            builder.ToTable("inclusion_census_gap").HasKey(g => new { g.Child, g.Urn, g.Year, g.Term });
            builder.Ignore(g => g.Sides).Ignore(g => g.Key).Ignore(g => g.Title);
            builder.HasIndex(g => new { g.Year, g.Term, g.Urn });
        }
    }
}
