using NodaTime;

namespace Waymark.Plans;

/// <summary>The latest review that was held, with what followed from that very review: a decision about an earlier one is none about this.</summary>
internal sealed record HeldReview(LocalDate? Held, LocalDate? Decided, string Outcome, LocalDate? Draft)
{
    public static readonly IReadOnlyList<string> Kinds = ["review-meeting-held", "review-decision-notified", "amendments-notified"];

    /// <param name="events">Those that count, in their order.</param>
    public static HeldReview Latest(IReadOnlyList<RecordedEvent> events)
    {
        var last = events.LastOrDefault(e => e.Kind == "review-meeting-held") ?? events.LastOrDefault(e => e.Kind == "review-decision-notified");
        if (last is null) return new(null, null, "", null);
        var held = last.Kind == "review-meeting-held" ? last.On : (LocalDate?)null;
        var decision = events.LastOrDefault(e => e.Kind == "review-decision-notified" && e.Of == last.Of && e.On >= last.On);
        var draft = decision?.Detail == "amend" ? events.LastOrDefault(e => e.Kind == "amendments-notified" && e.Of == last.Of && e.On >= last.On) : null;
        return new(held, decision?.On, decision?.Detail switch { "amend" => "A", "cease" => "C", "maintain" => "M", _ => "" }, draft?.On);
    }

    public void Fill(EhcPlan plan) => (plan.ReviewMeeting, plan.ReviewDecided, plan.ReviewOutcome, plan.ReviewDraft) = (Held, Decided, Held is null ? "" : Outcome, Draft);
}
