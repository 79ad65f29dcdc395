using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>A setting: named in a plan (no dates) or attended (entry and leaving date). SEN2 PlanDetail and PlacementDetail.</summary>
internal sealed class Placement : IVersioned
{
    public required Guid Id { get; init; }
    public required PlanId Plan { get; init; }

    /// <summary>True for the setting that the plan names in section I, false for one attended.</summary>
    public required bool Named { get; init; }

    public string Urn { get; set; } = "";
    public string Ukprn { get; set; } = "";
    public string Setting { get; set; } = "";
    /// <summary>What an other setting is; beside a UKPRN the name of the provider, which no return asks for.</summary>
    public string SettingOther { get; set; } = "";


    /// <summary>1 primary, 2 secondary.</summary>
    public int Rank { get; set; } = 1;

    public LocalDate? Entered { get; set; }
    public LocalDate? Left { get; set; }
    public bool? SenUnit { get; set; }
    public bool? ResourcedProvision { get; set; }
    public string Residential { get; set; } = "";
    public string WorkBased { get; set; } = "";
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Placement>
    {
        public void Configure(EntityTypeBuilder<Placement> builder)
        {
            builder.ToTable("plans_placement").HasKey(p => p.Id);
            builder.HasIndex(p => p.Plan);
        }
    }
}
