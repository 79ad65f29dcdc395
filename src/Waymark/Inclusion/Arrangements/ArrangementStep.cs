using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Arrangements;

/// <summary>What was done about a part-time timetable or a placement, as somebody recorded it: entered, reviewed, corrected, told. Rows are never changed.</summary>
internal sealed class ArrangementStep
{
    public const string TakenBackKind = "taken-back";

    public required Guid Id { get; init; }

    /// <summary>The timetable or placement.</summary>
    public required Guid Of { get; init; }

    public required ChildId Child { get; init; }

    /// <summary>entered, reviewed, changed, ended, corrected, taken-back, or a step of <c>exclusion-steps.csv</c>.</summary>
    public required string Kind { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>What held from then on, in words; of an invitation the day of the meeting.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What was said or why.</summary>
    public string Word { get; init; } = "";

    /// <summary>The step that this one takes back.</summary>
    public Guid? Replaces { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public static ArrangementStep Now(Guid of, ChildId child, string kind, LocalDate on, Deed deed) =>
        new() { Id = NewId.Next(deed.Now), Of = of, Child = child, Kind = kind, On = on, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name };

    public ArrangementStep Saying(string detail, string word = "") =>
        new() { Id = Id, Of = Of, Child = Child, Kind = Kind, On = On, Detail = detail, Word = word, Replaces = Replaces, RecordedAt = RecordedAt, RecordedBy = RecordedBy };

    public ArrangementStep TakenBack(string why, Deed deed) =>
        new() { Id = NewId.Next(deed.Now), Of = Of, Child = Child, Kind = TakenBackKind, On = On, Detail = Kind, Word = why, Replaces = Id, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name };

    /// <summary>As the clock of off-site directions reads it.</summary>
    public ExclusionStep AsFact() => new($"{Id}", Kind == TakenBackKind ? Detail : Kind, On, Detail, Replaces is { } other ? $"{other}" : null, Kind == TakenBackKind);

    private sealed class Mapping : IEntityTypeConfiguration<ArrangementStep>
    {
        public void Configure(EntityTypeBuilder<ArrangementStep> builder)
        {
            builder.ToTable("inclusion_arrangement_step").HasKey(s => s.Id);
            builder.HasIndex(s => s.Of);
        }
    }
}
