using System.Collections.Frozen;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.Plans.Clocks;
using Waymark.Core.Plans.Reviews;

namespace Waymark.Core.Plans.Schools;

/// <summary>What a school owes about one child, and what the council owes it; the most pressing first, what has no day last.</summary>
public static class SchoolDuties
{
    private static readonly RuleBook Rules = RuleBook.Embedded("Plans/Schools/school-rules.csv");

    // Limits of the council that a school waits for: "late" ones are told once they are over, the others from some weeks before.
    private static readonly FrozenDictionary<string, bool> OfCouncil =
        Table.Embedded("Plans/Schools/council-duties.csv").Rows.ToFrozenDictionary(r => r["rule"], r => r["shown"] == "coming", StringComparer.Ordinal);

    /// <summary>All duties of a case on a day.</summary>
    public static IReadOnlyList<SchoolDuty> Of(SchoolFacts facts, LocalDate today) =>
        [.. Advice(facts).Concat(Consultations(facts)).Concat(Arranging(facts, today)).Concat(facts.Reviews.SelectMany(Review)).Concat(Council(facts, today)).Concat(Objections(facts))
            .OrderBy(d => d.By is null).ThenBy(d => d.By).ThenBy(d => d.Owner).ThenBy(d => d.What, StringComparer.Ordinal)];

    private static IEnumerable<SchoolDuty> Advice(SchoolFacts facts)
    {
        foreach (var asked in facts.Advice.Where(a => !a.Signed))
        {
            var clock = facts.Clocks.Where(c => c.Rule == "CL-02" && c.Of == asked.Body).MinBy(c => c.Due);
            yield return asked.Question
                ? new(DutyOwner.School, DutyStep.AnswerQuestion, "Answer the council's question about the advice", clock?.Due, asked.Id, clock?.Excused ?? false)
                : new(DutyOwner.School, DutyStep.WriteAdvice, "Write the advice for the assessment", clock?.Due, asked.Id, clock?.Excused ?? false);
        }
    }

    private static IEnumerable<SchoolDuty> Consultations(SchoolFacts facts) =>
        from clock in facts.Clocks
        where clock.Rule == "CL-06" && string.Equals(clock.Of, facts.School, StringComparison.OrdinalIgnoreCase)
        select new SchoolDuty(DutyOwner.School, DutyStep.AnswerConsultation, "Answer the consultation on the draft plan", clock.Due, "", clock.Excused);

    private static IEnumerable<SchoolDuty> Arranging(SchoolFacts facts, LocalDate today)
    {
        if (!facts.HasPlan || facts.Reviews.Count > 0 || facts.Clocks.Where(c => c.Rule is "CL-10" or "CL-11" or "CL-32").MinBy(c => c.Due) is not { } clock) yield break;
        var by = ReviewClock.MeetingBy(clock.Due);
        if (Before(by, "plans.school.arrange-ahead") <= today) yield return new(DutyOwner.School, DutyStep.ArrangeReview, "Arrange the review meeting", by, "", clock.Excused);
    }

    private static IEnumerable<SchoolDuty> Review(OpenReview review)
    {
        if (review.Steps.Clock is not { } clock) yield break;
        var state = review.Steps.State;
        if (review.ReportAwaited && state is ReviewState.Arranged or ReviewState.Circulated) yield return new(DutyOwner.School, DutyStep.WriteReport, "Write the school's report for the review", clock.CirculateBy, review.Id);
        var owner = review.BySchool ? DutyOwner.School : DutyOwner.Council;
        if (state == ReviewState.Arranged) yield return new(owner, DutyStep.SendPapers, "Send the papers of the meeting", clock.CirculateBy, review.Id);
        if (state is ReviewState.Arranged or ReviewState.Circulated) yield return new(owner, DutyStep.HoldMeeting, "Hold the review meeting", review.Steps.Meeting, review.Id);
        if (state == ReviewState.Held) yield return new(owner, DutyStep.SendReport, "Send the report of the meeting", clock.ReportBy, review.Id);
    }

    private static IEnumerable<SchoolDuty> Council(SchoolFacts facts, LocalDate today) =>
        from clock in facts.Clocks
        where OfCouncil.TryGetValue(clock.Rule, out var coming) && (clock.Due < today || (coming && Before(clock.Due, "plans.school.council-ahead") <= today))
        select new SchoolDuty(DutyOwner.Council, DutyStep.Council, clock.What, clock.Due, "", clock.Excused);

    private static IEnumerable<SchoolDuty> Objections(SchoolFacts facts) =>
        facts.Objections.Select(o => new SchoolDuty(DutyOwner.Council, DutyStep.AnswerObjection, "Answer the school's objection to what became of its advice", null, o));

    private static LocalDate Before(LocalDate day, string rule) => DueDay.Of(Rules.On(rule, day), day, WorkingCalendar.England);
}
