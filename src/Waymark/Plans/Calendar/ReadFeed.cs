using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Shell.Data;

namespace Waymark.Plans.Calendar;

/// <summary>Opens a feed by its secret: not revoked, not too old, its person's account open and role in force. Else there is nothing.</summary>
internal sealed class ReadFeed(WaymarkDb db, CurrentArea area, IStanding standing, FeedDays days, IClock clock)
{
    public async Task<byte[]?> RunAsync(string secret, string site, CancellationToken stop)
    {
        var (hash, today) = (CalendarFeed.HashOf(secret), London.DayOf(clock.GetCurrentInstant()));
        if (await db.Set<CalendarFeed>().AsNoTracking().FirstOrDefaultAsync(f => f.SecretHash == hash, stop) is not { } feed || !feed.OpenOn(today)) return null;
        if (await standing.FindAsync(feed.Account, area.Code, feed.Role, feed.Organisation, stop) is not { } person || AccessTable.Standard.RelationOf(person.Role, Permission.ViewCaseload) is null) return null;
        return FeedText.Of(await days.ReadAsync(person, feed.Kinds.Split(' '), today, stop), site, today);
    }
}
