using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Inclusion;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.People;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Suspensions;

/// <summary>One step of a suspension or exclusion as somebody recorded it. A correction is a new row that supersedes; both stay.</summary>
internal sealed class TakenStep
{
    public required Guid Id { get; init; }
    public required SuspensionId Suspension { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>Kind of step, as <c>calc exclusion-deadlines</c> names it.</summary>
    public required string Kind { get; init; }

    /// <summary>The London day; for a letter the day of posting.</summary>
    public required LocalDate On { get; init; }

    /// <summary>What was decided, or how notice was given.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Who teaches, where it is education.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Hours a week, where it is education.</summary>
    public decimal? Hours { get; init; }

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>Why it was corrected or taken back.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The step that this one takes the place of.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>True where this row takes a step back without putting another in its place.</summary>
    public bool Withdraws { get; init; }

    public static TakenStep Now(Suspension of, string kind, LocalDate on, Deed deed, string detail = "", string provider = "", decimal? hours = null) => new()
    {
        Id = NewId.Next(deed.Now), Suspension = of.Id, Child = of.Child, Kind = kind, On = on, Detail = detail, Provider = provider, Hours = hours, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
    };

    /// <summary>Takes this one's place, or takes it back where no day is given. Both stay.</summary>
    public TakenStep CorrectedBy(LocalDate? on, string detail, string provider, decimal? hours, string reason, Deed deed) => new()
    {
        Id = NewId.Next(deed.Now), Suspension = Suspension, Child = Child, Kind = Kind, On = on ?? On, Detail = detail, Provider = provider, Hours = hours, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        Reason = reason, Replaces = Id, Withdraws = on is null,
    };

    public ExclusionStep AsFact() => new($"{Id}", Kind, On, Detail, Replaces is { } other ? $"{other}" : null, Withdraws);

    private sealed class Mapping : IEntityTypeConfiguration<TakenStep>
    {
        public void Configure(EntityTypeBuilder<TakenStep> builder)
        {
            builder.ToTable("inclusion_step").HasKey(s => s.Id);
            builder.HasIndex(s => s.Child);
        }
    }
}
