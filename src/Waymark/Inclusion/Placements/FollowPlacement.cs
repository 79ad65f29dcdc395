using NodaTime;
using Waymark.Inclusion.Suspensions;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Placements;

/// <summary>A placement for an excluded pupil is the education that the sixth day asks for: what is still to be done is worked out anew when it changes.</summary>
internal sealed class FollowPlacement(WaymarkDb db, SchoolCalendars calendars)
{
    /// <summary>Before the caller saves. No query for other placements.</summary>
    public async Task RunAsync(Placement placement, LocalDate today, CancellationToken stop)
    {
        if (!Placement.ForExcluded.Contains(placement.Basis)) return;
        await (await ExclusionBook.LoadAsync(db, calendars, placement.Child, stop)).With(placement).FollowAsync(db, placement.Child, today, stop);
    }
}
