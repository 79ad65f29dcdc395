using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;

namespace Waymark.Plans;

/// <summary>A practitioner says of a row of the plan that rests on their advice: "I had to rewrite this". Counted by section and kind of advice.</summary>
internal sealed class RowRewrite
{
    public required Guid Id { get; init; }
    public required CaseId Case { get; init; }
    public required PlanItemId Row { get; init; }
    public required RecommendationId Recommendation { get; init; }

    /// <summary>Section of the plan that it stood in.</summary>
    public required string Section { get; init; }

    /// <summary>Kind of advice that it came from.</summary>
    public required string AdviceKind { get; init; }

    public required Instant At { get; init; }
    public required string By { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<RowRewrite>
    {
        public void Configure(EntityTypeBuilder<RowRewrite> builder)
        {
            builder.ToTable("plans_row_rewrite").HasKey(r => r.Id);
            builder.HasIndex(r => new { r.Row, r.Recommendation }).IsUnique();
            builder.HasIndex(r => r.Case);
        }
    }
}
