using NodaTime;

namespace Waymark.Core.Inclusion.Exclusions;

/// <summary>One rule put to one exclusion on one day.</summary>
internal sealed class DutyReading(DutyFacts facts, DutyRule rule, LocalDate asOf)
{
    private readonly List<string> notes = [];

    /// <summary>The duty, or null where the rule has nothing to say.</summary>
    public Duty? Read()
    {
        var done = Done();
        switch (rule.When.Holds(facts.Holds))
        {
            case null:
                return Made(DutyState.CannotTell, null, null, done, facts.Totals.TermDays is null ? string.Join(' ', facts.Totals.Notes) : facts.Missing(""));
            case false when rule.Kind == DutyKind.Bar && done is { } early:
                return Made(DutyState.DoneEarly, null, null, done, $"Done on {DutyWords.Short(early, asOf)}, before the governors had decided.");
            case false:
                return rule.Otherwise.Length > 0 && rule.Kind != DutyKind.Free ? Made(DutyState.NotRequired, null, null, done, rule.Otherwise) : null;
        }
        if (rule.Kind == DutyKind.Free) return done is null ? Made(DutyState.NotRequired, null, null, null, rule.Otherwise) : Made(DutyState.Done, null, null, done, "");
        return rule.Kind == DutyKind.Bar ? Bar(done) : Dated(done);
    }

    private Duty Dated(LocalDate? done)
    {
        if (rule.Rule.Unit is "none" or "pounds") return Stand(null, null, done);
        if (facts.Day(rule.Start) is not { } start) return Unknown(done, facts.Missing(rule.Start));
        if (Due(start) is not { } due) return Unknown(done, facts.Missing(""));
        Note(start, due);
        return Stand(start, due, done);
    }

    private LocalDate? Due(LocalDate start)
    {
        var (n, calendar) = (rule.Rule.Amount, facts.Span.Calendar);
        return rule.Rule.Unit switch
        {
            "school days" => calendar?.Nth(start, n),
            "school day of" => calendar?.DayOf(start, n),
            // Where the run was longer than that already, it is due from the first day of the suspension that goes on.
            "school day of the run" => calendar?.DayOf(start, n) is { } day ? LocalDate.Max(day, facts.Day("first-day") ?? day) : null,
            "school days before" => calendar?.Nth(start, -n),
            "days" => start.PlusDays(n),
            "days before" => start.PlusDays(-n),
            "on" => start,
            var unit => throw new InvalidDataException($"Rule {rule.Rule.Id}: no unit is called {unit}."),
        };
    }

    private Duty Stand(LocalDate? start, LocalDate? due, LocalDate? done)
    {
        var sentence = start is { } from && due is { } last ? DutyWords.Of(rule, from, last, asOf, done is not null) : DutyWords.Plain(rule);
        if (done is { } on)
        {
            var late = on > due;
            if (rule.Rule.Id == "D14" && late) notes.Add("It came after the last day and cannot be taken: nobody may extend it.");
            return Made(late ? DutyState.DoneLate : DutyState.Done, due, null, done, "", $"{(due is null ? "" : sentence + " ")}Done on {DutyWords.Short(on, asOf)}{(late ? ", late" : "")}.");
        }
        if (Ended(due) is { } ended) return Made(DutyState.NotRequired, due, null, null, ended);
        if (rule.Kind == DutyKind.Right && facts.Step("review-waived") is { } waived) return Made(DutyState.NotRequired, due, null, null, $"The parents waived it in writing on {DutyWords.Short(waived.On, asOf)}.");
        if (Arranged is { } ahead) notes.Add($"Arranged from {DutyWords.Short(ahead, asOf)}{(ahead > due ? ", after its day" : "")}.");
        if (due is null || asOf <= due || rule.Kind == DutyKind.Prompt) return Made(DutyState.Open, due, null, null, "", sentence);
        if (rule.Kind == DutyKind.Right) return Made(DutyState.NotRequired, due, null, null, $"The time ended on {DutyWords.Short(due.Value, asOf)} and nobody had asked.");
        return Made(DutyState.Overdue, due, null, null, "", sentence + " It is not recorded as done.");
    }

    private Duty Bar(LocalDate? done)
    {
        if (done is null && Ended(null) is { } ended) return Made(DutyState.NotRequired, null, null, null, ended);
        var (earliest, sentence) = Earliest();
        if (earliest is not { } first) return Made(done is null ? DutyState.CannotTell : DutyState.DoneEarly, null, null, done, sentence);
        if (done is not { } on) return Made(DutyState.Open, null, first, null, "", sentence);
        return Made(on < first ? DutyState.DoneEarly : DutyState.Done, null, first, done, "", $"{sentence} Done on {DutyWords.Short(on, asOf)}{(on < first ? ", too early" : "")}.");
    }

    /// <summary>D18: the fifteen days are over without an application, the parents waive, or the review is finished.</summary>
    private (LocalDate?, string) Earliest()
    {
        if (facts.Step("review-waived") is { } waived && !facts.ReviewInTime) return (waived.On, $"From {DutyWords.Short(waived.On, asOf)}: the parents waived the review in writing.");
        if (facts.ReviewInTime)
        {
            var end = facts.Step("panel-decided", "upheld") ?? facts.Step("reconsidered", "upheld");
            return end is null ? (null, "The review that the parents asked for is not finished.") : (end.On, $"From {DutyWords.Short(end.On, asOf)}: the review is finished.");
        }
        if (facts.Day("decision-notice") is not { } notice) return (null, facts.Missing("decision-notice"));
        return facts.Span.Calendar?.Nth(notice, rule.Rule.Amount) is { } day ? (day, DutyWords.Of(rule, notice, day, asOf, past: false)) : (null, facts.Missing(""));
    }

    private string? Ended(LocalDate? due)
    {
        if (rule.Ends.Contains("cancelled") && facts.Span.Cancelled is { } cancelled && !(due < cancelled)) return $"It was cancelled on {DutyWords.Short(cancelled, asOf)}.";
        if (rule.Ends.Contains("reinstated") && facts.BackOn is { } back && !(due < back)) return $"The governors reinstated the child on {DutyWords.Short(back, asOf)}.";
        return rule.Rule.Unit == "days" && facts.Of.To is { } to && due > to ? $"It ends on {DutyWords.Short(to, asOf)}, before a review is due." : null;
    }

    private void Note(LocalDate start, LocalDate due)
    {
        if (rule.Start == "governors-notice" && facts.Step("governors-told") is null) notes.Add("Counted from notice to the parents: the governors are not recorded as told.");
        if (rule.Start is "decision-notice" or "governors-notice" && Posted() is { } posted) notes.Add($"Posted on {DutyWords.Short(posted.On, asOf)}; it counts as given on the second working day after (C9).");
        if (rule.Rule.Id != "D6") return;
        if (facts.Span.Calendar?.Nth(start, rule.Rule.Amount) is { } later && later != due) notes.Add($"By the later reading, with the first day as day 0: {later.DayOfWeek} {DutyWords.Short(later, asOf)}.");
    }

    private ExclusionStep? Posted() => rule.Start == "decision-notice" ? facts.Step("decision-sent", "post") : facts.Step("governors-told") is null ? facts.Step("parents-told", "post") : null;

    private Duty Unknown(LocalDate? done, string why) => Ended(null) is { } ended && done is null ? Made(DutyState.NotRequired, null, null, null, ended)
        : done is { } on ? Made(DutyState.Done, null, null, done, why, $"Done on {DutyWords.Short(on, asOf)}. Whether in time cannot be told: {why}")
        : Made(DutyState.CannotTell, null, null, null, why);

    private LocalDate? Done() => facts.Span.Steps.FirstOrDefault(s => rule.Done.Contains(s.Kind))?.On;

    /// <summary>A step that closes it and is recorded ahead of its day.</summary>
    private LocalDate? Arranged => facts.Of.Effective(LocalDate.MaxIsoValue).FirstOrDefault(s => s.On > asOf && rule.Done.Contains(s.Kind))?.On;

    private Duty Made(DutyState state, LocalDate? due, LocalDate? earliest, LocalDate? done, string why, string? sentence = null) =>
        new(rule.Rule, rule.What, rule.Actor, rule.Kind, due, earliest, state, done, why, sentence ?? why, notes) { ClosedBy = rule.Done, Arranged = done is null ? Arranged : null };
}
