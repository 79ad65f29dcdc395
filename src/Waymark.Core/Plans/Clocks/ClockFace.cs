using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>Computes every clock that the events of a case call for. Pure: same facts, same rules, same day, same answer.</summary>
public sealed class ClockFace(ClockCatalogue catalogue, WorkingCalendar calendar)
{
    private static readonly Dictionary<string, string> FirstStepOfOrder = new(StringComparer.Ordinal)
    {
        ["assess"] = "CL-60.1", ["make-plan"] = "CL-61.1", ["amend"] = "CL-63", ["setting"] = "CL-64",
        ["continue"] = "CL-65", ["reconsider"] = "CL-66",
    };

    /// <summary>The standard rules and calendar.</summary>
    public static ClockFace Standard { get; } = new(ClockCatalogue.Standard, WorkingCalendar.England);

    /// <summary>Every clock as it stands on a day, the most pressing first.</summary>
    public IReadOnlyList<Clock> Read(CaseFacts facts, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var events = WithFinishedReviews(facts.Effective());
        return [.. catalogue.Shown.SelectMany(latest => Clocks(latest, facts, events, today))
            .OrderBy(c => c.Stopped is not null).ThenBy(c => c.Due)
            .ThenBy(c => c.Rule.Id, StringComparer.Ordinal).ThenBy(c => c.Of, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A review is finished on the day on which the decision was notified and, where the decision is to amend, the amendments too:
    /// a letter that says "we will amend" finishes nothing ([2022] EWHC 493 (Admin)).
    /// </summary>
    private static List<CaseEvent> WithFinishedReviews(IReadOnlyList<CaseEvent> events)
    {
        var all = events.ToList();
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var decision in events.Where(e => e.Kind == "review-decision-notified"))
        {
            if (finished.Contains(decision.Of)) continue;
            var amendments = events.FirstOrDefault(e => e.Kind == "amendments-notified" && e.Of == decision.Of);
            if (decision.Detail == "amend" && amendments is null) continue;
            var on = decision.Detail == "amend" ? LocalDate.Max(decision.On, amendments!.On) : decision.On;
            all.Add(decision with { Kind = "review-finished", On = on });
            // A review is finished once: a letter that tells of it again begins no new period.
            if (decision.Of.Length > 0) finished.Add(decision.Of);
        }
        return [.. all.OrderBy(e => e.On)];
    }

    private IEnumerable<Clock> Clocks(ClockRule latest, CaseFacts facts, List<CaseEvent> events, LocalDate today)
    {
        var starts = events.Where(latest.Start.Matches);
        // One request starts one set of clocks: a second while the first is open joins it.
        if (latest is { PerThread: false, Next: false }) starts = starts.Take(1);
        foreach (var start in starts)
        {
            if (latest.Rule.Id is "CL-17" && !(facts.Born is { } born && start.On < born.PlusYears(5))) continue;
            var rule = catalogue.On(latest.Rule.Id, start.On);
            if (Due(rule, start, events, facts) is var (due, also)) yield return Stand(rule, start, due, also, (facts, events, today));
        }
    }

    private (LocalDate Due, List<string> Also)? Due(ClockRule rule, CaseEvent start, List<CaseEvent> events, CaseFacts facts)
    {
        var also = new List<string>();
        switch (rule.Rule.Unit)
        {
            case "move": return (Move(rule, start, events, also), also);
            case "as order":
                return FirstStepOfOrder.TryGetValue(start.Detail, out var step)
                    ? (DueDay.Of(catalogue.Rules.On(step, start.On), start.On, calendar), [$"As an order under {step}."]) : null;
            case "end of plan":
                return facts.Born is { } born ? (LatestEnd.At25(born, events, also), also) : null;
            case "before day":
                also.Add($"Reported and spoken of as {DueDay.Words(DueDay.Of(rule.Rule, start.On, calendar).PlusDays(1))}.");
                break;
        }
        var due = NodaTime.Text.LocalDatePattern.Iso.Parse(start.Detail) is { Success: true } agreed && rule.Rule.Id == "CL-56"
            ? agreed.Value : DueDay.Of(rule.Rule, start.On, calendar);
        return (Joined(rule, start, due, events, also), also);
    }

    /// <summary>Takes the earlier or later of two limits and shows the other beside it.</summary>
    private LocalDate Joined(ClockRule rule, CaseEvent start, LocalDate due, List<CaseEvent> events, List<string> also)
    {
        if (rule.With.Split(' ') is not [var how, var id]) return due;
        var part = catalogue.On(id, start.On);
        var others = events.Where(e => part.Start.Matches(e) && (!part.PerThread || e.Of == start.Of)).ToList();
        var other = others.LastOrDefault(e => e.On <= start.On) ?? others.FirstOrDefault();
        if (other is null) return due;
        var second = DueDay.Of(part.Rule, other.On, calendar);
        also.Add($"{rule.Rule.Amount} {rule.Rule.Unit} from {rule.Rule.Starts}: {DueDay.Words(due)}. {part.Rule.Amount} {part.Rule.Unit} from {part.Rule.Starts}: {DueDay.Words(second)}.");
        return how == "min" ? LocalDate.Min(due, second) : LocalDate.Max(due, second);
    }

    private LocalDate Move(ClockRule rule, CaseEvent move, List<CaseEvent> events, List<string> also)
    {
        var aware = events.FirstOrDefault(e => e.Kind == "aware-of-move")?.On;
        var inTime = calendar.Plus(move.On, -rule.Rule.Amount);
        if (aware is null || aware <= inTime) return move.On;
        also.Add($"Aware on {DueDay.Words(aware.Value)}, after {DueDay.Words(inTime)} (the {rule.Rule.Amount}th working day before the move).");
        return calendar.Plus(calendar.OnOrAfter(aware.Value), rule.Rule.Amount - 1);
    }

    private Clock Stand(ClockRule rule, CaseEvent start, LocalDate due, List<string> also,
        (CaseFacts Facts, List<CaseEvent> Events, LocalDate Today) at)
    {
        var stop = FirstAfter(rule, rule.Stop, start, at.Events);
        var cancel = FirstAfter(rule, rule.Cancel, start, at.Events);
        if (cancel is not null && (stop is null || cancel.On < stop.On)) stop = null;
        else cancel = null;
        if (rule.Kind == ClockKind.Keep) (due, stop, cancel) = Kept((start, due, stop, cancel), also, at.Events);
        var custody = Custody.Of(at.Facts, at.Events);
        var tests = at.Facts.Claims.Where(c => c.Of == "" || c.Of == start.Of)
            .OrderBy(c => c.Ground, StringComparer.Ordinal).ThenBy(c => c.From)
            .Select(c => ExceptionTests.Try(c, rule, start.On, due, custody)).ToList();
        var days = Period.DaysBetween(due, stop?.On ?? at.Today);
        if (rule.Kind == ClockKind.Keep && stop is not null) days = days > 0 ? 0 : 1 - days;
        var state = (cancel, stop) switch
        {
            (not null, _) => ClockState.Ended,
            (_, not null) when days <= 0 => ClockState.Met,
            (_, not null) => tests.Exists(t => t.Holds) ? ClockState.LateExcused : ClockState.Late,
            _ when days <= 0 || rule.Kind == ClockKind.Keep => ClockState.Running,
            _ => tests.Exists(t => t.Holds) ? ClockState.OverdueExcused : ClockState.Overdue,
        };
        return new Clock(rule.Rule, rule.What, rule.Actor, rule.Kind, start.Of, start, due, calendar.OnOrBefore(due),
            cancel?.On ?? stop?.On, state, state is ClockState.Met or ClockState.Ended ? 0 : days, tests, also) { StoppedBy = rule.Stop.Kinds };
    }

    /// <summary>A plan that is to end is kept while an appeal against that runs; where the plan goes on after all, nothing is left to keep it for.</summary>
    private static (LocalDate Due, CaseEvent? Stop, CaseEvent? Cancel) Kept((CaseEvent Notice, LocalDate Due, CaseEvent? Stop, CaseEvent? Cancel) clock, List<string> also, List<CaseEvent> events)
    {
        var kept = KeptPlan.Of(clock.Notice, events);
        if (kept.Continued is { } on && (clock.Stop is null || on.On <= clock.Stop.On)) return (clock.Due, null, on);
        if (kept.Open) also.Add($"An appeal was received on {DueDay.Words(kept.Appealed!.Value)} and is not decided: the plan is kept until it is.");
        return (kept.Until(clock.Due, clock.Stop?.On), clock.Stop, clock.Cancel);
    }

    private static CaseEvent? FirstAfter(ClockRule rule, EventPattern pattern, CaseEvent start, List<CaseEvent> events) =>
        events.Find(e => pattern.Matches(e) && !ReferenceEquals(e, start)
            && (!rule.PerThread || start.Of == "" || e.Of == "" || e.Of == start.Of)
            && (rule.PerThread || e.Kind != "withdrawn" || e.IsOfWholeCase(events))
            && (rule.Next ? e.On > start.On : LooksForward(rule) ? e.On >= start.On : true));

    /// <summary>Clocks that count back from a planned day are stopped by something done before it.</summary>
    private static bool LooksForward(ClockRule rule) => rule.Rule.Unit is not ("weeks before" or "months before" or "before day" or "move");
}
