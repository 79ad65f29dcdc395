using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;

namespace Waymark.Inclusion.Suspensions;

/// <summary>What is still to be done about one suspension or exclusion, as last computed: what lists filter and sort by. Recomputed with every step.</summary>
internal sealed class OpenDuty
{
    public required SuspensionId Suspension { get; init; }

    /// <summary>Rule id, for example D9.</summary>
    public required string Rule { get; init; }

    public required ChildId Child { get; init; }
    public required string What { get; init; }
    public required string Actor { get; init; }
    public required DutyKind Kind { get; init; }

    /// <summary>Last day; none where the law sets none.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Tells of social care, which not everybody may see.</summary>
    public bool OfSocialCare { get; init; }

    public static OpenDuty From(Suspension of, Duty duty) => new()
    {
        Suspension = of.Id, Rule = duty.Rule.Id, Child = of.Child, What = duty.What, Actor = duty.Actor, Kind = duty.Kind, Due = duty.Due, OfSocialCare = TellsOfSocialCare(duty.Rule.Id),
    };

    /// <summary>Duties that exist only for children with a social worker or in care.</summary>
    public static bool TellsOfSocialCare(string rule) => rule is "D3.worker" or "D3.virtual" or "D7";

    private sealed class Mapping : IEntityTypeConfiguration<OpenDuty>
    {
        public void Configure(EntityTypeBuilder<OpenDuty> builder)
        {
            builder.ToTable("inclusion_duty").HasKey(d => new { d.Suspension, d.Rule });
            builder.HasIndex(d => d.Due);
            builder.HasIndex(d => d.Child);
        }
    }
}
