using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Trail;

namespace Waymark.Plans;

/// <summary>What a row said after one change: the history of every sentence of a plan. Only ever added.</summary>
internal sealed class PlanRowChange
{
    public required Guid Id { get; init; }
    public required PlanItemId Row { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>Version of the row after the change; 0 as it was first written.</summary>
    public required int RowVersion { get; init; }

    /// <summary>added, changed, confirmed, moved, removed or brought back.</summary>
    public required string What { get; init; }

    /// <summary>Fields by name, as JSON.</summary>
    public required string Values { get; init; }

    public string Links { get; init; } = "";
    public required Instant At { get; init; }
    public required string By { get; init; }

    /// <summary>Why, where a reason was asked for.</summary>
    public string Reason { get; init; } = "";

    public static PlanRowChange Of(PlanRow row, string what, int version, Deed deed, string reason = "") =>
        Of(row, what, version, NewId.Next(deed.Now), deed.Now, deed.Actor.Name, reason);

    public static PlanRowChange Of(PlanRow row, string what, int version, Guid id, Instant at, string by, string reason = "") =>
        new() { Id = id, Row = row.Id, Case = row.Case, RowVersion = version, What = what, Values = row.Values, Links = row.Links, At = at, By = by, Reason = reason };

    private sealed class Mapping : IEntityTypeConfiguration<PlanRowChange>
    {
        public void Configure(EntityTypeBuilder<PlanRowChange> builder)
        {
            builder.ToTable("plans_row_change").HasKey(c => c.Id);
            builder.HasIndex(c => new { c.Row, c.At });
            builder.HasIndex(c => c.Case);
        }
    }
}
