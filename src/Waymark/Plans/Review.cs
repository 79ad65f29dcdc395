using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Waymark.Core.People;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Reviews;
using Waymark.Shell.Data;

namespace Waymark.Plans;

/// <summary>One review of a plan. Its days follow from the events of its thread, and are kept here so that lists can filter by them; what is not an event stands only here.</summary>
internal sealed class Review : IVersioned
{
    public required ReviewId Id { get; init; }
    public required CaseId Case { get; init; }
    public required ChildId Child { get; init; }

    /// <summary>Joins its events, for example review-2026-12-04.</summary>
    public required string Thread { get; init; }

    /// <summary>A kind of <see cref="ReviewKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>school or council; empty where it is not known.</summary>
    public string Arranger { get; set; } = "";

    public LocalDate? Meeting { get; private set; }
    public LocalDate? Circulated { get; private set; }
    public LocalDate? Held { get; private set; }
    public LocalDate? Reported { get; private set; }
    public string Decision { get; private set; } = "";
    public LocalDate? Decided { get; private set; }
    public LocalDate? Notified { get; private set; }
    public LocalDate? Final { get; private set; }
    public LocalDate? NotAmending { get; private set; }

    /// <summary>Where it stands, as its days say.</summary>
    public ReviewState State { get; private set; }

    /// <summary>What the school adds before the meeting to what Waymark knows.</summary>
    public string SchoolAdds { get; set; } = "";

    /// <summary>Why it was decided so, why it was called off, or why the plan is not amended after all.</summary>
    public string Reason { get; set; } = "";

    public string DecidedBy { get; set; } = "";

    /// <summary>On which ground the plan is to end.</summary>
    public string Ground { get; set; } = "";

    /// <summary>Number of the version that the amendments are told from.</summary>
    public int? Before { get; set; }

    /// <summary>Number of the version that shows the plan as proposed.</summary>
    public int? Proposed { get; set; }

    public int Version { get; set; }

    public AnnualReview Steps => new(Meeting, Circulated, Held, Reported, Decision, Decided, Notified, Final, NotAmending);

    /// <summary>Takes its days from the events that count.</summary>
    public void Follow(IEnumerable<CaseEvent> effective)
    {
        var mine = effective.Where(e => e.Of == Thread).ToList();
        Held = On("review-meeting-held");
        var decision = mine.LastOrDefault(e => e.Kind == "review-decision-notified");
        Meeting = On("review-meeting-arranged") ?? Held ?? decision?.On;
        Circulated = On("review-papers-circulated");
        Reported = On("review-report-sent");
        (Decided, Decision) = (decision?.On, (decision ?? mine.LastOrDefault(e => e.Kind == "review-decided"))?.Detail ?? "");
        Notified = On("amendments-notified");
        Final = On("amended-final-sent");
        NotAmending = On("not-amending-notified");
        State = Steps.State;

        LocalDate? On(string kind) => mine.LastOrDefault(e => e.Kind == kind)?.On;
    }

    /// <summary>Reviews that the events tell of and that nobody arranged here.</summary>
    public static IEnumerable<Review> Told(EhcCase of, IReadOnlyList<CaseEvent> effective, IEnumerable<string> known, Func<string, Guid> id)
    {
        foreach (var thread in effective.Where(e => e.Kind is "review-meeting-arranged" or "review-meeting-held" or "review-decision-notified" && e.Of.Length > 0).Select(e => e.Of).Distinct().Except(known, StringComparer.Ordinal))
        {
            var review = new Review { Id = ReviewId.From(id(thread)), Case = of.Id, Child = of.Child, Thread = thread, Kind = "annual" };
            review.Follow(effective);
            yield return review;
        }
    }

    private sealed class Mapping : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> builder)
        {
            builder.ToTable("plans_review").HasKey(r => r.Id);
            builder.HasIndex(r => new { r.Case, r.Thread }).IsUnique();
            builder.HasIndex(r => new { r.State, r.Meeting });
        }
    }
}
