using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Plans.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;

namespace Waymark.Plans.Letters.Copies;

/// <summary>What the council told families and, as the law demands, told the visitor's school or body as well.</summary>
[Needs(Permission.ViewCopy)]
internal sealed class IndexModel(PartnerCopies copies) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public int Total { get; private set; }
    public IReadOnlyList<PartnerCopies.Line> All { get; private set; } = [];
    public int Pages => PageCount.Of(Total, PartnerCopies.PageSize);

    public async Task OnGetAsync(CancellationToken stop)
    {
        (Total, All) = await copies.ReadAsync(Sheet, stop);
        Sheet = Math.Clamp(Sheet, 1, Pages);
    }

    public static string PageLink(int sheet) => $"{LetterLinks.Copies}?sheet={sheet}";
}
