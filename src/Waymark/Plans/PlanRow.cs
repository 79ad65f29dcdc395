using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Content;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One row of the plan that is being worked on. Removing marks it; its story stays in <see cref="PlanRowChange"/>.</summary>
internal sealed class PlanRow : IVersioned
{
    public required PlanItemId Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>A kind of <see cref="ItemKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Section { get; set; }
    public int Order { get; set; }

    /// <summary>Fields by name, as JSON; blank ones are left out.</summary>
    public string Values { get; private set; } = "{}";

    /// <summary>Ids of rows that it is joined to, with a blank between.</summary>
    public string Links { get; private set; } = "";

    /// <summary>Ids of recommendations that it rests on, with a blank between.</summary>
    public string Sources { get; private set; } = "";

    public string SourceNote { get; set; } = "";
    public required LocalDate AsOf { get; set; }
    public LocalDate? ConfirmedOn { get; set; }
    public string ConfirmedBy { get; set; } = "";
    public required Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    public Instant? RemovedAt { get; set; }
    public int Version { get; set; }

    public PlanItem AsItem() => new(Id, Kind, Section, Order, Fields(Values), Ids(Links, v => new PlanItemId(v)), Ids(Sources, v => new RecommendationId(v)), SourceNote, AsOf, ConfirmedOn);

    /// <summary>Takes over what an item says; its place and dates stay.</summary>
    public void Say(IReadOnlyDictionary<string, string> values, IEnumerable<PlanItemId> links, IEnumerable<RecommendationId> sources)
    {
        Values = JsonSerializer.Serialize(values.Where(v => v.Value.Length > 0).OrderBy(v => v.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        Links = string.Join(' ', links.Select(l => l.Value));
        Sources = string.Join(' ', sources.Select(s => s.Value));
    }

    /// <summary>The fields of a stored row or of a change.</summary>
    public static Dictionary<string, string> Fields(string values) => JsonSerializer.Deserialize<Dictionary<string, string>>(values) ?? [];

    private static T[] Ids<T>(string ids, Func<Guid, T> wrap) => [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => wrap(Guid.Parse(id)))];

    private sealed class Mapping : IEntityTypeConfiguration<PlanRow>
    {
        public void Configure(EntityTypeBuilder<PlanRow> builder)
        {
            builder.ToTable("plans_row").HasKey(r => r.Id);
            builder.HasIndex(r => r.Case);
        }
    }
}
