using System.Runtime.InteropServices;
using NodaTime;

namespace Waymark.Core.Inclusion.Placements;

/// <summary>A child placed full time with a provider that is no registered school.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day: the real one, else the agreed one; null where neither is known.</param>
/// <param name="PlanOrCare">Has an EHC plan or is looked after: then one child is enough.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FullTimePlace(LocalDate From, LocalDate? To, bool PlanOrCare);

/// <summary>The days on which a provider had so many children full time that it must be registered as a school, over all commissioners.</summary>
/// <param name="From">The first such day.</param>
/// <param name="To">The last of the days in a row; null where no end is in sight.</param>
/// <param name="Most">Most children on one of these days.</param>
/// <param name="PlanOrCare">Among them one with a plan or looked after, at some time.</param>
public sealed record RegistrationCount(LocalDate From, LocalDate? To, int Most, bool PlanOrCare)
{
    /// <summary>Times of the warning, in order; none where there is nothing to warn of. Counted by the number in force on each day.</summary>
    public static IReadOnlyList<RegistrationCount> Of(IReadOnlyCollection<FullTimePlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var turns = places.Select(p => p.From).Concat(places.Where(p => p.To is not null).Select(p => p.To!.Value.PlusDays(1))).Distinct().Order().ToList();
        var found = new List<RegistrationCount>();
        for (var at = 0; at < turns.Count; at++)
        {
            var here = places.Where(p => p.From <= turns[at] && (p.To is null || p.To >= turns[at])).ToList();
            var plan = here.Exists(p => p.PlanOrCare);
            if (here.Count < PlacementRules.PupilsToRegister(turns[at]) && !plan) continue;
            LocalDate? end = at + 1 < turns.Count ? turns[at + 1].PlusDays(-1) : null;
            if (found is [.., var last] && last.To?.PlusDays(1) == turns[at]) found[^1] = last with { To = end, Most = Math.Max(last.Most, here.Count), PlanOrCare = last.PlanOrCare || plan };
            else found.Add(new(turns[at], end, here.Count, plan));
        }
        return found;
    }

    /// <summary>True where the warning holds on a day.</summary>
    public bool On(LocalDate day) => From <= day && (To is null || day <= To);
}
