using NodaTime;
using Waymark.Areas.Door;
using Waymark.Core.Common;
using Waymark.Core.Plans.Sen2;
using Waymark.People.Door;
using Waymark.Shell.Data;

namespace Waymark.Plans.Sen2.Export;

/// <summary>Makes the return of the area from its cases as they stand now, and holds it against the rules with all that the area knows.</summary>
internal sealed class ReturnOfArea(WaymarkDb db, IChildRecords children, FactsOfArea facts, CurrentArea area, IClock clock)
{
    public Task<ReturnFile> MakeAsync(Sen2Year year, int serial, CancellationToken stop) => ReturnFile.MakeAsync(
        new Sen2Return(db, children, year), year, (area.Code.Value, serial), London.TimeOf(clock.GetCurrentInstant()), stop);

    public async Task<(Sen2Summary Summary, IReadOnlyList<(Sen2Finding First, int Count)> ByRule)> CheckAsync(Sen2Year year, int serial, CancellationToken stop)
    {
        var file = await MakeAsync(year, serial, stop);
        return file.Check(await facts.OfReturnAsync(year, file.Made.Date, db, stop));
    }
}
