using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Areas.Door;
using Waymark.Exchange.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.People.Register;

/// <summary>The national register of establishments: for rules that ask it, and for the names of the schools of the area.</summary>
internal sealed class RegisterProfile(CurrentArea area, IEnumerable<INamesEstablishments> rooms, IClock clock) : IImportProfile
{
    public const string Kind = "gias";

    public string Id => Kind;
    public string Title => "Register of establishments (GIAS), all establishment data";

    public bool Recognises(ImportSource source) => RegisterTable.Recognises(source, RegisterFile.Columns);

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var file = new RegisterFile(source, new FileFindings(Kind, source.Name, findings));
        var would = await TakeAsync(file, db is null ? null : new RegisterTaking(db, trial: true), progress, "Checking", stop);
        return Summary(file, would is null ? [] : [("establishments to add", would.Added), ("establishments to change", would.Changed)]);
    }

    public async Task<ImportSummary> ApplyAsync(
        ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var told = new FileFindings(Kind, source.Name, findings);
        var file = new RegisterFile(source, told);
        var taken = (await TakeAsync(file, new RegisterTaking(db, trial: false), progress, "Importing", stop))!;
        var schools = new SchoolsOfArea(db, told, clock.GetCurrentInstant());
        await schools.FollowAsync(area.Chosen ? area.Code.Value : "", await NamedAsync(db, stop), stop);
        return Summary(file,
        [
            ("establishments added", taken.Added), ("establishments changed", taken.Changed),
            ("schools of the area added", schools.Added), ("schools of the area changed", schools.Changed),
        ]);
    }

    private static async Task<RegisterTaking?> TakeAsync(RegisterFile file, RegisterTaking? taking, IProgress<ImportProgress>? progress, string doing, CancellationToken stop)
    {
        foreach (var batch in file.Read().Chunk(RegisterTaking.Batch))
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(file.Rows, 0, doing));
            if (taking is not null) await taking.TakeAsync(batch, stop);
        }
        return taking;
    }

    /// <summary>What the records of the area name; a sealed child gives no school away.</summary>
    private async Task<IReadOnlyCollection<string>> NamedAsync(WaymarkDb db, CancellationToken stop)
    {
        var children = db.Set<Child>().Where(c => !c.Sealed);
        var named = await children.Where(c => c.SchoolUrn != "").Select(c => c.SchoolUrn).Distinct().ToListAsync(stop);
        named.AddRange(await db.Set<Enrolment>().Where(e => e.Urn != "").Join(children, e => e.Child, c => c.Id, (e, c) => e.Urn).Distinct().ToListAsync(stop));
        foreach (var room in rooms) named.AddRange(await room.Named(db).Join(children, n => n.Child, c => c.Id, (n, c) => n.Urn).Distinct().ToListAsync(stop));
        return named;
    }

    private static ImportSummary Summary(RegisterFile file, IReadOnlyList<(string, long)> counts) => new(file.Rows,
        [("rows in the file", file.Rows), .. counts, ("rows with an error, left out", file.Faulty)], []) { Refused = file.Refused || file.Rows == 0 };
}
