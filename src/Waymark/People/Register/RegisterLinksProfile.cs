using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Register;

/// <summary>The links file of the register (links_edubasealldata*.csv): which establishment took the place of another.</summary>
internal sealed class RegisterLinksProfile : IImportProfile
{
    private const string Urn = "URN", Successor = "LinkURN", Kind = "LinkType", Since = "LinkEstablishedDate";
    private static readonly string[] Columns = [Urn, Successor, Kind, Since];

    public string Id => "gias-links";
    public string Title => "Register of establishments (GIAS), links";

    public bool Recognises(ImportSource source) => RegisterTable.Recognises(source, Columns);

    public Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop) =>
        TakeAsync(source, db, findings, trial: true, stop);

    public Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop) =>
        TakeAsync(source, db, findings, trial: false, stop);

    private static async Task<ImportSummary> TakeAsync(ImportSource source, WaymarkDb? db, IFindings findings, bool trial, CancellationToken stop)
    {
        var told = new FileFindings(RegisterProfile.Kind, source.Name, findings);
        var table = new RegisterTable(source, told, Columns);
        var (successors, faulty) = Read(table);
        IReadOnlyList<(string, long)> counts = [];
        var loaded = db is null || await db.Set<Establishment>().AnyAsync(stop);
        if (!loaded) told.Add("G10", default);
        else if (db is not null) counts = await SetAsync(db, successors, trial, stop);
        return new ImportSummary(table.Rows, [("links in the file", table.Rows), ("establishments with a successor", successors.Count), .. counts, ("rows with an error, left out", faulty + table.Torn)], [])
        {
            Refused = table.Refused || table.Rows == 0 || !loaded,
        };
    }

    /// <summary>The latest successor of each; where one was split into several on the same day, the one with the lowest number.</summary>
    private static (Dictionary<string, string> Successors, long Faulty) Read(RegisterTable table)
    {
        var found = new Dictionary<string, (LocalDate? Since, string Urn)>(StringComparer.Ordinal);
        long faulty = 0;
        foreach (var row in table.Read())
        {
            var (urn, successor, since) = (row.Urn(Urn), row.Urn(Successor), row.Day(Since));
            if (row.Broken) faulty++;
            else if (row[Kind].StartsWith("Successor", StringComparison.OrdinalIgnoreCase) && (!found.TryGetValue(urn, out var known) || Later((since, successor), known)))
                found[urn] = (since, successor);
        }
        return (found.ToDictionary(f => f.Key, f => f.Value.Urn, StringComparer.Ordinal), faulty);
    }

    private static bool Later((LocalDate? Since, string Urn) link, (LocalDate? Since, string Urn) known) => link.Since == known.Since
        ? string.CompareOrdinal(link.Urn, known.Urn) < 0 : (link.Since ?? LocalDate.MinIsoValue) > (known.Since ?? LocalDate.MinIsoValue);

    private static async Task<IReadOnlyList<(string, long)>> SetAsync(WaymarkDb db, Dictionary<string, string> successors, bool trial, CancellationToken stop)
    {
        var (changed, unknown) = (0L, 0L);
        foreach (var batch in successors.Chunk(RegisterTaking.Batch))
        {
            db.ChangeTracker.Clear();
            var urns = batch.Select(s => s.Key).ToList();
            var known = await db.Set<Establishment>().Where(e => urns.Contains(e.Urn)).ToListAsync(stop);
            unknown += urns.Count - known.Count;
            foreach (var one in known.Where(e => e.Successor != successors[e.Urn])) (one.Successor, changed) = (successors[one.Urn], changed + 1);
            if (!trial) await db.SaveInBulkAsync(stop);
        }
        db.ChangeTracker.Clear();
        return [(trial ? "establishments to change" : "establishments changed", changed), ("establishments that the register here does not have", unknown)];
    }
}
