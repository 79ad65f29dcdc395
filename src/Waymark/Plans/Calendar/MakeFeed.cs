using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Common;
using Waymark.Core.Plans.Calendar;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Calendar;

/// <summary>Makes and revokes the feeds of the visitor. That one was made or revoked is in the trail; its secret is nowhere but on the page that shows it once.</summary>
internal sealed class MakeFeed(WaymarkDb db, IAccess access)
{
    /// <summary>More than one for each program and telephone of a person is a mistake.</summary>
    private const int Most = 10;

    private const int Years = 1;

    /// <summary>Feeds of the visitor that were not revoked, the newest first.</summary>
    public Task<List<CalendarFeed>> MineAsync(CancellationToken stop)
    {
        var me = access.Visitor!.Account;
        return db.Set<CalendarFeed>().AsNoTracking().Where(f => f.Account == me && f.RevokedAt == null).OrderByDescending(f => f.MadeAt).ToListAsync(stop);
    }

    /// <returns>What must be put right, and the secret where nothing must.</returns>
    public async Task<(Problems Problems, string Secret)> RunAsync(Request asked, Deed deed, CancellationToken stop)
    {
        var mine = await MineAsync(stop);
        var problems = new Problems()
            .AddIf(string.IsNullOrWhiteSpace(asked.Name), "Asked.Name", "Enter where you will use it, for example Outlook")
            .AddIf(asked.Name?.Length > 60, "Asked.Name", "The name must be 60 characters or fewer")
            .AddIf(!asked.Kinds.Any(Known), "Asked.Kinds", "Select what the calendar shows")
            .AddIf(mine.Count >= Most, "", $"You have {Most} calendars. Revoke one first");
        if (!problems.None) return (problems, "");
        var (visitor, secret) = (access.Visitor!, CalendarFeed.NewSecret(access.Visitor!.Area));
        var feed = new CalendarFeed
        {
            Id = NewId.Next(deed.Now), Account = visitor.Account, Role = visitor.Role, Organisation = visitor.Organisation, Name = asked.Name!.Trim(), Kinds = string.Join(' ', asked.Kinds.Where(Known).Distinct()),
            SecretHash = CalendarFeed.HashOf(secret), MadeAt = deed.Now, Until = deed.Today.PlusYears(Years),
        };
        db.Add(feed);
        await db.SaveAsync(deed.As("make calendar feed", $"feed:{feed.Id}"), stop);
        return (problems, secret);
    }

    /// <summary>From now on its address opens nothing.</summary>
    /// <returns>False where the visitor has no such feed.</returns>
    public async Task<bool> RevokeAsync(Guid id, Deed deed, CancellationToken stop)
    {
        var me = access.Visitor!.Account;
        if (await db.Set<CalendarFeed>().FirstOrDefaultAsync(f => f.Id == id && f.Account == me && f.RevokedAt == null, stop) is not { } feed) return false;
        feed.RevokedAt = deed.Now;
        await db.SaveAsync(deed.As("revoke calendar feed", $"feed:{feed.Id}"), stop);
        return true;
    }

    private static bool Known(string kind) => CalendarKind.All.Any(k => k.Kind == kind);

    public sealed record Request
    {
        public string? Name { get; init; }
        public string[] Kinds { get; init; } = [];
    }
}
