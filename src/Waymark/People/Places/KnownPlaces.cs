using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Places;

internal sealed class KnownPlaces : ISchoolPlaces
{
    private const string Subsidiary = "S";

    public async Task<IReadOnlyList<SchoolPlace>> OpenAsync(WaymarkDb db, ChildId child, CancellationToken stop)
    {
        var open = await (from at in db.Set<Enrolment>().Where(e => e.Child == child && e.To == null)
                          join school in db.Set<Organisation>().Where(o => o.Urn != "") on at.Urn equals school.Urn into schools
                          from school in schools.DefaultIfEmpty()
                          orderby at.Status == Subsidiary, at.Id
                          select new { at.Urn, Name = school == null ? "" : school.Name, at.From }).ToListAsync(stop);
        return open.ConvertAll(p => new SchoolPlace(p.Urn, p.Name.Length > 0 ? p.Name : $"URN {p.Urn}", p.From));
    }

    public async Task EndAsync(WaymarkDb db, ChildId child, LocalDate last, CancellationToken stop)
    {
        var open = await db.Set<Enrolment>().Where(e => e.Child == child && e.To == null).ToListAsync(stop);
        var ending = open.Where(e => e.From is null || e.From <= last).ToList();
        foreach (var place in ending) place.To = last;
        await MainAsync(db, child, open.Except(ending), stop);
    }

    public async Task<bool> GiveBackAsync(WaymarkDb db, ChildId child, LocalDate last, CancellationToken stop)
    {
        var known = await db.Set<Enrolment>().Where(e => e.Child == child && (e.To == null || e.To == last)).ToListAsync(stop);
        var ended = known.Where(e => e.To == last && !e.TakenBack).ToList();
        if (ended.Count == 0 || known.Exists(e => e.To is null)) return false;
        foreach (var place in ended) place.To = null;
        await MainAsync(db, child, ended, stop);
        return true;
    }

    // The school by which the child is found and listed follows from the places that last.
    private static async Task MainAsync(WaymarkDb db, ChildId child, IEnumerable<Enrolment> lasting, CancellationToken stop) =>
        (await db.Set<Child>().SingleAsync(c => c.Id == child, stop)).SchoolUrn = lasting.OrderBy(e => e.Status == Subsidiary).FirstOrDefault()?.Urn ?? "";
}
