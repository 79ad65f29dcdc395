using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Inclusion.Placements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Suspensions;

/// <summary>Works out anew what is to be done for every child with a suspension that is followed: after a file changed suspensions or calendars.</summary>
internal sealed class FollowExclusions(SchoolCalendars calendars)
{
    /// <summary>Inside the transaction of the import. Four queries and one to the lake, however many children.</summary>
    public async Task RunAsync(WaymarkDb db, LocalDate today, CancellationToken stop)
    {
        var followed = db.Set<Suspension>().Where(s => s.Followed).Select(s => s.Child).Distinct();
        var suspensions = await db.Set<Suspension>().AsNoTracking().Where(s => followed.Contains(s.Child)).ToListAsync(stop);
        if (suspensions.Count == 0) return;
        var steps = (await db.Set<TakenStep>().AsNoTracking().Where(s => followed.Contains(s.Child)).ToListAsync(stop)).ToLookup(s => s.Child);
        var placements = (await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn && Placement.ForExcluded.Contains(p.Basis) && followed.Contains(p.Child)).ToListAsync(stop)).ToLookup(p => p.Child);
        var days = await calendars.OfAsync([.. suspensions.Select(s => s.Urn).Distinct(StringComparer.Ordinal)], stop);
        await db.Set<OpenDuty>().ExecuteDeleteAsync(stop);
        await db.InsertAsync(suspensions.GroupBy(s => s.Child).SelectMany(own => new ExclusionBook([.. own], [.. steps[own.Key]], days) { Placements = [.. placements[own.Key]] }.Duties(today)), stop);
    }
}
