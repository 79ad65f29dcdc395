using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Plans.Sen2.Differences;
using Waymark.Plans.Door;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Plans.Return.Differences.Children;

/// <summary>The children behind one cause of a difference. That they were listed is in the trail.</summary>
[Needs(Permission.ExportReturn)]
internal sealed class IndexModel(KeptComparisons comparisons, ChildrenBehind behind, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DifferenceFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    /// <summary>- for the number as a whole.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "cause")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; } = 1;

    public ReturnDifference Difference { get; private set; } = null!;
    public DifferenceCause Cause { get; private set; } = null!;
    public int Total { get; private set; }
    public IReadOnlyList<ChildrenBehind.Row> Rows { get; private set; } = [];
    public int Unseen { get; private set; }

    /// <summary>Something was written in the area since the differences were worked out.</summary>
    public bool Older { get; private set; }

    public int Pages => PageCount.Of(Total, ChildrenBehind.PageSize);
    public int Number => Filter.Year!.Value;
    public string Back => $"{PlanLinks.ReturnDifferences}?{Filter.Query}";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var year = Filter.Of(Today);
        Filter = Filter with { Year = year.Number };
        if (ReturnMeasure.Find(Of) is not { } measure || DifferenceCause.Find(Asked) is not { } cause) return NotFound();
        var kept = await comparisons.ReadAsync(year, Filter.Against, stop);
        if (!kept.Worked) return NotFound();
        var code = Code == ChildBehind.Whole ? null : Code ?? "";
        (Cause, Difference, Older) = (cause, KeptNumbers.Read(kept.Stored!.Numbers).FirstOrDefault(d => d.Measure == measure && d.Code == code) ?? new(measure, code, 0, 0, []), kept.Older);
        (Total, Rows, Unseen) = await behind.ReadAsync(kept.Stored, Difference, cause, Math.Max(1, Sheet), stop);
        Sheet = Math.Clamp(Sheet, 1, Math.Max(1, Pages));
        await trail.RecordAsync(DeedOf("list children behind a difference of the return") with { Subject = $"return:{year.Number} {measure.Id} {Code} {cause.Id} results:{Rows.Count}" }, stop);
        return Page();
    }

    public string PageLink(int sheet) => $"{Filter.Children(Difference, Cause)}&sheet={sheet}";
}
