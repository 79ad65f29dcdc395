using NodaTime;
using Waymark.Core.Inclusion.Units;
using Waymark.Core.People;
using Waymark.People.Door;

namespace Waymark.Inclusion.Units;

/// <summary>From a number of the figures down to its children, as far as the visitor may see them.</summary>
internal sealed class UnitChildren(UnitFacts facts, SixthDayFacts sixth, UnitSight sight)
{
    /// <param name="unit">URN; empty for all units.</param>
    /// <param name="what">The number.</param>
    /// <param name="today">The day of the figures.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<IReadOnlyList<Behind>> ReadAsync(string unit, string what, LocalDate today, CancellationToken stop) => what switch
    {
        "sixth-in-time" => await SixthAsync(d => d.InTime, today, stop),
        "sixth-late" => await SixthAsync(d => d.Educated > d.Due, today, stop),
        "sixth-none" => await SixthAsync(d => d.Educated is null, today, stop),
        _ => await StaysAsync(unit, what, today, stop),
    };

    /// <summary>Cards of some of them, in their order; who is not within reach is left out. One query.</summary>
    public async Task<IReadOnlyList<(ChildCard Card, Behind Behind)>> CardsAsync(IReadOnlyList<Behind> some, CancellationToken stop)
    {
        var cards = await sight.CardsAsync([.. some.Select(b => b.Child).Distinct()], stop);
        return [.. some.Where(b => cards.ContainsKey(b.Child)).Select(b => (cards[b.Child], b))];
    }

    private async Task<IReadOnlyList<Behind>> StaysAsync(string unit, string what, LocalDate today, CancellationToken stop)
    {
        var units = await facts.UnitsAsync(today, stop);
        var stays = units.Where(u => unit.Length == 0 || u.Urn == unit).SelectMany(u => u.Stays.Where(s => UnitCount.Holds(what, s, today)).Select(s => (Unit: u.Name, Stay: s))).ToList();
        var reached = await sight.ByPupilAsync(stop);
        return [.. stays.Where(s => reached.ContainsKey(s.Stay.Pupil)).OrderByDescending(s => s.Stay.From).ThenBy(s => s.Stay.Pupil)
            .Select(s => new Behind(reached[s.Stay.Pupil], s.Unit, s.Stay.From, s.Stay.To, UnitWords.Told(s.Stay)))];
    }

    private async Task<IReadOnlyList<Behind>> SixthAsync(Func<SixthDay, bool> holds, LocalDate today, CancellationToken stop)
    {
        if (!sight.SeesExclusions) return [];
        var days = (await sixth.ReadAsync(today, stop)).Where(holds).ToList();
        var reached = (await sight.ByPupilAsync(stop)).Values.ToHashSet();
        return [.. days.Where(d => reached.Contains(d.Child)).OrderByDescending(d => d.Due).Select(d => new Behind(d.Child, "", d.Due, null, UnitWords.Told(d)))];
    }

    /// <param name="Unit">Its name; empty where the number is of no unit.</param>
    /// <param name="From">First day at the unit, or the sixth day.</param>
    /// <param name="To">Last day; none while no end is known.</param>
    /// <param name="Told">What else is known of it.</param>
    internal sealed record Behind(ChildId Child, string Unit, LocalDate From, LocalDate? To, string Told);
}
