using NodaTime;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Letters;

/// <summary>Which events sending a notice is, by what the case knows so far.</summary>
/// <param name="facts">The case before the notice.</param>
public sealed class LetterEvents(CaseFacts facts)
{
    private readonly IReadOnlyList<CaseEvent> events = facts.Effective();

    /// <summary>The events to record when the notice is sent; what the case knows already is left out.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="day">The day of sending.</param>
    /// <param name="served">The day on which the family has it: later by post.</param>
    /// <param name="setting">The setting consulted, or empty.</param>
    public IReadOnlyList<CaseEvent> Of(Notice notice, LocalDate day, LocalDate served, string setting = "")
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. All(notice, day, served, setting).Where(e => !Known(e) && !IsAsked(e))];
    }

    /// <summary>The day on which the step of the notice is recorded already, or null.</summary>
    public LocalDate? DoneOn(Notice notice, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.Event.Length == 0 || notice.ToldByVersion || !notice.ToFamily) return null;
        var thread = Thread(notice, day);
        return events.LastOrDefault(e => e.Kind == notice.Event && e.Of == thread)?.On;
    }

    /// <summary>The review, request or notice to which the notice belongs; empty where a case has one only.</summary>
    public string Thread(Notice notice, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Event switch
        {
            "review-decision-notified" => (Open("review-meeting-held", "review-decision-notified") ?? Last("review-meeting-held"))?.Of ?? $"review-{Text(day)}",
            "not-amending-notified" => (Open("amendments-notified", "amended-final-sent", "not-amending-notified") ?? Last("amendments-notified"))?.Of ?? $"review-{Text(day)}",
            "reassessment-decided" => (Open("reassessment-requested", "reassessment-decided") ?? Last("reassessment-requested"))?.Of ?? $"request-{Text(day)}",
            "cease-notice-sent" => $"cease-{Text(day)}",
            _ => "",
        };
    }

    private IEnumerable<CaseEvent> All(Notice notice, LocalDate day, LocalDate served, string setting)
    {
        var thread = notice.ToFamily ? Thread(notice, day) : setting;
        if (notice.Event.Length > 0 && !notice.ToldByVersion) yield return new("", notice.Event, day, thread, notice.Detail);
        if (notice.Name == "draft-plan") yield return new("", "draft-served", served);
        if (notice.Name == "review-amend") yield return new("", "amendments-notified", day, thread);
        if (notice.Name == "will-cease" && Open("review-meeting-held", "review-decision-notified") is { } review) yield return new("", "review-decision-notified", day, review.Of, "cease");
        if (notice.Appealable) yield return new("", "appealable-notice-sent", day, notice.Name == "will-cease" ? thread : $"{notice.Name}-{Text(day)}");
    }

    private bool Known(CaseEvent told) => events.Any(e => e.Kind == told.Kind && e.Of == told.Of && e.Detail == told.Detail && (e.On == told.On || told.Kind is "assess-decision-notified" or "no-plan-notified" or "transfer-notified"));

    // A setting that was asked and owes its answer is not asked anew by the letter that says so.
    private bool IsAsked(CaseEvent told) => told.Kind == "consultation-sent" && events.LastOrDefault(e => e.Of == told.Of && (e.Kind is "consultation-sent" or "consultation-answered" or "consultation-ended")) is { Kind: "consultation-sent" };

    private CaseEvent? Open(string kind, params string[] closing) => events.LastOrDefault(e => e.Kind == kind && !events.Any(c => closing.Contains(c.Kind) && c.Of == e.Of && c.On >= e.On));

    private CaseEvent? Last(string kind) => events.LastOrDefault(e => e.Kind == kind);

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
