using NodaTime;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Letters;
using Waymark.Core.Plans.Reviews;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Cases.Reviews;

/// <summary>One review, opened with its case. Its days are events: adding one is adding to the case.</summary>
internal sealed record OpenedReview(CaseRecord Record, ChildCard Child, Review Review, IReadOnlyList<ReviewInvitee> Invitees, ReviewMeeting? Meeting)
{
    public CaseRecord Record { get; private set; } = Record;

    public AnnualReview Steps => Review.Steps;
    public MeetingRecord Found => Meeting?.Read() ?? new();
    public LocalDate? Born => Child.Born ?? Record.Case.Born;

    /// <summary>Whom the regulations demand and nobody invited.</summary>
    public IReadOnlyList<InviteeRole> Missing => [.. InviteeRole.Missing(Invitees.Select(i => i.Role))];

    /// <summary>The four pathways into adulthood must be answered.</summary>
    public bool Adulthood(LocalDate today) => Core.Plans.Reviews.Adulthood.Applies(Child.YearGroup, Born, Review.Held ?? Review.Meeting ?? today);

    /// <summary>Last day of the period in which the review must be finished, as far as a clock runs.</summary>
    public static LocalDate? Due(CaseRecord record, LocalDate today) =>
        record.Clocks(today).Where(c => c.Rule.Id is "CL-10" or "CL-11" or "CL-32" && c.Stopped is null).Select(c => (LocalDate?)c.Due).Min();

    public void Happened(WaymarkDb db, string kind, LocalDate on, Deed deed, string detail = "") => Add(db, RecordedEvent.ByHandNow(Review.Case, kind, on, Review.Thread, deed, detail));

    /// <summary>What the council decided. A decision that nobody was told of can be made anew: both entries stay.</summary>
    public void Decided(WaymarkDb db, string what, LocalDate on, Deed deed)
    {
        var before = Events.LastOrDefault(e => e.Kind == "review-decided") is { } made ? Record.Events.First(e => $"{e.Id}" == made.Id) : null;
        Add(db, before is null ? RecordedEvent.ByHandNow(Review.Case, "review-decided", on, Review.Thread, deed, what) : RecordedEvent.InPlaceOf(before, on, what, "The council decided anew before the family was told", deed));
    }

    /// <summary>The notice that tells the family of what is decided and not told; empty where none is to go.</summary>
    public string Untold => Record.Facts is var facts && Events.LastOrDefault(e => e.Kind == "review-decided") is { } made && new LetterEvents(facts).Untold.Contains(made.Detail) ? Notice.OfDecision(made.Detail) : "";

    /// <summary>The arranged day is another, or none. Both entries stay.</summary>
    public void Rearranged(WaymarkDb db, LocalDate? to, string why, Deed deed)
    {
        var replaced = Record.Events.Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
        var kinds = to is null ? new[] { "review-meeting-arranged", "review-papers-circulated" } : ["review-meeting-arranged"];
        foreach (var gone in Record.Events.Where(e => e.Of == Review.Thread && kinds.Contains(e.Kind) && !e.Withdraws && !replaced.Contains(e.Id)).ToList())
            Add(db, RecordedEvent.InPlaceOf(gone, to, gone.Detail, why, deed));
    }

    /// <summary>Events that count, of this review.</summary>
    public IEnumerable<CaseEvent> Events => Record.Facts.Effective().Where(e => e.Of == Review.Thread);

    private void Add(WaymarkDb db, RecordedEvent added)
    {
        db.Add(added);
        Record = Record with { Events = [.. Record.Events, added] };
    }
}
