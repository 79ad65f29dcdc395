using System.Globalization;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Plans.Sen2;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Plans.Sen2.Reading;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2;

/// <summary>What an area knows from outside a return that is checked in it: the register of establishments, last year's return, the last serial number.</summary>
internal sealed class FactsOfArea(IEstablishments establishments, IImported imported, CurrentArea area)
{
    /// <summary>Names of facts in the summary of an import, by which it is found again.</summary>
    public const string ReturnYear = "return year", SentBy = "sent by council", Serial = "serial number", NotSaid = "not said";

    /// <summary>The year that was chosen for a file that does not say.</summary>
    public static int? YearOf(ImportSource source) =>
        int.TryParse(source.Options.GetValueOrDefault("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;

    /// <param name="db">The store of the area, or null where a file is checked by itself.</param>
    public async Task<Sen2Facts> OfFileAsync(ImportSource source, ISen2Reading reading, LocalDate today, WaymarkDb? db, CancellationToken stop)
    {
        // The council of the area, where one is chosen; on the command line it may be given.
        var authority = area.Chosen ? area.Code.Value : source.Options.GetValueOrDefault("authority");
        var facts = new Sen2Facts { Today = today, HasHeader = reading.HasHeader, Authority = authority, Year = YearOf(source) };
        return db is null || !area.Chosen ? facts : await CompleteAsync(facts, Sen2Checker.YearOf(reading.Header, facts), source.Sha256, db, stop);
    }

    /// <summary>For a return that is made here.</summary>
    public Task<Sen2Facts> OfReturnAsync(Sen2Year year, LocalDate today, WaymarkDb db, CancellationToken stop) =>
        CompleteAsync(new Sen2Facts { Today = today, Authority = area.Code.Value, Year = year.Number }, year, "", db, stop);

    private async Task<Sen2Facts> CompleteAsync(Sen2Facts facts, Sen2Year year, string sha256, WaymarkDb db, CancellationToken stop) => facts with
    {
        Establishments = await establishments.ReadAsync(db, stop) is { } register ? new Register(register) : null,
        LastReturn = await LastReturnAsync(year, db, stop),
        LastSerial = await LastSerialAsync(year, sha256, db, stop),
    };

    /// <summary>The return of a year as it was imported here last and is still kept, or null.</summary>
    public async Task<ImportSource?> ReturnAsync(Sen2Year year, WaymarkDb db, CancellationToken stop)
    {
        foreach (var file in await FilesAsync(year, db, stop))
            if (await imported.OpenAsync(file, stop) is { } source) return source;
        return null;
    }

    /// <summary>The persons of a kept return, one by one; each is used again once the next is asked for.</summary>
    public static IEnumerable<Sen2Person> Persons(ImportSource source, Sen2Year year, CancellationToken stop)
    {
        using var reading = Sen2Files.Open(source.Path, source.Name, _ => { }, year.Number);
        foreach (var person in reading.Persons())
        {
            stop.ThrowIfCancellationRequested();
            yield return person;
            reading.Release(person);
        }
    }

    private async Task<Sen2LastReturn?> LastReturnAsync(Sen2Year year, WaymarkDb db, CancellationToken stop) =>
        Sen2Year.Of(year.Number - 1) is { } before && await ReturnAsync(before, db, stop) is { } source ? Sen2LastReturn.Of(before, Persons(source, before, stop)) : null;

    /// <summary>0 where no file of the year was taken over before; null where those that were do not say.</summary>
    private async Task<int?> LastSerialAsync(Sen2Year year, string sha256, WaymarkDb db, CancellationToken stop)
    {
        var files = (await FilesAsync(year, db, stop)).Where(f => f.Sha256 != sha256).ToList();
        if (files.Count == 0) return 0;
        return files.Select(f => int.TryParse(f.Facts.GetValueOrDefault(Serial), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : (int?)null)
            .FirstOrDefault(serial => serial is not null);
    }

    private async Task<IEnumerable<ImportedFile>> FilesAsync(Sen2Year year, WaymarkDb db, CancellationToken stop) =>
        (await imported.FindAsync(db, Sen2Profile.System, ReturnYear, year.Number.ToString(CultureInfo.InvariantCulture), stop))
            .Where(f => f.Facts.GetValueOrDefault(SentBy) is { } council && (council == area.Code.Value || council == NotSaid));

    private sealed class Register(IReadOnlyDictionary<string, RegisteredEstablishment> all) : ISen2Establishments
    {
        public Sen2Establishment? Find(string urn) => all.TryGetValue(urn, out var one)
            ? new Sen2Establishment(one.Opened, one.Closed, one.Type, one.SenUnit, one.ResourcedProvision, one.Successor) : null;
    }
}
