using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Access;
using Waymark.People.Door;

namespace Waymark.Inclusion.Alliance.Panels;

/// <summary>When the alliance looked at the child, and what is to be done. Two queries.</summary>
internal sealed class AlliancePanel(AllianceDesk desk) : IChildPanel
{
    private const int Shown = 5;

    public int Order => 42;
    public string Title => "Attendance alliance";
    public Permission Needs => Permission.ViewAlliance;

    public async Task<PanelView?> LoadAsync(ChildCard child, CancellationToken stop)
    {
        var looks = await (from item in desk.Db.Set<AllianceItem>().AsNoTracking()
                           where item.Child == child.Id
                           join meeting in desk.Meetings() on item.Meeting equals meeting.Id
                           orderby meeting.Day descending
                           select new Look(item, meeting.Day, meeting.Finished != null)).Take(Shown).ToListAsync(stop);
        var open = await desk.Db.Set<AllianceAction>().AsNoTracking().Where(a => a.Child == child.Id && a.Outcome == "").OrderBy(a => a.Due).ToListAsync(stop);
        var adds = desk.Access.May(Permission.RunAlliance) && desk.Access.ReachFor(Permission.RunAlliance).Relation == Relation.Area;
        return looks.Count == 0 && open.Count == 0 && !adds ? null : new PanelView("/Inclusion/Alliance/Panels/_Alliance.cshtml", new Model(child, looks, open, adds));
    }

    internal sealed record Look(AllianceItem Item, LocalDate Day, bool Finished);

    /// <param name="Open">What is to be done.</param>
    internal sealed record Model(ChildCard Child, IReadOnlyList<Look> Looks, IReadOnlyList<AllianceAction> Open, bool MayAdd);
}
