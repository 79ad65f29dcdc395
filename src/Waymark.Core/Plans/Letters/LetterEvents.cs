using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;

namespace Waymark.Core.Plans.Letters;

/// <summary>Which events sending a notice is, by what the case knows so far. A step and the letter that tells of it are one, whichever comes first.</summary>
/// <param name="facts">The case before the notice.</param>
public sealed class LetterEvents(CaseFacts facts)
{
    // Told once in a case, or once in the thread of a review, request or notice: a letter on a later day tells of the same step again.
    private static readonly HashSet<string> OncePerThread = new([
        "assess-decision-notified", "no-plan-notified", "transfer-notified", "review-decision-notified", "amendments-notified", "amendments-served", "not-amending-notified", "reassessment-decided", "cease-notice-sent",
        "appealable-notice-sent",
    ], StringComparer.Ordinal);

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
        return notice.ToldByVersion || !notice.ToFamily ? null : Step(notice, Thread(notice, day))?.On;
    }

    /// <summary>The decisions on reviews that are made and of which the family is not told yet: maintain, amend, cease or reassess.</summary>
    public IReadOnlySet<string> Untold => events.Where(e => e.Kind == "review-decided" && IsUntold(e)).Select(e => e.Detail).ToHashSet(StringComparer.Ordinal);

    /// <summary>The review, request or notice to which the notice belongs; empty where a case has one only.</summary>
    public string Thread(Notice notice, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Event switch
        {
            "review-decision-notified" when notice.Detail == "amend" => Decided("amend") ?? Undecided() ?? OpenAmendments() ?? $"amendment-{Text(day)}",
            "review-decision-notified" => Decided(notice.Detail) ?? Undecided() ?? (Last("review-meeting-held") ?? Last("review-decision-notified"))?.Of ?? $"review-{Text(day)}",
            "amendments-notified" => OpenAmendments() ?? $"amendment-{Text(day)}",
            "not-amending-notified" => OpenAmendments() ?? (Last("amendments-notified") ?? Last("not-amending-notified"))?.Of ?? $"review-{Text(day)}",
            "reassessment-decided" => (notice.Detail == "reassess" ? Decided("reassess") : null) ?? (Open("reassessment-requested", "reassessment-decided") ?? Last("reassessment-requested") ?? Open("reassessment-decided", "reassessed-final-sent"))?.Of ?? $"request-{Text(day)}",
            "cease-notice-sent" => Decided("cease") ?? CeaseNoticeInForce(day) ?? Undecided() ?? $"cease-{Text(day)}",
            _ => "",
        };
    }

    private IEnumerable<CaseEvent> All(Notice notice, LocalDate day, LocalDate served, string setting)
    {
        var thread = notice.ToFamily ? Thread(notice, day) : setting;
        // Amending without a review finishes none: the next is due when it was (Regs 28).
        var amendsAlone = notice.Name == "review-amend" && !IsReview(thread);
        if (notice.Event.Length > 0 && !notice.ToldByVersion && !amendsAlone) yield return new("", notice.Event, day, thread, notice.Detail);
        if (notice.Name == "draft-plan") yield return new("", "draft-served", served);
        if (notice.Name == "review-amend") yield return new("", "amendments-notified", day, thread);
        if (notice.Name is "review-amend" or "amend-without-review" && served > day) yield return new("", "amendments-served", served, thread);
        if (notice.Name is "will-cease" or "will-reassess" && IsReview(thread)) yield return new("", "review-decision-notified", day, thread, notice.Name == "will-cease" ? "cease" : "reassess");
        if (notice.Appealable) yield return new("", "appealable-notice-sent", day, Challenged(notice, thread, day));
    }

    /// <summary>The thread of mediation and appeal: that of the review or of ending the plan, else one of its own. Where it was begun when the step was recorded, that one.</summary>
    private string Challenged(Notice notice, string thread, LocalDate day)
    {
        var own = notice.Event is "review-decision-notified" or "cease-notice-sent" or "not-amending-notified" ? thread : "";
        var begun = Step(notice, thread) is { } step ? events.LastOrDefault(e => e.Kind == "appealable-notice-sent" && e.On >= step.On && (e.On == step.On || (own.Length > 0 && e.Of == own) || e.Of.StartsWith($"{notice.Name}-", StringComparison.Ordinal))) : null;
        return begun?.Of ?? (own.Length > 0 ? own : $"{notice.Name}-{Text(day)}");
    }

    private CaseEvent? Step(Notice notice, string thread) => notice.Event.Length == 0 ? null : events.LastOrDefault(e => e.Kind == notice.Event && (notice.ToldByVersion || e.Of == thread));

    private bool Known(CaseEvent told) => events.Any(e => e.Kind == told.Kind && e.Of == told.Of && (OncePerThread.Contains(told.Kind) ? told.Of.Length > 0 || e.Detail == told.Detail : e.On == told.On && e.Detail == told.Detail));

    // A setting that was asked and owes its answer is not asked anew by the letter that says so.
    private bool IsAsked(CaseEvent told) => told.Kind == "consultation-sent" && events.LastOrDefault(e => e.Of == told.Of && (e.Kind is "consultation-sent" or "consultation-answered" or "consultation-ended")) is { Kind: "consultation-sent" };

    /// <summary>The review on which that was decided and of which nothing is told, or was told and is not carried through.</summary>
    private string? Decided(string what) => events.LastOrDefault(e => e.Kind == "review-decided" && e.Detail == what && IsUntold(e))?.Of
        ?? events.LastOrDefault(e => e.Kind == "review-decision-notified" && e.Detail == what && !IsCarriedThrough(e))?.Of;

    /// <summary>A decision to amend is open until the plan is amended or is not to be, one to end the plan or to assess again until its notice is there.</summary>
    private bool IsCarriedThrough(CaseEvent decision) => decision.Detail switch
    {
        "amend" => After(decision, "amended-final-sent", "not-amending-notified"),
        "cease" => events.Any(e => e.Kind == "cease-notice-sent" && e.Of == decision.Of),
        "reassess" => events.Any(e => e.Kind == "reassessment-decided" && e.Of == decision.Of),
        _ => true,
    };

    private string? Undecided() => Open("review-meeting-held", "review-decision-notified")?.Of;

    private string? OpenAmendments() => Open("amendments-notified", "amended-final-sent", "not-amending-notified")?.Of;

    /// <summary>A letter within the time to appeal, or while an appeal runs, tells of the same end again; after it a new notice begins a time of its own.</summary>
    private string? CeaseNoticeInForce(LocalDate day) => events.LastOrDefault(e => e.Kind == "cease-notice-sent" && KeptPlan.Of(e, events) is { Continued: null } kept
        && (kept.Open || DueDay.Of(ClockCatalogue.Standard.Rules.On("CL-70", e.On), e.On, WorkingCalendar.England) >= day))?.Of;

    private bool IsReview(string thread) => thread.Length > 0 && events.Any(e => e.Of == thread && e.Kind is "review-meeting-arranged" or "review-meeting-held" or "review-decided" or "review-decision-notified");

    private bool IsUntold(CaseEvent decided) => !events.Any(e => e.Kind == "review-decision-notified" && e.Of == decided.Of && (decided.Detail != "amend" || After(e, "amendments-notified")));

    private bool After(CaseEvent first, params string[] kinds) => events.Any(e => kinds.Contains(e.Kind) && e.Of == first.Of && e.On >= first.On);

    private CaseEvent? Open(string kind, params string[] closing) => events.LastOrDefault(e => e.Kind == kind && !After(e, closing));

    private CaseEvent? Last(string kind) => events.LastOrDefault(e => e.Kind == kind);

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
