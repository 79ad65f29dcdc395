using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Units;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Units;

/// <summary>Suspensions and exclusions of the last year whose sixth day is over, of those alone whose steps are recorded here.</summary>
internal sealed class SixthDayFacts(WaymarkDb db, SchoolCalendars calendars)
{
    // A sixth day follows its first day within weeks, holidays between.
    private const int MonthsBefore = 3;

    /// <summary>Two queries, and one to the lake where a calendar is not at hand.</summary>
    public async Task<IReadOnlyList<SixthDay>> ReadAsync(LocalDate today, CancellationToken stop)
    {
        var (seen, since) = (UnitRules.SeenFrom(today), UnitRules.SeenFrom(today).PlusMonths(-MonthsBefore));
        var followed = db.Set<Suspension>().Where(s => s.Followed && s.From >= since).Select(s => s.Child).Distinct();
        var suspensions = await db.Set<Suspension>().AsNoTracking().Where(s => followed.Contains(s.Child)).OrderBy(s => s.From).ToListAsync(stop);
        var steps = (await db.Set<TakenStep>().AsNoTracking().Where(s => followed.Contains(s.Child)).OrderBy(s => s.RecordedAt).ToListAsync(stop)).ToLookup(s => s.Child);
        var days = await calendars.OfAsync([.. suspensions.Select(s => s.Urn).Distinct(StringComparer.Ordinal)], stop);
        return [.. suspensions.GroupBy(s => s.Child).SelectMany(own => Of(new([.. own], [.. steps[own.Key]], days), today)).Where(d => d.Due >= seen).OrderBy(d => d.Due).ThenBy(d => d.Child.Value)];
    }

    private static IEnumerable<SixthDay> Of(ExclusionBook book, LocalDate today)
    {
        var followed = book.Suspensions.Where(s => s.Followed).Select(s => $"{s.Id}").ToHashSet(StringComparer.Ordinal);
        return SixthDay.Of(book.Suspensions[0].Child, book.Read(today).Where(c => followed.Contains(c.Of.Id)), book.Calendars, today);
    }
}
