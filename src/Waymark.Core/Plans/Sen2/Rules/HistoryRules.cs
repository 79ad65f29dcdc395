using NodaTime;

namespace Waymark.Core.Plans.Sen2.Rules;

/// <summary>Rules across the requests of one person.</summary>
internal static class HistoryRules
{
    public static void Check(Checking on, Sen2Person p)
    {
        if (on.ActivePlans > 1) on.Fail("W417", p);
        if (p.Requests.Count < 2) return;
        for (var i = 1; i < p.Requests.Count; i++)
            for (var k = 0; k < i; k++)
            {
                var (a, b) = (p.Requests[k], p.Requests[i]);
                if (a.ReceivedDate.Date is not { } first || b.ReceivedDate.Date is not { } second) continue;
                if (first == second) on.Fail("W222", b, nameof(b.ReceivedDate));
                else if (first < second ? Busy(a, second) : Busy(b, first)) on.Fail("W223", first < second ? b : a, nameof(b.ReceivedDate));
            }
    }

    // Undecided on that day, or its plan runs beyond it.
    private static bool Busy(Sen2Request earlier, LocalDate day) =>
        earlier.RequestOutcome.Is('A') || earlier.RequestOutcomeDate.Date > day
        || earlier.Assessments.Exists(a => a.Plans.Exists(plan => plan.OpenOn(day) && plan.CeaseDate.Date != day));
}
