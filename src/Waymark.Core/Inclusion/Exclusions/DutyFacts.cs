using NodaTime;
using NodaTime.Text;
using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>What the rules ask of one exclusion: whether something is so, and on which day something was.</summary>
internal sealed class DutyFacts
{
    private readonly ExclusionHistory history;
    private readonly RuleBook rules;
    private readonly Lazy<ExclusionRun?> run;

    public DutyFacts(ExclusionHistory history, ExclusionSpan span, RuleBook rules)
    {
        (this.history, Span, this.rules) = (history, span, rules);
        run = new(() => history.RunOf(span));
        Totals = history.UpTo(span);
    }

    public ExclusionSpan Span { get; }
    public ExclusionTotals Totals { get; }
    public ExclusionRun? Run => run.Value;
    public Exclusion Of => Span.Of;

    /// <summary>The last day to ask for a review; null where it cannot be told.</summary>
    public LocalDate? ReviewUntil => Day("decision-notice") is { } notice ? Span.Calendar?.Nth(notice, Amount("D14")) : null;

    /// <summary>True where a review was asked for in time; one that is late cannot be taken (D14).</summary>
    public bool ReviewInTime => Step("review-asked") is { } asked ? ReviewUntil is not { } until || asked.On <= until : Step("panel-decided") is not null;

    /// <summary>The day on which governors reinstated the child.</summary>
    public LocalDate? BackOn => Step("governors-met", "reinstated")?.On ?? Step("reconsidered", "reinstated")?.On;

    public int Amount(string rule) => rules.On(rule, Of.From).Amount;

    public ExclusionStep? Step(string kind, string detail = "") => Span.Steps.FirstOrDefault(s => s.Kind == kind && (detail.Length == 0 || s.Detail == detail));

    /// <summary>Null where it cannot be told.</summary>
    public bool? Holds(string fact) => fact switch
    {
        "any" => true,
        "perm" => Of.Kind == ExclusionKind.Permanent,
        "over-tell" => Totals.TermDays > Amount("C4.tell") ? true : Totals.TermDays is null ? null : false,
        "over-meet" => Totals.TermDays > Amount("C4.meet") ? true : Totals.TermDays is null ? null : false,
        "exam" => Of.ExamMissed || Of.Exam is not null,
        "elsewhere" => Of.Child.Elsewhere,
        "social-worker" => Of.Child.SocialWorker,
        "looked-after" => Of.Child.LookedAfter,
        "plan" => Of.Child.Plan,
        "run" => Span.Sessions > Amount("C6") * 2 && Span.Cancelled is null ? true : Run is { } here ? here.Days > Amount("C6") : null,
        "last-of-run" => history.IsLastOfRun(Span),
        "second" => history.InYear(Span) >= Amount("D20.second"),
        "maintained" => Span.Calendar?.Maintained,
        "cancelled" => Span.Cancelled is not null,
        "review-in-time" => ReviewInTime,
        "review-planned" => Day(fact) is not null,
        _ when fact.Split(':') is [var kind, var detail] => Step(kind, detail) is not null,
        _ => Step(fact) is not null,
    };

    /// <summary>The day of a fact, or null.</summary>
    public LocalDate? Day(string fact) => fact switch
    {
        "decided" => Of.Decided ?? Of.From,
        "first-day" => Span.First?.Day ?? Of.From,
        "run" => Run?.First ?? Span.First?.Day,
        "notice" => Notice("parents-told"),
        "governors-notice" => Step("governors-told")?.On ?? Notice("parents-told"),
        "decision-notice" => Notice("decision-sent"),
        "exam" => Of.Exam,
        "back" => Span.Next?.Day,
        "cancelled" => Span.Cancelled,
        "last-review" => Span.Steps.LastOrDefault(s => s.Kind == "offsite-reviewed")?.On ?? Of.From,
        "review-planned" => LocalDatePattern.Iso.Parse(Span.Steps.LastOrDefault(s => s.Kind == "offsite-invited")?.Detail ?? "") is { Success: true } day ? day.Value : null,
        _ => Step(fact)?.On,
    };

    /// <summary>What is missing where a day is.</summary>
    public string Missing(string fact) => fact switch
    {
        "governors-notice" => "It runs from notice, and neither governors nor parents are recorded as told.",
        "decision-notice" => "It runs from notice of the governors' decision, which is not recorded as sent.",
        "exam" => "The day of the exam is not recorded.",
        "review-asked" => "The day of the application is not recorded.",
        _ when Span.Calendar is null => $"There is no calendar of school {Of.Urn}.",
        _ => $"The calendar of school {Of.Urn} does not reach so far.",
    };

    /// <summary>The day on which a letter counts as given (C9): posted first class, the second working day after; otherwise the same day.</summary>
    private LocalDate? Notice(string kind) => Step(kind) is not { } sent ? null
        : sent.Detail == "post" ? WorkingCalendar.England.Plus(sent.On, Amount("C9")) : sent.On;
}
