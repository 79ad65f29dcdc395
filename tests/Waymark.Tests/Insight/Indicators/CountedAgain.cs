using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Attendance;
using Waymark.Inclusion.Suspensions;
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
    private IReadOnlyList<Suspension> suspensions = [];

    public IReadOnlyList<(string Am, string Pm, LocalDate Date)> Marks { get; set; } = [];

    public async Task ReadAsync(WaymarkDb db, CancellationToken stop)
    {
        cases = await db.Set<EhcCase>().AsNoTracking().ToListAsync(stop);
        plans = await db.Set<EhcPlan>().AsNoTracking().ToListAsync(stop);
        clocks = await db.Set<CaseClock>().AsNoTracking().ToListAsync(stop);
        suspensions = await db.Set<Suspension>().AsNoTracking().ToListAsync(stop);
    }

    public (double Numerator, double? Denominator) Of(string indicator) => indicator switch
    {
        "requests" => (cases.Count(c => c.RequestOutcome != "H" && Kept(c.Received)), null),
        "decisions-in-6-weeks" => Share(Decided, c => Period.DaysBetween(c.Received!.Value, c.RequestDecided!.Value) <= 42),
        "refusals-to-assess" => Share(Decided, c => c.RequestOutcome == "N"),
        "plans-in-20-weeks" => Share(Issued, c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) <= 140),
        "plans-in-20-weeks-excluding-exceptions" => Share(Issued.Where(c => c.Week20 != true), c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) <= 140),
        "plans-with-exception" => Share(Issued, c => c.Week20 == true),
        "weeks-to-plan" => (Waited.Sum(c => Period.DaysBetween(c.Received!.Value, c.AssessmentDecided!.Value) / 7.0), Waited.Count()),
        "new-plans" => (plans.Count(p => p.CameFrom.Length == 0 && Kept(p.Started)), null),
        "reviews-in-12-months" => InTime("CL-10", "CL-11"),
        "advice-in-6-weeks" => InTime("CL-02"),
        "limits-passed" => Share(clocks.Where(c => c.Kind == Core.Plans.Clocks.ClockKind.Statutory && c is { Ours: true, Stopped: null, Ended: false }), c => c.Due < today && !c.Excused),
        "suspensions" => (suspensions.Count(s => s.Kind == SuspensionKind.Suspension && Kept(s.From)), null),
        "overall-absence" => Sessions(kind => kind is MarkClass.Authorised or MarkClass.Unauthorised),
        "unauthorised-absence" => Sessions(kind => kind is MarkClass.Unauthorised),
        _ => throw new ArgumentException($"{indicator} is not counted again.", nameof(indicator)),
    };

    private IEnumerable<EhcCase> Decided => cases.Where(c => c is { Received: not null, RequestOutcome: "Y" or "N" } && Kept(c.RequestDecided));

    private IEnumerable<EhcCase> Issued => cases.Where(c => c is { Received: not null, AssessmentOutcome: "Y" } && Kept(c.AssessmentDecided));

    private IEnumerable<EhcCase> Waited => Issued.Where(c => c.AssessmentDecided >= c.Received);

    private bool Kept(LocalDate? day) => day >= first && day <= today;

    private (double, double?) InTime(params string[] rules) =>
        Share(clocks.Where(c => rules.Contains(c.Rule) && !c.Ended && c.Due < today && c.Due >= first), c => c.Stopped <= c.Due);

    private (double, double?) Sessions(Func<MarkClass, bool> counts)
    {
        var kinds = Marks.SelectMany(m => new[] { m.Am, m.Pm }).Select(code => RegisterCode.Find(code)!.Class).ToList();
        return (kinds.Count(counts), kinds.Count(kind => kind is MarkClass.Present or MarkClass.ApprovedActivity or MarkClass.Authorised or MarkClass.Unauthorised));
    }

    private static (double, double?) Share<T>(IEnumerable<T> all, Func<T, bool> counts)
    {
        var of = all.ToList();
        return (of.Count(counts), of.Count);
    }
}
