using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Data;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>The indicators counted a second time, from casework and marks and without the lake's statements: numerator and denominator over all periods that are kept.</summary>
internal sealed class CountedAgain(LocalDate today)
{
    /// <summary>First day that figures reach back to.</summary>
    private readonly LocalDate first = new(today.Year - 5, 1, 1);

    private IReadOnlyList<EhcCase> cases = [];
    private IReadOnlyList<EhcPlan> plans = [];
    private IReadOnlyList<CaseClock> clocks = [];
    private IReadOnlyList<RecordedEvent> events = [];
    private IReadOnlyList<Suspension> suspensions = [];
    private IReadOnlyList<Enrolment> rolls = [];
    private ILookup<ChildId, SenStatus> statuses = Enumerable.Empty<SenStatus>().ToLookup(s => s.Child);

    public required RegistersAgain Registers { get; init; }

    /// <summary>The day by which the term of a day is known.</summary>
    public required Func<LocalDate, LocalDate> TermOf { get; init; }

    public async Task ReadAsync(WaymarkDb db, CancellationToken stop)
    {
        cases = await db.Set<EhcCase>().AsNoTracking().ToListAsync(stop);
        plans = await db.Set<EhcPlan>().AsNoTracking().ToListAsync(stop);
        clocks = await db.Set<CaseClock>().AsNoTracking().ToListAsync(stop);
        events = await db.Set<RecordedEvent>().AsNoTracking().ToListAsync(stop);
        suspensions = await db.Set<Suspension>().AsNoTracking().ToListAsync(stop);
        rolls = await db.Set<Enrolment>().AsNoTracking().ToListAsync(stop);
        statuses = (await db.Set<SenStatus>().AsNoTracking().ToListAsync(stop)).ToLookup(s => s.Child);
    }

    /// <exception cref="ArgumentException">The indicator is not counted again.</exception>
    public (double Numerator, double? Denominator) Of(string indicator) => indicator switch
    {
        "requests" => (cases.Count(c => c.RequestOutcome != "H" && Kept(c.Received)), null),
        "decisions-in-6-weeks" => Share(Decided, c => Period.DaysBetween(c.Received!.Value, c.RequestDecided!.Value) <= 42),
        "refusals-to-assess" => Share(Decided, c => c.RequestOutcome == "N"),
        "plans-in-20-weeks" => Share(Issued, c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) <= 140),
        "plans-in-20-weeks-excluding-exceptions" => Share(Issued.Where(c => c.Week20 != true), c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) <= 140),
        "plans-with-exception" => Share(Issued, c => c.Week20 == true),
        "weeks-to-plan" => (Waited.Sum(c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) / 7.0), Waited.Count()),
        "appeals" => Share(Appealable, appealed => appealed),
        "new-plans" => (plans.Count(p => p.CameFrom.Length == 0 && Kept(p.Started)), null),
        "plans" => (Enumerable.Range(0, 36).Sum(ago => Holders(MonthStart.PlusMonths(-ago))), null),
        "ceased" => (plans.Count(p => Kept(p.Ceased)), null),
        "phase-transfers-in-time" => Share(Moves, p => p.PhaseTransferFinal <= p.PhaseTransferDue),
        "reviews-in-12-months" => InTime("CL-10", "CL-11"),
        "review-decisions-in-4-weeks" => Share(Reviews.Where(r => r.Decided is not null && Kept(r.Meeting)), r => Period.DaysBetween(r.Meeting, r.Decided!.Value) <= 28),
        "advice-in-6-weeks" => InTime("CL-02"),
        "limits-passed" => Share(clocks.Where(c => c.Kind == Core.Plans.Clocks.ClockKind.Statutory && c is { Ours: true, Stopped: null, Ended: false }), c => c.Due < today && !c.Excused),
        "suspensions" => (suspensions.Count(s => s is { Kind: SuspensionKind.Suspension, Cancelled: null } && Kept(s.From)), null),
        "suspensions-rate" => Rate(SuspensionKind.Suspension),
        "permanent-exclusions-rate" => Rate(SuspensionKind.Permanent),
        "sen-support-rate" => OnRoll("K"),
        "plans-rate" => OnRoll("E"),
        _ => Registers.Of(indicator),
    };

    /// <summary>The same term by term, for indicators that are counted so; by the day by which the term is known.</summary>
    public IReadOnlyDictionary<LocalDate, (double Numerator, double? Denominator)> OfTerms(string indicator) => indicator switch
    {
        "suspensions-rate" => RateOfTerms(SuspensionKind.Suspension),
        "permanent-exclusions-rate" => RateOfTerms(SuspensionKind.Permanent),
        _ => Registers.OfTerms(indicator),
    };

    private LocalDate MonthStart => new(today.Year, today.Month, 1);

    private IEnumerable<EhcCase> Decided => cases.Where(c => c is { Received: not null, RequestOutcome: "Y" or "N" } && Kept(c.RequestDecided));

    private IEnumerable<EhcCase> Issued => cases.Where(c => c is { Received: not null, AssessmentOutcome: "Y" } && Kept(c.AssessmentDecided));

    private IEnumerable<EhcCase> Waited => Issued.Where(c => c.AssessmentDecided >= c.Received);

    /// <summary>For every decision that a family can appeal, whether it did.</summary>
    private IEnumerable<bool> Appealable => cases.Where(c => c.RequestOutcome == "N" && Kept(c.RequestDecided)).Select(c => c.RequestTribunal == true)
        .Concat(cases.Where(c => c.AssessmentOutcome is "Y" or "N" && Kept(c.AssessmentDecided)).Select(c => c.AssessmentTribunal == true || c.OtherTribunal == true));

    private IEnumerable<EhcPlan> Moves => plans.Where(p => p.PhaseTransferDue is { } due && due < today && due >= first && !(p.Ceased <= due && p.PhaseTransferFinal is null));

    /// <summary>Meetings with the day of their decision: from the events in force, and those that only a return knows.</summary>
    private List<(LocalDate Meeting, LocalDate? Decided)> Reviews
    {
        get
        {
            var gone = events.Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
            var threads = events.Where(e => !e.Withdraws && !gone.Contains(e.Id)).GroupBy(e => (e.Case, e.Of))
                .Select(g => (g.Key.Case, Meeting: g.Where(e => e.Kind == "review-meeting-held").Max(e => (LocalDate?)e.On), Decided: g.Where(e => e.Kind == "review-decision-notified").Max(e => (LocalDate?)e.On)))
                .Where(r => r.Meeting is not null).ToList();
            var returned = plans.Where(p => p.ReviewMeeting is { } day && !threads.Exists(r => r.Case == p.Case && r.Meeting == day));
            return [.. threads.Select(r => (r.Meeting!.Value, r.Decided)), .. returned.Select(p => (p.ReviewMeeting!.Value, p.ReviewDecided))];
        }
    }

    private bool Kept(LocalDate? day) => day >= first && day <= today;

    private int Holders(LocalDate day) => plans.Where(p => p.Started <= day && (p.Ceased is null || p.Ceased >= day)).Select(p => p.Child).Distinct().Count();

    private (double, double?) InTime(params string[] rules) =>
        Share(clocks.Where(c => rules.Contains(c.Rule) && !c.Ended && c.Due < today && c.Due >= first), c => c.Stopped <= c.Due);

    /// <summary>Of this school year and the two before it, against the pupils on roll on 1 October.</summary>
    private (double, double?) Rate(SuspensionKind kind)
    {
        var thisYear = new LocalDate(today.Month >= 9 ? today.Year : today.Year - 1, 9, 1);
        var began = suspensions.Count(s => Stands(s, kind) && s.From >= thisYear.PlusYears(-2) && s.From <= today);
        return (began, Enumerable.Range(0, 3).Sum(ago => OnRollOn(LocalDate.Min(thisYear.PlusYears(-ago).PlusMonths(1), today)).Count));
    }

    private Dictionary<LocalDate, (double, double?)> RateOfTerms(SuspensionKind kind)
    {
        var thisYear = today.Month >= 9 ? today.Year : today.Year - 1;
        var census = Enumerable.Range(thisYear - 2, 3).SelectMany(year => new[] { (new LocalDate(year, 9, 1), new LocalDate(year, 10, 1)), (new(year + 1, 1, 1), new(year + 1, 1, 15)), (new(year + 1, 4, 1), new(year + 1, 5, 15)) });
        return census.Where(c => c.Item1 <= today).ToDictionary(
            c => c.Item1, c => ((double)suspensions.Count(s => Stands(s, kind) && s.From <= today && TermOf(s.From) == c.Item1), (double?)OnRollOn(LocalDate.Min(c.Item2, today)).Count));
    }

    private static bool Stands(Suspension s, SuspensionKind kind) =>
        s.Kind == kind && s.Cancelled is null && (kind == SuspensionKind.Suspension || (s.Board != BoardDecision.Reinstated && s.Reconsidered != BoardDecision.Reinstated));

    private (double, double?) OnRoll(string status)
    {
        var days = new[] { 2, 1, 0 }.Select(ago => new LocalDate(today.Year - ago, 1, 15)).Append(MonthStart).Where(day => day <= today).ToList();
        return (days.Sum(day => OnRollOn(day).Count(child => StatusOn(child, day) == status)), days.Sum(day => OnRollOn(day).Count));
    }

    private HashSet<ChildId> OnRollOn(LocalDate day) => [.. rolls.Where(r => !r.TakenBack && r.Urn.Length > 0 && r.On(day)).Select(r => r.Child)];

    /// <summary>The status that began last, unless it ended before the day.</summary>
    private string StatusOn(ChildId child, LocalDate day) =>
        statuses[child].Where(s => !s.TakenBack && (s.From is null || s.From <= day)).MaxBy(s => s.From ?? LocalDate.MinIsoValue) is { } last && (last.To is null || last.To >= day) ? last.Status : "N";

    private static (double, double?) Share<T>(IEnumerable<T> all, Func<T, bool> counts)
    {
        var of = all.ToList();
        return (of.Count(counts), of.Count);
    }
}
