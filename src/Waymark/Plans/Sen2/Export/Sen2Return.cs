using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.Plans;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Export;

/// <summary>The return of one year from the cases of the area: who must be in it, and each as the return writes it. The same store gives the same bytes.</summary>
internal sealed class Sen2Return(WaymarkDb db, IChildRecords children, Sen2Year year)
{
    /// <summary>The persons, ordered by surname, forename and id.</summary>
    public async Task<IReadOnlyList<Sen2Person>> PersonsAsync(CancellationToken stop)
    {
        var records = await children.ReadAsync(db, stop);
        var cases = await db.Set<EhcCase>().AsNoTracking().ToListAsync(stop);
        var plans = (await db.Set<EhcPlan>().AsNoTracking().ToListAsync(stop)).ToLookup(p => p.Case);
        var places = (await db.Set<Placement>().AsNoTracking().ToListAsync(stop)).ToLookup(p => p.Plan);
        return [.. cases.GroupBy(c => c.Child).Where(g => records.ContainsKey(g.Key))
            .Select(g => (Record: records[g.Key], Cases: g.Where(c => Belongs(c, plans[c.Id].FirstOrDefault())).OrderBy(c => c.Received).ThenBy(c => c.Id.Value).ToList()))
            .Where(p => p.Cases.Count > 0)
            .OrderBy(p => p.Record.Surname, StringComparer.Ordinal).ThenBy(p => p.Record.Forename, StringComparer.Ordinal).ThenBy(p => p.Record.SourceKey, StringComparer.Ordinal)
            .Select(p => Person(p.Record, p.Cases, plans, places))];
    }

    /// <summary>Active plan on the reference date, plan ended in the collection year, a refusal in the collection year, or work still open.</summary>
    private bool Belongs(EhcCase c, EhcPlan? plan)
    {
        if (c.Received > year.ReferenceDate) return false;
        if (CameWith(c, year)) return true;
        if (plan is not null && plan.Started <= year.ReferenceDate) return plan.Ceased is null || plan.Ceased >= year.First;
        // Withdrawn, or moved away before it was decided: the store has no day of it, so the year of the request stands for it.
        if (c.RequestOutcome == "W" || c.AssessmentOutcome == "W" || c.MovedTo.Length > 0) return c.Received >= year.First;
        var told = c.AssessmentOutcome == "N" ? c.AssessmentDecided : c.RequestOutcome == "N" ? c.RequestDecided : null;
        return told is null ? c.RequestOutcome != "H" : told >= year.First;
    }

    /// <summary>True where the return of that very year brought the case last.</summary>
    internal static bool CameWith(EhcCase c, Sen2Year of) => c.Kept.StartsWith($"{Sen2Profile.System}:{of.Number} ", StringComparison.Ordinal);

    private Sen2Person Person(IncomingChild r, IReadOnlyList<EhcCase> cases, ILookup<CaseId, EhcPlan> plans, ILookup<PlanId, Placement> places)
    {
        var person = new Sen2Person();
        person.Set("Surname", r.Surname);
        person.Set("Forename", r.Forename);
        person.Set("PersonBirthDate", Day(r.Born));
        if (year.Number >= 2024) person.Set("Sex", r.Sex);
        else person.Set("GenderCurrent", r.Sex switch { "M" => "1", "F" => "2", _ => "0" });
        person.Set("Ethnicity", r.Ethnicity);
        person.Set("PostCode", r.Postcode);
        person.Set("UPN", r.Upn?.Value ?? "");
        person.Set("UniqueLearnerNumber", r.Uln?.Value ?? "");
        if (r.Upn is null && r.Uln is null) person.Set("UPNunknown", r.UpnUnknown);
        foreach (var c in cases) person.Add(RequestRecords.Of(c, plans[c.Id].FirstOrDefault(), places, r.Needs, year));
        return person;
    }

    public Sen2Header Header(string authority, int serial, LocalDateTime made)
    {
        var header = new Sen2Header();
        header.Set("Collection", "SEN2");
        header.Set("Year", year.Number.ToString(CultureInfo.InvariantCulture));
        header.Set("ReferenceDate", Day(year.ReferenceDate));
        header.Set("SourceLevel", "L");
        header.Set("LEA", authority);
        header.Set("SoftwareCode", "Waymark");
        header.Set("Release", typeof(Sen2Return).Assembly.GetName().Version!.ToString(3));
        header.Set("SerialNo", serial.ToString(CultureInfo.InvariantCulture));
        header.Set("DateTime", LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Format(made));
        return header;
    }

    internal static string Day(LocalDate? day) => day is { } d ? LocalDatePattern.Iso.Format(d) : "";
}
