using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Exclusions;
using Waymark.Core.Inclusion.Units;
using Waymark.Core.People;
using Waymark.Inclusion.Placements;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Units;

/// <summary>Suspensions and exclusions of the last year whose sixth day is over, of those alone whose steps are recorded here.</summary>
internal sealed class SixthDayFacts(WaymarkDb db, SchoolCalendars calendars)
{
    // A sixth day follows its first day within weeks, holidays between.
    private const int MonthsBefore = 3;

    // One may follow straight after another over the longest holidays.
    private const int LongestGap = 50;

    /// <summary>Four queries, and one to the lake where a calendar is not at hand.</summary>
    public async Task<IReadOnlyList<SixthDay>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var (seen, since) = (UnitRules.SeenFrom(today), UnitRules.SeenFrom(today).PlusMonths(-MonthsBefore));
        var followed = db.Set<Suspension>().Where(s => s.Followed && s.From >= since).Select(s => s.Child).Distinct();
        var lengths = await db.Set<Suspension>().Where(s => s.From >= since && followed.Contains(s.Child)).Select(s => new Length(s.Child, s.From, s.To, s.Sessions)).ToListAsync(stop);
        // The clock is asked of those alone who can have come to a sixth day.
        var some = lengths.GroupBy(l => l.Child).Where(own => ReachesSixthDay([.. own.OrderBy(l => l.From)])).Select(own => own.Key).ToList();
        var suspensions = await db.Set<Suspension>().AsNoTracking().Where(s => EF.Parameter(some).Contains(s.Child)).OrderBy(s => s.From).ToListAsync(stop);
        var steps = (await db.Set<TakenStep>().AsNoTracking().Where(s => EF.Parameter(some).Contains(s.Child)).OrderBy(s => s.RecordedAt).ToListAsync(stop)).ToLookup(s => s.Child);
        var placements = (await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn && Placement.ForExcluded.Contains(p.Basis) && EF.Parameter(some).Contains(p.Child)).ToListAsync(stop)).ToLookup(p => p.Child);
        var days = await calendars.OfAsync([.. suspensions.Select(s => s.Urn).Distinct(StringComparer.Ordinal)], stop);
        return [.. suspensions.GroupBy(s => s.Child).SelectMany(own => Of(new([.. own], [.. steps[own.Key]], days) { Placements = [.. placements[own.Key]] }, today)).Where(d => d.Due >= seen).OrderBy(d => d.Due).ThenBy(d => d.Child.Value)];
    }

    /// <summary>For good, or more half days than there are before the sixth day, alone or straight after each other.</summary>
    private static bool ReachesSixthDay(IReadOnlyList<Length> own)
    {
        var (sum, before) = (0, (Length?)null);
        foreach (var one in own)
        {
            sum = before?.To is { } to && Period.DaysBetween(to, one.From) <= LongestGap ? sum + (one.Sessions ?? 0) : one.Sessions ?? 0;
            if (one.Sessions is null || sum > 2 * (DutyCatalogue.Standard.Rules.On("D5", one.From).Amount - 1)) return true;
            before = one;
        }
        return false;
    }

    private static IEnumerable<SixthDay> Of(ExclusionBook book, LocalDate today)
    {
        var followed = book.Suspensions.Where(s => s.Followed).Select(s => $"{s.Id}").ToHashSet(StringComparer.Ordinal);
        return SixthDay.Of(book.Suspensions[0].Child, book.Read(today).Where(c => followed.Contains(c.Of.Id)), book.Calendars, today);
    }

    private sealed record Length(ChildId Child, LocalDate From, LocalDate? To, int? Sessions);
}
