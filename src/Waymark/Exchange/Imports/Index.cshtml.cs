using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Exchange.Imports;

/// <summary>The history of imports, the latest first.</summary>
[Needs(Permission.ViewImports)]
internal sealed class IndexModel(WaymarkDb db, ImportProfiles profiles, IAccess access) : RoomPage
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "profile")]
    public string? Profile { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Import> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<(string, string)> Kinds => [("", "All"), .. profiles.All.Select(p => (p.Id, p.Title))];
    public bool MayImport => access.May(Permission.ImportFiles);

    public string TitleOf(string profile) => profiles.Find(profile)?.Title ?? profile;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Import>().AsNoTracking();
        if (!string.IsNullOrEmpty(Profile)) all = all.Where(i => i.Profile == Profile);
        Total = await all.CountAsync(stop);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await all.OrderByDescending(i => i.ReceivedAt).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
    }
}
