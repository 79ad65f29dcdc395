using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Areas.Door;
using Waymark.Core.Access;
using Waymark.Insight.Door;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.People.Counted;

/// <summary>The children whom a figure counts, as far as the visitor may see them.</summary>
[Needs(Permission.SearchChildren)]
internal sealed class IndexModel(ICounted counted, CountedChildren list, CurrentArea current, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public CountedFigure Figure { get; private set; } = null!;
    public int Total { get; private set; }
    public IReadOnlyList<ChildCard> Rows { get; private set; } = [];
    public int Pages => PageCount.Of(Total, CountedChildren.PageSize);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Figure = await counted.ReadAsync(current.Code, Request.Query, Today, stop);
        (Total, Rows) = await list.PageAsync(Figure, Sheet, stop);
        Sheet = Math.Clamp(Sheet, 1, Pages);
        await trail.RecordAsync(DeedOf("list children of a figure") with { Subject = $"results:{Rows.Count}" }, stop);
    }

    public string PageLink(int sheet) =>
        PeopleLinks.Counted + QueryString.Create([.. Request.Query.Where(pair => pair.Key != "sheet").Select(pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value.ToString())), KeyValuePair.Create<string, string?>("sheet", sheet.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
}
