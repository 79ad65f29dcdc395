using Waymark.Areas.Door;
using Waymark.Exchange.Door;
using Waymark.Inclusion.Suspensions;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Attendance;

/// <summary>The calendars of schools: which days they are open to pupils. They hold nothing about anybody and live in the lake alone.</summary>
internal sealed class CalendarProfile(CurrentArea area, ILakes lakes, FollowExclusions follow) : IImportProfile
{
    public string Id => "calendars";
    public string Title => "School calendars";

    public bool Recognises(ImportSource source) => CalendarFile.Layout(source.Head) is not null;

    public async Task<ImportSummary> CheckAsync(ImportSource source, WaymarkDb? db, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        await using var lake = lakes.OpenApart(db is null ? null : area.Code);
        return await TakeAsync(source, lake, findings, stop);
    }

    public async Task<ImportSummary> ApplyAsync(ImportSource source, WaymarkDb db, Deed deed, IFindings findings, IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        ImportSummary summary;
        await using (var lake = await lakes.WriteAsync(area.Code, stop)) summary = await TakeAsync(source, lake, findings, stop);
        // The last days of exclusions are counted by these.
        if (!summary.Refused) await follow.RunAsync(db, deed.Today, stop);
        return summary;
    }

    /// <summary>Exactly the schools and days of the file are set anew; the others stay.</summary>
    private static async Task<ImportSummary> TakeAsync(ImportSource source, ILakeReader lake, IFindings findings, CancellationToken stop)
    {
        var file = new CalendarFile(source, new FileFindings(AttendanceProfile.Kind, source.Name, findings));
        var days = file.Read();
        await lake.StageAsync("calendar", AttendanceTables.Days.Columns, days.Select(d => new object?[] { d.Urn, d.Date, d.Open, d.Note }).ToAsyncEnumerable(), stop);
        var (added, changed) = (0L, 0L);
        await foreach (var row in RegisterSql.RowsAsync(lake.Engine, RegisterSql.Of("calendar-changes"), stop)) (added, changed) = (row.GetInt64(0), row.GetInt64(1));
        if (lake is ILakeWriter writer && added + changed > 0)
        {
            await writer.ReplaceAsync(AttendanceTables.Days, "", RegisterSql.Of("calendar-whole"), stop);
            await writer.CommitAsync("import of calendars", stop);
        }
        var to = lake is ILakeWriter ? "" : " to be";
        return new ImportSummary(file.Rows, [("rows in the file", file.Rows), ($"days of schools{to} added", added), ($"days of schools{to} changed", changed), ("rows left out", file.Faulty)], []) { Refused = file.Refused };
    }
}
