using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.Inclusion.Suspensions;
using Waymark.People;
using Waymark.Plans;
using Waymark.Shell.Data;

namespace Waymark.Tests.Insight.Indicators;

/// <summary>The rows of every indicator written down a second time, by hand from casework and marks and without the lake's statements.</summary>
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
    private RegistersAgain registers = new([], day => day, (_, _) => "");

    /// <summary>The day by which the term of a day is known.</summary>
    public required Func<LocalDate, LocalDate> TermOf { get; init; }

    public async Task ReadAsync(WaymarkDb db, IReadOnlyList<MarkedDay> marks, CancellationToken stop)
    {
        cases = await db.Set<EhcCase>().AsNoTracking().ToListAsync(stop);
        plans = await db.Set<EhcPlan>().AsNoTracking().ToListAsync(stop);
        clocks = await db.Set<CaseClock>().AsNoTracking().ToListAsync(stop);
        events = await db.Set<RecordedEvent>().AsNoTracking().ToListAsync(stop);
        suspensions = await db.Set<Suspension>().AsNoTracking().ToListAsync(stop);
        rolls = await db.Set<Enrolment>().AsNoTracking().ToListAsync(stop);
        statuses = (await db.Set<SenStatus>().AsNoTracking().ToListAsync(stop)).ToLookup(s => s.Child);
        registers = new RegistersAgain(marks, TermOf, StatusOn);
    }

    /// <exception cref="ArgumentException">The indicator is not counted again.</exception>
    public IEnumerable<CountedRow> Of(string indicator) => indicator switch
    {
        "requests" => cases.Where(c => c.RequestOutcome != "H" && Kept(c.Received)).Select(c => Number(c.Received, c.Child)),
        "decisions-in-6-weeks" => Decided.Select(c => Part(c.RequestDecided, c.Child, Period.DaysBetween(c.Received!.Value, c.RequestDecided!.Value) <= 42)),
        "refusals-to-assess" => Decided.Select(c => Part(c.RequestDecided, c.Child, c.RequestOutcome == "N")),
        "plans-in-20-weeks" => Issued.Select(c => Part(c.AssessmentDecided, c.Child, Days(c) <= 140)),
        "plans-in-20-weeks-excluding-exceptions" => Issued.Where(c => c.Week20 != true).Select(c => Part(c.AssessmentDecided, c.Child, Days(c) <= 140)),
        "plans-with-exception" => Issued.Select(c => Part(c.AssessmentDecided, c.Child, c.Week20 == true)),
        "weeks-to-plan" => Issued.Where(c => Days(c) >= 0).Select(c => new CountedRow("month", Month(c.AssessmentDecided), c.Child, Days(c) / 7.0, 1)),
        "appeals" => Appealable,
        "new-plans" => plans.Where(p => p.CameFrom.Length == 0 && Kept(p.Started)).Select(p => Number(p.Started, p.Child)),
        "plans" => Enumerable.Range(0, 36).Select(ago => MonthStart.PlusMonths(-ago)).SelectMany(day => Holders(day).Select(child => new CountedRow("day", day, child, 1))),
        "ceased" => plans.Where(p => Kept(p.Ceased)).Select(p => Number(p.Ceased, p.Child)),
        "phase-transfers-in-time" => Moves.Select(p => Part(p.PhaseTransferDue, p.Child, p.PhaseTransferFinal <= p.PhaseTransferDue)),
        "reviews-in-12-months" => InTime("CL-10", "CL-11"),
        "review-decisions-in-4-weeks" => Reviews.Where(r => r.Decided is not null && Kept(r.Meeting)).Select(r => Part(r.Meeting, r.Child, Period.DaysBetween(r.Meeting, r.Decided!.Value) <= 28)),
        "advice-in-6-weeks" => InTime("CL-02"),
        "limits-passed" => clocks.Where(c => c.Kind == Core.Plans.Clocks.ClockKind.Statutory && c is { Ours: true, Stopped: null, Ended: false })
            .Select(c => new CountedRow("day", today, c.Child, c.Due < today && !c.Excused ? 1 : 0, 1)),
        "suspensions" => suspensions.Where(s => s is { Kind: SuspensionKind.Suspension, Cancelled: null } && Kept(s.From)).Select(s => Number(s.From, s.Child) with { Sen = s.SenStatus }),
        "suspensions-rate" => Rate(SuspensionKind.Suspension),
        "permanent-exclusions-rate" => Rate(SuspensionKind.Permanent),
        "sen-support-rate" => OnRoll("K"),
        "plans-rate" => OnRoll("E"),
        _ => registers.Of(indicator),
    };

    private LocalDate MonthStart => new(today.Year, today.Month, 1);

    private IEnumerable<EhcCase> Decided => cases.Where(c => c is { Received: not null, RequestOutcome: "Y" or "N" } && Kept(c.RequestDecided));

    private IEnumerable<EhcCase> Issued => cases.Where(c => c is { Received: not null, AssessmentOutcome: "Y" } && Kept(c.AssessmentDecided));

    /// <summary>For every decision that a family can appeal, whether it did.</summary>
    private IEnumerable<CountedRow> Appealable => cases.Where(c => c.RequestOutcome == "N" && Kept(c.RequestDecided)).Select(c => Part(c.RequestDecided, c.Child, c.RequestTribunal == true))
        .Concat(cases.Where(c => c.AssessmentOutcome is "Y" or "N" && Kept(c.AssessmentDecided)).Select(c => Part(c.AssessmentDecided, c.Child, c.AssessmentTribunal == true || c.OtherTribunal == true)));

    private IEnumerable<EhcPlan> Moves => plans.Where(p => p.PhaseTransferDue is { } due && due < today && due >= first && !(p.Ceased <= due && p.PhaseTransferFinal is null));

    /// <summary>Meetings with the day of their decision: from the events in force, and those that only a return knows.</summary>
    private List<(ChildId Child, LocalDate Meeting, LocalDate? Decided)> Reviews
    {
        get
        {
            var children = cases.ToDictionary(c => c.Id, c => c.Child);
            var gone = events.Where(e => e.Replaces is not null).Select(e => e.Replaces!.Value).ToHashSet();
            var threads = events.Where(e => !e.Withdraws && !gone.Contains(e.Id)).GroupBy(e => (e.Case, e.Of))
                .Select(g => (g.Key.Case, Meeting: g.Where(e => e.Kind == "review-meeting-held").Max(e => (LocalDate?)e.On), Decided: g.Where(e => e.Kind == "review-decision-notified").Max(e => (LocalDate?)e.On)))
                .Where(r => r.Meeting is not null).ToList();
            var returned = plans.Where(p => p.ReviewMeeting is { } day && !threads.Exists(r => r.Case == p.Case && r.Meeting == day));
            return [.. threads.Select(r => (children[r.Case], r.Meeting!.Value, r.Decided)), .. returned.Select(p => (p.Child, p.ReviewMeeting!.Value, p.ReviewDecided))];
        }
    }

    private bool Kept(LocalDate? day) => day >= first && day <= today;

    private static int Days(EhcCase c) => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value);

    private static LocalDate Month(LocalDate? day) => new(day!.Value.Year, day.Value.Month, 1);

    private static LocalDate YearOf(LocalDate day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    private static CountedRow Number(LocalDate? day, ChildId child) => new("month", Month(day), child, 1);

    private static CountedRow Part(LocalDate? day, ChildId child, bool counts) => new("month", Month(day), child, counts ? 1 : 0, 1);

    private IEnumerable<ChildId> Holders(LocalDate day) => plans.Where(p => p.Started <= day && (p.Ceased is null || p.Ceased >= day)).Select(p => p.Child).Distinct();

    private IEnumerable<CountedRow> InTime(params string[] rules) =>
        clocks.Where(c => rules.Contains(c.Rule) && !c.Ended && c.Due < today && c.Due >= first).Select(c => Part(c.Due, c.Child, c.Stopped <= c.Due));

    /// <summary>Of this school year and the two before it, against the pupils on roll on 1 October; of each term against those on roll on the day of its census.</summary>
    private IEnumerable<CountedRow> Rate(SuspensionKind kind)
    {
        var thisYear = YearOf(today);
        var began = suspensions.Where(s => Stands(s, kind) && s.From <= today && s.From >= thisYear.PlusYears(-2)).ToList();
        var years = Enumerable.Range(0, 3).Select(ago => thisYear.PlusYears(-ago)).ToList();
        var terms = years.SelectMany(year => new[] { (Known: year, Day: year.PlusMonths(1)), (new(year.Year + 1, 1, 1), new(year.Year + 1, 1, 15)), (new(year.Year + 1, 4, 1), new(year.Year + 1, 5, 15)) }).Where(t => t.Known <= today);
        return began.SelectMany(s => new CountedRow[] { new("school year", YearOf(s.From), s.Child, 1, 0), new("term", TermOf(s.From), s.Child, 1, 0) }.Select(row => row with { Sen = s.SenStatus }))
            .Concat(years.SelectMany(year => Roll("school year", year, year.PlusMonths(1)))).Concat(terms.SelectMany(term => Roll("term", term.Known, term.Day)));
    }

    private IEnumerable<CountedRow> Roll(string grain, LocalDate period, LocalDate day) =>
        OnRollOn(LocalDate.Min(day, today)).Select(child => new CountedRow(grain, period, child, 0, 1) { Sen = StatusOn(child, LocalDate.Min(day, today)) });

    private static bool Stands(Suspension s, SuspensionKind kind) =>
        s.Kind == kind && s.Cancelled is null && (kind == SuspensionKind.Suspension || (s.Board != BoardDecision.Reinstated && s.Reconsidered != BoardDecision.Reinstated));

    private IEnumerable<CountedRow> OnRoll(string status) => new[] { 2, 1, 0 }.Select(ago => new LocalDate(today.Year - ago, 1, 15)).Append(MonthStart).Where(day => day <= today)
        .SelectMany(day => OnRollOn(day).Select(child => new CountedRow("day", day, child, StatusOn(child, day) == status ? 1 : 0, 1)));

    private HashSet<ChildId> OnRollOn(LocalDate day) => [.. rolls.Where(r => !r.TakenBack && r.Urn.Length > 0 && r.On(day)).Select(r => r.Child)];

    /// <summary>The status that began last, unless it ended before the day.</summary>
    private string StatusOn(ChildId child, LocalDate day) =>
        statuses[child].Where(s => !s.TakenBack && (s.From is null || s.From <= day)).MaxBy(s => s.From ?? LocalDate.MinIsoValue) is { } last && (last.To is null || last.To >= day) ? last.Status : "N";
}
