using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Shell.Files;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Advice.Files.Download;

/// <summary>A report as it came, for its author and the case team. Always sent as a file to keep, never shown in the page's own name.</summary>
[Needs(Permission.WriteAdvice)]
internal sealed class IndexModel(AuthorDesk desk, IFileStore files, CurrentArea area) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "request")]
    public Guid Asking { get; set; }

    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid Of { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await desk.OpenAsync(Asking, "download report of advice", stop) is null) return NotFound();
        var found = await desk.Db.Set<AdviceFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == Of && f.Advice == Asking, stop);
        if (found is null) return NotFound();
        // Reports that came before there was a store of files stand in their row.
        var content = found.Content.Length > 0 ? found.Content : await files.ReadAsync(area.Code, found.Hash, stop);
        return File(content, found.Format == "pdf" ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document", found.Name);
    }
}
