using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Insight.Disclosure;

namespace Waymark.Plans;

/// <summary>The sums of "I had to rewrite this" as they left on a day, with the counts behind them: those are never shown, and kept so that no later release gives one away.</summary>
internal sealed class RewriteRelease
{
    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>Every cell, as JSON.</summary>
    public required string Cells { get; init; }

    public static string Write(IEnumerable<ReleasedCell> cells) => JsonSerializer.Serialize(
        cells.Select(c => new Cell([.. c.True.At], c.True.Count, c.True.Of, c.Shown.Count, c.Shown.Of, c.CountWithGroup, c.OfWithGroup, c.CountRefused, c.OfRefused)));

    public IReadOnlyList<ReleasedCell> Read() => [.. JsonSerializer.Deserialize<Cell[]>(Cells)!.Select(c => new ReleasedCell(
        new CountCell(c.At, c.Count, c.Of), new SafeCell(c.At, c.ShownCount, c.ShownOf), c.CountWithGroup, c.OfWithGroup, c.CountRefused, c.OfRefused))];

    private sealed record Cell(string?[] At, int Count, int? Of, int? ShownCount, int? ShownOf, bool CountWithGroup, bool OfWithGroup, bool CountRefused, bool OfRefused);

    private sealed class Mapping : IEntityTypeConfiguration<RewriteRelease>
    {
        public void Configure(EntityTypeBuilder<RewriteRelease> builder)
        {
            builder.ToTable("plans_rewrite_release").HasKey(r => r.Number);
            builder.Property(r => r.Number).ValueGeneratedNever();
        }
    }
}
