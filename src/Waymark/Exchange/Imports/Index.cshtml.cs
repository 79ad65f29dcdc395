using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Data;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Exchange.Imports;

/// <summary>The history of imports, the latest first.</summary>
[Needs(Permission.ViewImports)]
internal sealed class IndexModel(WaymarkDb db, ImportProfiles profiles, IAccess access) : RoomPage
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "")]
    public ImportFilter Filter { get; set; } = new();

    public IReadOnlyList<Import> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, PageSize);
    public IReadOnlyList<(string, string)> Kinds => [("", "All"), .. profiles.All.Select(p => (p.Id, p.Title))];
    public static IReadOnlyList<(string, string)> States => [("", "All"), .. Enum.GetValues<ImportState>().Select(s => ($"{s}", ImportWords.Of(s)))];
    public bool MayImport => access.May(Permission.ImportFiles);

    public string TitleOf(string profile) => profiles.Find(profile)?.Title ?? profile;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = Filter.Of(db.Set<Import>().AsNoTracking());
        Total = await all.CountAsync(stop);
        Filter = Filter with { Sheet = Math.Clamp(Filter.Sheet, 1, Pages) };
        Rows = await all.OrderByDescending(i => i.ReceivedAt).ThenBy(i => i.Id).Skip((Filter.Sheet - 1) * PageSize).Take(PageSize).ToListAsync(stop);
    }
}
