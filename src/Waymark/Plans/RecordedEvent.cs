using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Shell.Trail;

namespace Waymark.Plans;

/// <summary>One dated event of a case as somebody recorded it. A correction is a new row that supersedes; both stay.</summary>
internal sealed class RecordedEvent
{
    public required CaseEventId Id { get; init; }
    public required CaseId Case { get; init; }

    /// <summary>Kind of event, as <c>calc ehc-deadlines</c> names it.</summary>
    public required string Kind { get; init; }

    /// <summary>The London day on which it happened.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Tells threads apart: the body asked, the setting consulted, the review, the notice.</summary>
    public string Of { get; init; } = "";

    /// <summary>The kind of decision or order, for example assess or refuse.</summary>
    public string Detail { get; init; } = "";

    public required Instant RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    /// <summary>Where it comes from: by hand, or the file that brought it (sen2:2026).</summary>
    public string Source { get; init; } = "";

    /// <summary>Why it was corrected or withdrawn.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The event that this one takes the place of.</summary>
    public CaseEventId? Replaces { get; init; }

    /// <summary>True where this row takes an event back without putting another in its place.</summary>
    public bool Withdraws { get; init; }

    /// <summary>An event as somebody records it now, by hand.</summary>
    public static RecordedEvent ByHandNow(CaseId of, string kind, LocalDate on, string thread, Deed deed, string detail = "") => new()
    {
        Id = CaseEventId.From(NewId.Next(deed.Now)), Case = of, Kind = kind, On = on, Of = thread, Detail = detail, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name, Source = ByHand.Source,
    };

    /// <summary>Takes another one's place, or takes it back without putting any there. Both stay.</summary>
    public static RecordedEvent InPlaceOf(RecordedEvent wrong, LocalDate? on, string detail, string reason, Deed deed) => new()
    {
        Id = CaseEventId.From(NewId.Next(deed.Now)), Case = wrong.Case, Kind = wrong.Kind, On = on ?? wrong.On, Of = wrong.Of, Detail = detail, RecordedAt = deed.Now,
        RecordedBy = deed.Actor.Name, Source = ByHand.Source, Reason = reason, Replaces = wrong.Id, Withdraws = on is null,
    };

    public CaseEvent AsFact() => new(Id.ToString(), Kind, On, Of, Detail, Replaces?.ToString(), Withdraws);

    private sealed class Mapping : IEntityTypeConfiguration<RecordedEvent>
    {
        public void Configure(EntityTypeBuilder<RecordedEvent> builder)
        {
            builder.ToTable("plans_event").HasKey(e => e.Id);
            builder.HasIndex(e => new { e.Case, e.On });
        }
    }
}
