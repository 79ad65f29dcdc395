using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Waymark.Core.People;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Export;

/// <summary>One person of the return and whose record it is.</summary>
internal sealed record ReturnedPerson(ChildId Child, Sen2Person Person);

/// <summary>
/// The return of one year from the cases of the area, as they stood on its reference date: who must be in it, and each as the return writes it. The same
/// store gives the same bytes. Read some hundred children at a time, so that an area of any size fits.
/// </summary>
internal sealed class Sen2Return(WaymarkDb db, IChildRecords children, Sen2Year year)
{
    private const int AtOnce = 500;

    /// <summary>The persons, ordered by surname, forename and id.</summary>
    public async IAsyncEnumerable<Sen2Person> PersonsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var returned in ReturnedAsync(stop)) yield return returned.Person;
    }

    /// <inheritdoc cref="PersonsAsync" />
    /// <param name="far">Hears after some hundred children which share of all has been read.</param>
    public async IAsyncEnumerable<ReturnedPerson> ReturnedAsync([EnumeratorCancellation] CancellationToken stop, Action<double>? far = null)
    {
        var all = await children.InOrderAsync(db, db.Set<EhcCase>().Select(c => c.Child), stop);
        foreach (var (at, some) in all.Chunk(AtOnce).Index())
        {
            far?.Invoke((double)at * AtOnce / all.Count);
            var records = await children.ReadAsync(db, some, stop);
            var cases = (await CasesAsync(some, records, stop)).Where(Belongs).ToLookup(c => c.Case.Child);
            foreach (var child in some)
                if (cases.Contains(child) && records.TryGetValue(child, out var record))
                    yield return new(child, Person(record, cases[child].OrderBy(c => c.Case.Received).ThenBy(c => c.Case.Id.Value)));
        }
    }

    /// <summary>The cases of some children as they stood on the reference date. Four queries.</summary>
    private async Task<IReadOnlyList<LivedCase>> CasesAsync(ChildId[] some, IReadOnlyDictionary<ChildId, IncomingChild> records, CancellationToken stop)
    {
        var cases = await db.Set<EhcCase>().Where(c => some.Contains(c.Child)).AsNoTracking().ToListAsync(stop);
        var ids = cases.Select(c => c.Id).ToList();
        var plans = (await db.Set<EhcPlan>().Where(p => some.Contains(p.Child)).AsNoTracking().ToListAsync(stop)).ToLookup(p => p.Case);
        var held = db.Set<EhcPlan>().Where(p => some.Contains(p.Child)).Select(p => p.Id);
        var places = (await db.Set<Placement>().Where(p => held.Contains(p.Plan)).AsNoTracking().ToListAsync(stop)).ToLookup(p => p.Plan);
        var events = (await db.Set<RecordedEvent>().Where(e => ids.Contains(e.Case) && ByHand.Kinds.Contains(e.Kind)).AsNoTracking().ToListAsync(stop)).ToLookup(e => e.Case);
        return [.. cases.Where(c => records.ContainsKey(c.Child)).Select(c => LivedCase.On(year, c, plans[c.Id].FirstOrDefault(), [.. events[c.Id]], plan => [.. places[plan.Id]], records[c.Child]))];
    }

    /// <summary>Active plan on the reference date, plan ended in the collection year, a refusal in the collection year, or work still open.</summary>
    private bool Belongs(LivedCase lived)
    {
        var (c, plan) = (lived.Case, lived.Plan);
        if (c.Received > year.ReferenceDate) return false;
        if (CameWith(c, year)) return true;
        if (plan is not null) return plan.Ceased is null || plan.Ceased >= year.First;
        // Withdrawn, or moved away before it was decided: a return has no day of it, so the year of the request stands for the day where nobody recorded it here.
        if (c.RequestOutcome == "W" || c.AssessmentOutcome == "W" || c.MovedTo.Length > 0) return (lived.Recorded.EndedEarly ?? c.Received) >= year.First;
        if (c.AssessmentOutcome == "A" || (c.AssessmentOutcome == "Y" && c.AssessmentDecided is null)) return c.RequestDecided <= year.ReferenceDate || c.RequestDecided is null;
        var told = c.AssessmentOutcome == "N" ? c.AssessmentDecided : c.RequestOutcome == "N" ? c.RequestDecided : null;
        return told is null ? c.RequestOutcome is not ("H" or "") : told >= year.First;
    }

    /// <summary>True where the return of that very year brought the case last.</summary>
    internal static bool CameWith(EhcCase c, Sen2Year of) => c.Kept.StartsWith($"{Sen2Profile.System}:{of.Number} ", StringComparison.Ordinal);

    private Sen2Person Person(IncomingChild r, IEnumerable<LivedCase> cases)
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
        foreach (var lived in cases) person.Add(new RequestRecords(lived, r.Needs, year).Write());
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
