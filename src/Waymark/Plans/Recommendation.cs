using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One thing that an advice recommends. It finds its place in the plan, or a reason; it is never lost.</summary>
internal sealed class Recommendation : IVersioned
{
    public required RecommendationId Id { get; init; }
    public required Guid Advice { get; init; }
    public required CaseId Case { get; init; }
    public int Order { get; set; }

    /// <summary>need, outcome or provision.</summary>
    public required string Sort { get; set; }

    /// <summary>Choice need-areas; may be empty.</summary>
    public string Area { get; set; } = "";

    public required string Text { get; set; }

    /// <summary>Where it stands in the report, for example "paragraph 4.2".</summary>
    public string Paragraph { get; set; } = "";

    /// <summary>Fields of a provision that the author filled, as JSON: minutes, times, per, group, deliverer …</summary>
    public string Amount { get; set; } = "{}";

    /// <summary>adopted, changed, already, not-adopted or question; empty while it is open.</summary>
    public string Fate { get; set; } = "";

    /// <summary>The row of the plan where it stands.</summary>
    public PlanItemId? Item { get; set; }

    /// <summary>Reason code of a recommendation that is not adopted.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What was changed and why, or why not.</summary>
    public string Because { get; set; } = "";

    public string DecidedBy { get; set; } = "";
    public Instant? DecidedAt { get; set; }

    /// <summary>The author's objection; they may object once.</summary>
    public string Objection { get; set; } = "";

    public Instant? ObjectedAt { get; set; }

    /// <summary>What the decision maker answered.</summary>
    public string Answer { get; set; } = "";

    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<Recommendation>
    {
        public void Configure(EntityTypeBuilder<Recommendation> builder)
        {
            builder.ToTable("plans_recommendation").HasKey(r => r.Id);
            builder.HasIndex(r => r.Case);
            builder.HasIndex(r => r.Advice);
        }
    }
}
