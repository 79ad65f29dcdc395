using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Units;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Units.Children;

/// <summary>The children behind one number of the figures of units, as far as the visitor may see them.</summary>
[Needs(Permission.ViewPlacements)]
internal sealed class IndexModel(UnitChildren children, ITrail trail, IAccess access) : RoomPage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "what")]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public int Total { get; private set; }
    public int Pages => PageCount.Of(Total, PageSize);
    public IReadOnlyList<(ChildCard Card, UnitChildren.Behind Behind)> Rows { get; private set; } = [];

    /// <summary>The figures stand for the whole area: not everybody who sees a child sees them.</summary>
    public bool SeesFigures => access.May(Permission.ViewUnits);

    public bool OfSixthDay => What is "sixth-in-time" or "sixth-late" or "sixth-none";

    public string Label => What switch
    {
        "sixth-in-time" => "Education by the sixth day", "sixth-late" => "Education after the sixth day", "sixth-none" => "Past the sixth day, no education recorded", _ => UnitCount.Label(What) ?? "Nothing was asked for",
    };

    public string At(int sheet) => UnitLinks.Children(Unit ?? "", What ?? "", sheet);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var behind = await children.ReadAsync(Unit ?? "", What ?? "", Today, stop);
        Total = behind.Count;
        Sheet = Math.Clamp(Sheet, 1, Pages);
        Rows = await children.CardsAsync([.. behind.Skip((Sheet - 1) * PageSize).Take(PageSize)], stop);
        await trail.RecordAsync(DeedOf("list children of units") with { Subject = $"results:{Rows.Count}" }, stop);
    }
}
