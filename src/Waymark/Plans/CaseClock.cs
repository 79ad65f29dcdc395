using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;

namespace Waymark.Plans;

/// <summary>One clock of a case as last computed from its events: what lists need to filter and sort by. Recomputed with every event.</summary>
internal sealed class CaseClock
{
    public required CaseId Case { get; init; }

    /// <summary>Rule id, for example CL-04.</summary>
    public required string Clock { get; init; }

    /// <summary>Tells several clocks of one kind apart, for example the bodies asked for advice.</summary>
    public required string Of { get; init; }

    public required string What { get; init; }
    public required string Actor { get; init; }
    public required LocalDate Start { get; init; }
    public required LocalDate Due { get; init; }
    public required LocalDate ActBy { get; init; }
    public LocalDate? Stopped { get; init; }
    public bool Excused { get; init; }

    /// <summary>Guidance or a planning mark: advised, never a breach.</summary>
    public bool Advised { get; init; }

    public required string RuleVersion { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<CaseClock>
    {
        public void Configure(EntityTypeBuilder<CaseClock> builder)
        {
            builder.ToTable("plans_clock").HasKey(c => new { c.Case, c.Clock, c.Of, c.Start });
            builder.HasIndex(c => new { c.Stopped, c.Due });
        }
    }
}
