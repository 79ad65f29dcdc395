using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;

namespace Waymark.Inclusion.PartTime;

/// <summary>A difference between the register of a school and its records of part-time timetables, as last worked out.</summary>
internal sealed record RegisterGapRow
{
    public required ChildId Child { get; init; }
    public required string Urn { get; init; }
    public required RegisterGapKind Kind { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }
    public required int Sessions { get; init; }

    /// <summary>The record that has no marks; none where marks have no record.</summary>
    public PartTimeId? Record { get; init; }

    public static IEnumerable<RegisterGapRow> Of(ChildId child, string urn, IReadOnlyCollection<(LocalDate, int)> marks, IReadOnlyList<PartTimeTimetable> records, (LocalDate Since, LocalDate? Known) time) =>
        RegisterGap.Of(marks, [.. records.Select(r => r.Days)], time.Since, time.Known).Select(gap => new RegisterGapRow
        {
            Child = child, Urn = urn, Kind = gap.Kind, From = gap.From, To = gap.To, Sessions = gap.Sessions, Record = gap.Record is { } at ? records[at].Id : null,
        });

    private sealed class Mapping : IEntityTypeConfiguration<RegisterGapRow>
    {
        public void Configure(EntityTypeBuilder<RegisterGapRow> builder)
        {
            builder.ToTable("inclusion_register_gap").HasKey(g => new { g.Child, g.Urn, g.Kind, g.From });
            builder.HasIndex(g => g.Record);
        }
    }
}
