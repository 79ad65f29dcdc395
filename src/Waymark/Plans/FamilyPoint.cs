using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One point of a family's reply: words about a row, a section or the whole plan, a school or a meeting that they ask for. Each gets an answer.</summary>
internal sealed class FamilyPoint : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid Reply { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>row, section, plan, school or meeting.</summary>
    public required string About { get; init; }

    /// <summary>The row that it is about, as it stood in the version.</summary>
    public PlanItemId? Item { get; init; }

    /// <summary>Letter of the section; empty for the whole plan.</summary>
    public string Section { get; init; } = "";

    /// <summary>Place among the points of its kind: the first school is the one they want most.</summary>
    public int Order { get; set; }

    public string Urn { get; init; } = "";

    /// <summary>Name of the school.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they say; for a school, why.</summary>
    public string Words { get; set; } = "";

    /// <summary>True once the reply was sent: only then is it the council's to read.</summary>
    public bool Sent { get; set; }

    /// <summary>accepted, partly or not; empty until somebody has answered.</summary>
    public string Fate { get; set; } = "";

    public string Reason { get; set; } = "";
    public string DecidedBy { get; set; } = "";
    public LocalDate? DecidedOn { get; set; }
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<FamilyPoint>
    {
        public void Configure(EntityTypeBuilder<FamilyPoint> builder)
        {
            builder.ToTable("plans_family_point").HasKey(p => p.Id);
            builder.HasIndex(p => p.Case);
            builder.HasIndex(p => p.Reply);
            builder.HasIndex(p => new { p.Sent, p.Fate });
        }
    }
}
