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
    public ReturnFile Make(Sen2Year year, int serial) => ReturnFile.Make(Of(year), year, (area.Code.Value, serial), London.TimeOf(clock.GetCurrentInstant()));

    public Sen2Return Of(Sen2Year year) => new(db, children, year);

    public async Task<(Sen2Summary Summary, IReadOnlyList<(Sen2Finding First, int Count)> ByRule)> CheckAsync(Sen2Year year, int serial, CancellationToken stop)
    {
        var file = Make(year, serial);
        return await file.CheckAsync(await facts.OfReturnAsync(year, file.Made.Date, db, stop), stop);
    }
}
