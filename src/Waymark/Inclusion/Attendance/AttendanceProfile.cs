using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Exchange.Door;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Attendance;

/// <summary>Marks of school registers, into the lake of the area.</summary>
/// <remarks>
/// The lake is committed before the casework that says so. Should the casework then fail, the marks stand and the file is still to be imported; doing that
/// again finds nothing to change. The other way round an import could be recorded whose marks are nowhere.
/// </remarks>
internal sealed class AttendanceProfile(CurrentArea area, ILakes lakes, IRolls rolls, IClock clock) : IImportProfile
{
    public const string Kind = "attendance";

    public string Id => Kind;
    public string Title => "Attendance";
    public IReadOnlyList<ImportOption> Options => RegisterChoices.Options;

    public bool Recognises(ImportSource source) => RegisterLayout.Of(source.Head) is not null;

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = lakes.OpenApart(db is null ? null : area.Code);
        return await TakeAsync(source, db, lake, new FileFindings(Kind, source.Name, findings), (London.DayOf(clock.GetCurrentInstant()), progress), stop);
    }

    public async Task<ImportSummary> ApplyAsync(ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = await lakes.WriteAsync(area.Code, stop);
        return await TakeAsync(source, db, lake, new FileFindings(Kind, source.Name, findings), (deed.Today, progress), stop);
    }

    private async Task<ImportSummary> TakeAsync(
        ImportSource source, WaymarkDb? db, ILakeReader lake, FileFindings findings, (LocalDate Today, IProgress<ImportProgress>? Progress) at, CancellationToken stop)
    {
        if (RegisterLayout.Of(source.Head) is not { } layout) return Unreadable(source, findings);
        using var room = WorkingRoom.Make(db is null ? null : lakes.FolderOf(area.Code));
        var work = new RegisterWork(lake, room.Folder, source, layout, findings);
        at.Progress?.Report(new ImportProgress(0, 0, "Reading the file"));
        using var staging = new RegisterStaging(work, rolls);
        if (!await staging.StageAsync(db, db is null ? null : lakes.PseudonymsOf(area.Code), at.Today, stop)) return new ImportSummary(staging.Rows, [("rows in the file", staging.Rows)], []) { Refused = true };
        at.Progress?.Report(new ImportProgress(0, 0, "Asking the rules"));
        var faults = new RegisterFaults(work);
        var look = await faults.FindAsync(staging.Sent, db is not null, stop);
        var months = new RegisterMonths(work);
        var writer = lake as ILakeWriter;
        if (db is not null)
        {
            await using var cells = new RegisterCells(lake, staging.Sent, look);
            await months.TakeAsync(cells, writer, at.Progress, stop);
        }
        return Summary(staging, faults, db is null ? null : months, trial: writer is null);
    }

    private static ImportSummary Summary(RegisterStaging staging, RegisterFaults faults, RegisterMonths? months, bool trial)
    {
        var counts = new List<(string, long)> { ("rows in the file", staging.Rows) };
        if (months is not null)
        {
            var to = trial ? " to be" : "";
            counts.AddRange([($"days of pupils{to} added", months.Added), ($"days of pupils{to} changed", months.Changed), ($"days of pupils{to} taken out", months.Removed)]);
        }
        counts.Add(("rows left out", faults.LeftOut + staging.Faulty));
        return new ImportSummary(staging.Rows, counts, faults.Days.First.Length == 0 ? [] : [("first day", faults.Days.First), ("last day", faults.Days.Last), ("schools", $"{faults.Schools}")]);
    }

    private static ImportSummary Unreadable(ImportSource source, FileFindings findings)
    {
        foreach (var column in RegisterLayout.Missing(source.Head)) findings.Add("AT-R18", new Place(1, Element: column), more: $"Missing: {column}.");
        return new ImportSummary(0, [], []) { Refused = true };
    }
}
