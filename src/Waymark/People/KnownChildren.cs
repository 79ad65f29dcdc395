using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People;

internal sealed class KnownChildren(WaymarkDb db, IAccess access, IActing acting, ITrail trail, IClock clock) : IChildren
{
    private LocalDate Today => London.DayOf(clock.GetCurrentInstant());

    public IQueryable<ChildCard> Cards(WaymarkDb store, Reach reach, bool few = false) => CardsOf(store, store.Children(reach, Today, list: !few));

    private static IQueryable<ChildCard> CardsOf(WaymarkDb store, IQueryable<Child> children) =>
        from child in children
        // A body without a number is nobody's school: a child without one must not meet all of them.
        join school in store.Set<Organisation>().Where(o => o.Urn != "") on child.SchoolUrn equals school.Urn into schools
        from school in schools.DefaultIfEmpty()
        select new ChildCard
        {
            Id = child.Id, Surname = child.Surname, Forename = child.Forename, KnownAs = child.KnownAs, Sex = child.Sex, Born = child.Born, SenStatus = child.SenStatus,
            PrimaryNeed = child.PrimaryNeed, SchoolUrn = child.SchoolUrn, School = school == null ? "" : school.Name,
            YearGroup = child.YearGroup, Locality = child.AddressRestricted ? "" : child.Locality,
        };

    public IQueryable<ChildId> Ids(WaymarkDb store, Reach reach, bool few = false) => store.Children(reach, Today, list: !few).Select(c => c.Id);

    public async Task<ChildCard?> OpenAsync(ChildId child, Permission permission, string what, CancellationToken stop)
    {
        var reach = access.ReachFor(permission);
        if (!AccessTable.IsReading(permission)) reach = reach with { Opened = [] };
        var card = await CardsOf(db, db.Children(reach, Today)).FirstOrDefaultAsync(c => c.Id == child, stop);
        var deed = acting.Deed(what).About(child.Value);
        await trail.RecordAsync(card is null ? deed with { Outcome = "refused" } : deed, stop);
        return card;
    }

    public async Task<ChildCard> OnDayAsync(ChildCard card, LocalDate day, CancellationToken stop)
    {
        if (day >= Today) return card;
        var statuses = await db.Set<SenStatus>().AsNoTracking().Where(s => s.Child == card.Id && (s.From == null || s.From <= day)).ToListAsync(stop);
        var rolls = await db.Set<Enrolment>().AsNoTracking().Where(e => e.Child == card.Id && (e.Status == "C" || e.Status == "M" || e.Status == "F") && (e.From == null || e.From <= day) && (e.To == null || e.To >= day)).ToListAsync(stop);
        var status = statuses.Where(s => !s.TakenBack).MaxBy(s => s.From ?? LocalDate.MinIsoValue);
        var roll = rolls.Find(e => e.Urn == card.SchoolUrn) ?? rolls.MaxBy(e => e.From ?? LocalDate.MinIsoValue);
        var moved = roll is not null && roll.Urn != card.SchoolUrn;
        return card with
        {
            SenStatus = status is null ? card.SenStatus : status.To < day ? "N" : status.Status, YearGroup = card.YearGroup - (SchoolTerm.YearOf(Today).Year - SchoolTerm.YearOf(day).Year), SchoolUrn = moved ? roll!.Urn : card.SchoolUrn,
            School = moved ? await db.Set<Organisation>().Where(o => o.Urn == roll!.Urn).Select(o => o.Name).FirstOrDefaultAsync(stop) ?? "" : card.School,
        };
    }

    public async Task<IReadOnlyList<SchoolName>> SchoolsAsync(CancellationToken stop) =>
        await db.Set<Organisation>().Where(o => o.Urn != "").OrderBy(o => o.Name)
            .Select(o => new SchoolName(o.Urn, o.Name, o.Locality)).ToListAsync(stop);

    public async Task AssignAsync(WaymarkDb store, ChildId child, LeadPerson lead, LocalDate today, CancellationToken stop)
    {
        var present = await store.Set<Involvement>().Where(i => i.Child == child && i.Role == lead.Role && i.To == null).ToListAsync(stop);
        // Access follows from involvement: it ends now, also for whoever began today.
        foreach (var ending in present) ending.To = today.PlusDays(-1);
        store.Add(new Involvement
        {
            Id = NewId.Next(clock.GetCurrentInstant()), Child = child, Account = lead.Account, Name = lead.Name, Role = lead.Role,
            Organisation = lead.Organisation, Team = lead.Team, From = today, Lead = true, Source = ChildFact.ByHand,
        });
    }
}
