using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Exchange.Commands;
using Waymark.Exchange.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Exchange.Imports.Findings;

/// <summary>Every finding of an import as CSV. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewImports)]
internal sealed class IndexModel(WaymarkDb db, Originals originals, CurrentArea area, ITrail trail) : RoomPage
{
    private static readonly IReadOnlyList<Column<Finding>> Columns =
    [
        new("rule", f => f.Rule), new("severity", f => FindingsOutput.Word(f.Severity)), new("file", f => f.File), new("line", f => f.Line), new("column", f => f.Column),
        new("subject", f => f.Subject), new("element", f => f.Element), new("value", f => f.Value), new("message", f => f.Message), new("remedy", f => f.Remedy),
    ];

    public async Task<IActionResult> OnGetAsync(Guid import, CancellationToken stop)
    {
        if (!await db.Set<Import>().AnyAsync(i => i.Id == import, stop)) return NotFound();
        var deed = DeedOf("download findings") with { Subject = $"import:{import}" };
        await trail.RecordAsync(deed, stop);
        return new ListDownload<Finding>($"findings-{import}", "csv", Columns, FindingsFile.Read(originals.FindingsOf(area.Code, import)).ToAsyncEnumerable(), deed);
    }
}
