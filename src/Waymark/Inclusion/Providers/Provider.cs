using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Providers;

/// <summary>A provider of alternative provision, or a school that takes a child from another. Known by exactly one of URN, UKPRN and type of setting.</summary>
internal sealed class Provider : IVersioned
{
    public required ProviderId Id { get; init; }
    public required string Name { get; set; }
    public string Urn { get; set; } = "";
    public string Ukprn { get; set; } = "";

    /// <summary>Set setting-type; only where there is neither URN nor UKPRN.</summary>
    public string SettingType { get; set; } = "";

    /// <summary>Registered as a school. One with a URN is; another says so itself, and the check of registration proves it.</summary>
    public bool Registered { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Whom to call.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The last day on which children could be placed there; none while they can.</summary>
    public LocalDate? Closed { get; set; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }
    public int Version { get; set; }

    /// <summary>A registered school answers to its inspectors: the checks of the council are for all others.</summary>
    public bool IsChecked => !Registered;

    /// <summary>"URN 999050", "UKPRN 10012345", "One-on-one tuition".</summary>
    public string KnownBy => Urn.Length > 0 ? $"URN {Urn}" : Ukprn.Length > 0 ? $"UKPRN {Ukprn}" : PlacementWords.LabelOf("setting-type", SettingType);

    private sealed class Mapping : IEntityTypeConfiguration<Provider>
    {
        public void Configure(EntityTypeBuilder<Provider> builder)
        {
            builder.ToTable("inclusion_provider").HasKey(p => p.Id);
            builder.Ignore(p => p.IsChecked).Ignore(p => p.KnownBy);
        }
    }
}

/// <summary>One check of a provider as it was done. The last of its kind counts; earlier ones stay.</summary>
internal sealed class ProviderCheck
{
    public required Guid Id { get; init; }
    public required ProviderId Provider { get; init; }

    /// <summary>Code of provider-checks.csv.</summary>
    public required string Check { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required LocalDate Expires { get; init; }

    /// <summary>What was looked for was found.</summary>
    public required bool Met { get; init; }

    /// <summary>Who looked.</summary>
    public required string By { get; init; }

    /// <summary>What was seen, or where it is kept.</summary>
    public required string Evidence { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public DoneCheck AsFact => new(Check, On, Expires, Met);

    private sealed class Mapping : IEntityTypeConfiguration<ProviderCheck>
    {
        public void Configure(EntityTypeBuilder<ProviderCheck> builder)
        {
            builder.ToTable("inclusion_provider_check").HasKey(c => c.Id);
            builder.Ignore(c => c.AsFact);
            builder.HasIndex(c => c.Provider);
        }
    }
}
