using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People;

/// <summary>Turns a reach into a filter: the one place where relation to a child is decided.</summary>
internal static class ReachedChildren
{
    /// <summary>A barred contact reaches nobody; an involvement or enrolment counts from its first to its last day.</summary>
    /// <param name="list">Many are asked for: the store then begins with those whom a team works with. For one child it looks that child up.</param>
    public static IQueryable<Child> Children(this WaymarkDb db, Reach reach, LocalDate today, bool list = false)
    {
        var all = db.Set<Child>().Where(c => !c.Sealed);
        var me = reach.Account;
        var works = db.Works(reach).Where(i => (i.From == null || i.From <= today) && (i.To == null || i.To >= today));
        var opened = reach.Opened.Select(ChildId.From).ToList();
        // Who was born by this day decides for themself; a parent then sees and does what was decided, and nothing where nothing was.
        var grown = SchoolAge.LastBornOver(today);
        var forum = reach.Relation == Relation.Alliance ? MeetingSights.Alliance : "";
        return reach.Relation switch
        {
            Relation.Area => all,
            Relation.Team when list => all.Where(c => opened.Contains(c.Id) || works.Select(i => i.Child).Contains(c.Id)),
            Relation.Team => all.Where(c => opened.Contains(c.Id) || works.Any(i => i.Child == c.Id)),
            Relation.Involved => all.Where(c => opened.Contains(c.Id) || db.Set<Involvement>().Any(i => i.Child == c.Id
                && i.Account == me && (i.From == null || i.From <= today) && (i.To == null || i.To >= today))),
            Relation.School => all.Where(c => opened.Contains(c.Id) || db.Set<Enrolment>().Any(e => e.Child == c.Id
                && e.Urn == reach.Organisation && e.Urn != "" && (e.From == null || e.From <= today) && (e.To == null || e.To >= today))),
            Relation.Consulted => all.Where(c => db.Set<ConsultedSetting>().Any(s => s.Child == c.Id
                && s.Urn == reach.Organisation && s.Urn != "" && s.From <= today && (s.To == null || s.To >= today))),
            Relation.Panel or Relation.Alliance => all.Where(c => db.Set<PanelSight>().Any(s => s.Child == c.Id && s.Account == me && s.Forum == forum
                && s.From <= today && (s.To == null || s.To >= today))),
            // The first part stands by itself, so that the store begins with the few contacts of the account and not with every child.
            Relation.Family => all.Where(c => db.Set<FamilyContact>().Where(f => f.Account == me).Select(f => f.Child).Contains(c.Id) && db.Set<FamilyContact>().Any(f => f.Child == c.Id
                && f.Account == me && (f.ParentalResponsibility || f.Self) && !f.Barred && (f.To == null || f.To >= today)
                && ((f.Self && (!reach.Acts || c.Born <= grown)) || (!f.Self && (c.Born == null || c.Born > grown || db.Set<ParentDecision>().Any(d => d.Contact == f.Id
                    && (d.Speaks || (d.Sees && !reach.Acts)) && (d.From == null || d.From <= today) && (d.To == null || d.To >= today))))))),
            _ => all.Where(_ => false),
        };
    }

    /// <summary>Involvements of a person and of their teams. Whoever covers for a colleague has the colleague's too; a clause of its own, for hardly anybody does.</summary>
    private static IQueryable<Involvement> Works(this WaymarkDb db, Reach reach)
    {
        var me = reach.Account;
        var covered = reach.Covered.Select(a => (AccountId?)a).ToList();
        return covered.Count > 0
            ? db.Set<Involvement>().Where(i => i.Account == me || covered.Contains(i.Account) || reach.Teams.Contains(i.Team))
            : db.Set<Involvement>().Where(i => i.Account == me || reach.Teams.Contains(i.Team));
    }
}
