using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.DecisionPanel;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Plans.DecisionPanel;

/// <summary>The way in and out of the decision panel: a member sees the items of their meetings, the council those of its cases, and nobody else any.</summary>
internal sealed class PanelDesk(WaymarkDb db, IAccess access, IChildren children, IPanelSights sights)
{
    public WaymarkDb Db => db;
    public IChildren Children => children;

    /// <summary>Meetings that the visitor may know of, the next first and then those held.</summary>
    public IQueryable<PanelMeeting> Meetings()
    {
        var all = db.Set<PanelMeeting>();
        if (access.Visitor is not { } me) return all.Where(_ => false);
        return AccessTable.Standard.RelationOf(me.Role, Permission.ViewPanel) == Relation.Panel ? all.Where(m => db.Set<PanelMember>().Any(p => p.Meeting == m.Id && p.Account == me.Account)) : all;
    }

    /// <returns>Null where there is no such meeting for the visitor.</returns>
    public async Task<OpenedPanel?> OpenAsync(Guid meeting, CancellationToken stop)
    {
        if (await Meetings().FirstOrDefaultAsync(m => m.Id == meeting, stop) is not { } found) return null;
        var members = await db.Set<PanelMember>().Where(m => m.Meeting == meeting).OrderBy(m => m.Name).ToListAsync(stop);
        var lines = await LinesAsync(meeting, stop);
        return new(found, members, lines, await db.Set<PanelItem>().CountAsync(i => i.Meeting == meeting, stop) - lines.Count);
    }

    /// <summary>One item of a meeting; the view of the child is in the trail.</summary>
    public async Task<(OpenedPanel Panel, PanelItem Item, ChildCard Child)?> OpenAsync(Guid meeting, Guid item, Permission permission, string what, CancellationToken stop)
    {
        var panel = await OpenAsync(meeting, stop);
        var line = panel?.Lines.FirstOrDefault(l => l.Item.Id == item);
        // An item that does not exist is asked for like one out of reach, so that neither answer nor trail tells them apart.
        if (await children.OpenAsync(line?.Item.Child ?? new(item), permission, what, stop) is not { } child || line is null) return null;
        return (panel!, line.Item, child);
    }

    /// <summary>Saves the meeting over the version that the form was made from, and lets its members see what is on its agenda.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else changed the meeting since the form was made.</exception>
    public async Task SaveAsync(PanelMeeting meeting, int? version, Deed deed, CancellationToken stop)
    {
        if (version is { } from) db.Expect(meeting, from);
        await db.Set<PanelItem>().Where(i => i.Meeting == meeting.Id).LoadAsync(stop);
        await db.Set<PanelMember>().Where(i => i.Meeting == meeting.Id).LoadAsync(stop);
        var on = db.Set<PanelItem>().Local.Where(i => i.Meeting == meeting.Id && db.Entry(i).State != EntityState.Deleted).Select(i => i.Child).ToHashSet();
        var members = db.Set<PanelMember>().Local.Where(m => m.Meeting == meeting.Id && m.Account is not null && db.Entry(m).State != EntityState.Deleted).Select(m => m.Account!.Value).ToHashSet();
        LocalDate? to = meeting.Closed is { } closed ? PanelClock.OpenUntil(closed) : null;
        await sights.SetAsync(db, new(meeting.Id, deed.Today, on.ToDictionary(child => child, _ => to), members), stop);
        await db.SaveAsync(deed.As(deed.Action, $"panel:{meeting.Id}"), stop);
    }

    private async Task<List<PanelLine>> LinesAsync(Guid meeting, CancellationToken stop)
    {
        var rows = await (from item in db.Set<PanelItem>()
                          where item.Meeting == meeting
                          join of in db.Set<EhcCase>() on item.Case equals of.Id
                          join child in children.Cards(db, access.ReachFor(Permission.ViewPanel)) on item.Child equals child.Id
                          orderby item.Order, item.Id
                          select new { item, child.Surname, child.Forename, of.OfficerName }).ToListAsync(stop);
        var cases = rows.ConvertAll(r => r.item.Case);
        var clocks = await db.Set<CaseClock>().Where(c => cases.Contains(c.Case) && c.Stopped == null).Select(c => new { c.Case, c.Rule, c.Due }).ToListAsync(stop);
        return rows.ConvertAll(r => new PanelLine(r.item, r.Surname, r.Forename, clocks.Where(c => c.Case == r.item.Case && r.item.Asks.Clocks.Contains(c.Rule)).Select(c => (LocalDate?)c.Due).Min(), r.OfficerName));
    }
}
