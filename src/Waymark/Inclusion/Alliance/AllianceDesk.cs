using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Alliance;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Alliance;

/// <summary>The way in and out of the alliance's meetings: the council sees all, a school the items of its own pupils, and others the children of meetings that they attend.</summary>
internal sealed class AllianceDesk(WaymarkDb db, IAccess access, IChildren children, IPanelSights sights)
{
    public WaymarkDb Db => db;
    public IChildren Children => children;
    public IAccess Access => access;

    /// <summary>Meetings that the visitor may know of.</summary>
    public IQueryable<AllianceMeeting> Meetings()
    {
        var all = db.Set<AllianceMeeting>();
        if (access.Visitor is not { } me) return all.Where(_ => false);
        var within = children.Ids(db, access.ReachFor(Permission.ViewAlliance));
        return access.ReachFor(Permission.ViewAlliance).Relation switch
        {
            Relation.Alliance => all.Where(m => m.ChairAccount == me.Account || db.Set<AllianceAttendee>().Any(a => a.Meeting == m.Id && a.Account == me.Account)),
            Relation.School => all.Where(m => db.Set<AllianceAttendee>().Any(a => a.Meeting == m.Id && a.Account == me.Account)
                || db.Set<AllianceItem>().Any(i => i.Meeting == m.Id && within.Contains(i.Child))),
            _ => all,
        };
    }

    /// <summary>Whoever reaches the whole area runs every meeting, others those that they chair.</summary>
    public bool MayRun(AllianceMeeting meeting) => access.May(Permission.RunAlliance)
        && (access.ReachFor(Permission.RunAlliance).Relation == Relation.Area || (meeting.ChairAccount is { } chair && chair == access.Visitor?.Account));

    /// <returns>Null where there is no such meeting for the visitor.</returns>
    public async Task<OpenedMeeting?> OpenAsync(Guid meeting, CancellationToken stop)
    {
        if (await Meetings().FirstOrDefaultAsync(m => m.Id == meeting, stop) is not { } found) return null;
        var attendees = await db.Set<AllianceAttendee>().Where(a => a.Meeting == meeting).OrderBy(a => a.Name).ToListAsync(stop);
        var rows = await (from item in db.Set<AllianceItem>()
                          where item.Meeting == meeting
                          join child in children.Cards(db, access.ReachFor(Permission.ViewAlliance)) on item.Child equals child.Id
                          orderby item.Order, item.Id
                          select new { item, child.Surname, child.Forename, child.School }).ToListAsync(stop);
        return new(found, attendees, rows.ConvertAll(r => new AllianceLine(r.item, r.Surname, r.Forename, r.School)), await db.Set<AllianceItem>().CountAsync(i => i.Meeting == meeting, stop) - rows.Count, MayRun(found));
    }

    /// <summary>The same, to change it: null also for somebody who may only read it.</summary>
    public async Task<OpenedMeeting?> RunAsync(Guid meeting, CancellationToken stop) => await OpenAsync(meeting, stop) is { MayRun: true } opened ? opened : null;

    /// <summary>One item of a meeting; the view of the child, or the refusal, is in the trail.</summary>
    public async Task<(OpenedMeeting Opened, AllianceItem Item, ChildCard Child)?> OpenAsync(Guid meeting, Guid entry, Permission permission, string what, CancellationToken stop)
    {
        var opened = await OpenAsync(meeting, stop);
        var line = permission == Permission.RunAlliance && opened is not { MayRun: true } ? null : opened?.Lines.FirstOrDefault(l => l.Item.Id == entry);
        // An item that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        if (await children.OpenAsync(line?.Item.Child ?? new(entry), permission, what, stop) is not { } child || line is null) return null;
        return (opened!, line.Item, child);
    }

    /// <summary>Saves the meeting over the version that the form was made from, and lets those who attend see what is on its agenda.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the meeting since the form was made.</exception>
    public async Task SaveAsync(AllianceMeeting meeting, int? version, Deed deed, CancellationToken stop)
    {
        if (version is { } from) db.Expect(meeting, from);
        await FollowAsync(meeting, deed.Today, stop);
        await db.SaveAsync(deed.As(deed.Action, $"alliance:{meeting.Id}"), stop);
    }

    /// <summary>Saves an action, and until when those who attended reach its child.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the action since the form was made.</exception>
    public async Task SaveActionAsync(AllianceMeeting meeting, AllianceAction action, Deed deed, CancellationToken stop)
    {
        await FollowAsync(meeting, deed.Today, stop);
        await db.SaveAsync(deed.As(deed.Action, $"alliance-action:{action.Id}").About(action.Child.Value), stop);
    }

    /// <summary>Who attends reaches a child while the meeting is open, while something agreed for it is to be done, and some weeks after.</summary>
    private async Task FollowAsync(AllianceMeeting meeting, LocalDate today, CancellationToken stop)
    {
        await db.Set<AllianceItem>().Where(i => i.Meeting == meeting.Id).LoadAsync(stop);
        await db.Set<AllianceAttendee>().Where(i => i.Meeting == meeting.Id).LoadAsync(stop);
        await db.Set<AllianceAction>().Where(i => i.Meeting == meeting.Id).LoadAsync(stop);
        bool Stands(object row) => db.Entry(row).State != EntityState.Deleted;
        var open = db.Set<AllianceAction>().Local.Where(a => a.Meeting == meeting.Id && a.IsOpen && Stands(a)).Select(a => a.Child).ToHashSet();
        var last = db.Set<AllianceAction>().Local.Where(a => a.Meeting == meeting.Id && !a.IsOpen && a.ClosedAt is not null).ToLookup(a => a.Child, a => Core.Common.London.DayOf(a.ClosedAt!.Value));
        LocalDate? Until(ChildId child) => meeting.Finished is not { } finished || open.Contains(child) ? null : AllianceRules.OpenUntil(last[child].Append(finished).Max());
        var on = db.Set<AllianceItem>().Local.Where(i => i.Meeting == meeting.Id && Stands(i)).Select(i => i.Child).ToHashSet();
        var members = db.Set<AllianceAttendee>().Local.Where(a => a.Meeting == meeting.Id && Stands(a)).Select(a => a.Account).Append(meeting.ChairAccount).OfType<AccountId>().ToHashSet();
        await sights.SetAsync(db, new(meeting.Id, today, on.ToDictionary(child => child, Until), members) { Forum = MeetingSights.Alliance }, stop);
    }
}
