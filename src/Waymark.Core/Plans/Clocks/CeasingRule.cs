using NodaTime;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.Clocks;

/// <summary>When a plan of which the family was told that it will end may be ended: not before the time to appeal is over, and not while an appeal runs (Children and Families Act 2014 s45(4)).</summary>
public static class CeasingRule
{
    // Moved to another authority, moved abroad, died: the plan ends by what happened, not by the notice (code set cease-reasons).
    private static readonly HashSet<string> Elsewhere = new(["5", "7", "8"], StringComparer.Ordinal);

    /// <summary>What stands in the way of the plan having ended on a day.</summary>
    /// <param name="facts">The case without that end.</param>
    /// <param name="on">The day on which the plan is to have ended.</param>
    /// <param name="reason">Code of cease-reasons.</param>
    public static Problems Refuse(CaseFacts facts, LocalDate on, string reason)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (events, problems) = (facts.Effective(), new Problems());
        if (Elsewhere.Contains(reason)) return problems;
        foreach (var clock in ClockFace.Standard.Read(facts, on).Where(c => c.Rule.Id == "CL-70" && c.Stopped is null && c.Started.On <= on))
        {
            var kept = KeptPlan.Of(clock.Started, events);
            problems.AddIf(kept.Open && kept.Appealed <= on, "Asked.On", $"An appeal against ending the plan was received on {DueDay.Words(kept.Appealed ?? on)} and is not decided: the plan is kept until it is. Record the order or the withdrawal first", "Children and Families Act 2014 s45(4)")
                .AddIf(!kept.Open && on <= clock.Due, "Asked.On", $"The plan is kept until {DueDay.Words(clock.Due)}, the end of the time to appeal: the earliest day is {DueDay.Words(clock.Due.PlusDays(1))}", "Children and Families Act 2014 s45(4)");
        }
        return problems;
    }
}
