using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Common;
using Waymark.Core.People;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.People.Register;

/// <summary>
/// The schools that the pages of the area name and list, from the register: those of its own authority that are open, and those that a record
/// names. Never more, for they stand in choices.
/// </summary>
internal sealed class SchoolsOfArea(WaymarkDb db, FileFindings findings, Instant now)
{
    /// <summary>Source of what was taken from the register; another source is somebody's own and only completed.</summary>
    public const string Source = "gias";

    public long Added { get; private set; }
    public long Changed { get; private set; }

    public async Task FollowAsync(string authority, IReadOnlyCollection<string> named, CancellationToken stop)
    {
        var here = await db.Set<Organisation>().Where(o => o.Urn != "").ToDictionaryAsync(o => o.Urn, StringComparer.Ordinal, stop);
        var asked = named.Concat(here.Keys).Distinct(StringComparer.Ordinal).ToList();
        var listed = await db.Set<Establishment>().AsNoTracking()
            .Where(e => (e.Authority == authority && (e.Status == "1" || e.Status == "3")) || asked.Contains(e.Urn)).ToListAsync(stop);
        foreach (var one in listed)
        {
            if (!here.TryGetValue(one.Urn, out var school)) (_, Added) = (db.Add(New(one, now)), Added + 1);
            else if (Complete(school, one)) Changed++;
        }
        await db.SaveInBulkAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Adds the schools of those URNs that the register knows and the area does not yet. The caller saves. One query.</summary>
    public static async Task AddMissingAsync(WaymarkDb db, IReadOnlyCollection<string> urns, Instant now, CancellationToken stop)
    {
        if (urns.Count == 0) return;
        var missing = await db.Set<Establishment>().AsNoTracking().Where(e => urns.Contains(e.Urn) && !db.Set<Organisation>().Any(o => o.Urn == e.Urn)).ToListAsync(stop);
        db.AddRange(missing.Select(e => New(e, now)));
    }

    private bool Complete(Organisation school, Establishment one)
    {
        var renew = school.Source.StartsWith(Source, StringComparison.Ordinal);
        var before = (school.Name, school.Type, school.Phase, school.Ukprn, school.Postcode, school.ResourcedProvision, school.Opened, school.Closed);
        if (!renew && school.Name.Length > 0 && school.Name != one.Name) findings.Add("G09", new Place(Subject: school.Urn, Element: "EstablishmentName"), one.Name);
        school.Name = Text(school.Name, one.Name);
        school.Type = Text(school.Type, one.Type);
        school.Phase = Text(school.Phase, one.Phase);
        school.Ukprn = Text(school.Ukprn, one.Ukprn);
        school.Postcode = Text(school.Postcode, one.Postcode);
        school.ResourcedProvision = Text(school.ResourcedProvision, Provision(one));
        school.Opened = renew ? one.Opened : school.Opened ?? one.Opened;
        school.Closed = renew ? one.Closed : school.Closed ?? one.Closed;
        return before != (school.Name, school.Type, school.Phase, school.Ukprn, school.Postcode, school.ResourcedProvision, school.Opened, school.Closed);

        string Text(string present, string register) => renew || present.Length == 0 ? register : present;
    }

    private static Organisation New(Establishment one, Instant now) => new()
    {
        Id = OrganisationId.From(NewId.Next(now)), Name = one.Name, Urn = one.Urn, Type = one.Type, Phase = one.Phase, Ukprn = one.Ukprn, Postcode = one.Postcode,
        ResourcedProvision = Provision(one), Opened = one.Opened, Closed = one.Closed, Source = Source,
    };

    private static string Provision(Establishment one) => (one.ResourcedProvision, one.SenUnit) switch
    {
        (true, true) => "Resourced provision and SEN unit",
        (true, false) => "Resourced provision",
        (false, true) => "SEN unit",
        _ => "Not applicable",
    };
}
