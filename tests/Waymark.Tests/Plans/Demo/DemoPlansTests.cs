using Microsoft.EntityFrameworkCore;
using Waymark.People;
using Waymark.Plans;
using Waymark.Tests.Inclusion.Demo;

namespace Waymark.Tests.Plans.Demo;

/// <summary>Plans of the demonstration end, move on and are excused about as often as published.</summary>
[Collection(nameof(SmallPartnership))]
public sealed class DemoPlansTests(SmallPartnership partnership)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task About_six_plans_of_a_hundred_end_in_a_year_for_the_published_reasons()
    {
        await using var db = partnership.Casework();
        var plans = await db.Set<EhcPlan>().AsNoTracking().ToListAsync(Stop);
        var ended = plans.Where(p => p.Ceased is not null).ToList();
        // Two years of them, against the plans that are maintained: 300 of 5,486 in North Yorkshire in 2024.
        Assert.InRange(ended.Count / 2.0 / plans.Count(p => p.Ceased is null), 0.02, 0.12);
        Assert.All(ended, p => Assert.Contains(p.CeaseReason, new[] { "2", "3", "4", "5", "6" }));
        Assert.All(plans.Where(p => p.Ceased is null), p => Assert.Equal("", p.CeaseReason));
        Assert.All(ended, p => Assert.True(p.Started < p.Ceased && p.Ceased <= Stores.DemoArea.Today));
        var children = await db.Set<Child>().AsNoTracking().ToDictionaryAsync(c => c.Id, Stop);
        var statuses = (await db.Set<SenStatus>().AsNoTracking().ToListAsync(Stop)).ToLookup(s => s.Child);
        Assert.All(ended, p => Assert.NotEqual("E", children[p.Child].SenStatus));
        // The status of the day agrees: a plan until its last day, none after it.
        Assert.All(ended, p => Assert.Contains(statuses[p.Child], s => s.Status == "E" && s.To == p.Ceased));
        Assert.All(ended, p => Assert.DoesNotContain(statuses[p.Child], s => s.Status == "E" && (s.To is null || s.To > p.Ceased)));
    }

    [Fact]
    public async Task Most_phase_transfers_are_final_by_the_day_in_law_and_some_are_not()
    {
        await using var db = partnership.Casework();
        var due = await db.Set<EhcPlan>().AsNoTracking().Where(p => p.PhaseTransferDue < Stores.DemoArea.Today).ToListAsync(Stop);
        Assert.True(due.Count >= 10, $"There are {due.Count}.");
        Assert.InRange(due.Count(p => p.PhaseTransferFinal <= p.PhaseTransferDue) / (double)due.Count, 0.6, 0.95);
        Assert.All(due, p => Assert.Contains((p.PhaseTransferDue!.Value.Month, p.PhaseTransferDue.Value.Day), new[] { (2, 15), (3, 31) }));
        Assert.True(await db.Set<EhcPlan>().AnyAsync(p => p.PhaseTransferDue > Stores.DemoArea.Today, Stop));
    }

    [Fact]
    public async Task About_six_new_plans_of_a_hundred_have_an_exception_that_holds()
    {
        await using var db = partnership.Casework();
        var issued = await db.Set<EhcCase>().AsNoTracking().Where(c => c.AssessmentOutcome == "Y").ToListAsync(Stop);
        var excused = issued.Where(c => c.Week20 == true).Select(c => c.Id).ToHashSet();
        Assert.InRange(excused.Count / (double)issued.Count, 0.01, 0.14);
        Assert.Equal(excused, (await db.Set<RecordedException>().AsNoTracking().Select(x => x.Case).ToListAsync(Stop)).ToHashSet());
        Assert.Equal(excused, (await db.Set<CaseClock>().AsNoTracking().Where(c => c.Rule == "CL-04" && c.Excused).Select(c => c.Case).ToListAsync(Stop)).ToHashSet());
    }
}
