using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Units;
using Waymark.Inclusion.Door;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Units.Places;

/// <summary>The places that are commissioned at one unit, from a day on: entered, and corrected by entering them again.</summary>
[Needs(Permission.RecordProvider)]
internal sealed class IndexModel(EnterPlaces enter) : RoomPage
{
    public static readonly IReadOnlyList<(string, string)> Stages = [("", "Choose"), .. UnitStage.All.Select(s => (s.Code, s.Label))];

    [BindProperty(SupportsGet = true, Name = "urn")]
    public string Urn { get; set; } = "";

    [BindProperty]
    public EnterPlaces.Request Asked { get; set; } = new();

    public KnownSetting Unit { get; private set; } = null!;
    public IReadOnlyList<UnitPlacesRow> Rows { get; private set; } = [];
    public LocalDate Day => Today;

    /// <summary>Replaced, in force, to come, or over.</summary>
    public string State(UnitPlacesRow row)
    {
        var all = Rows.Select(r => r.AsFact).ToList();
        return row.AsFact.CorrectedIn(all) ? "Corrected" : row.From > Today ? "From later" : UnitPlaces.On(Today, all).Contains(row.AsFact) ? "In force" : "Over";
    }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShownAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var problems = Asked.Check(Today);
        if (!ModelState.IsValid || !problems.None) return Refused(problems, page);
        await enter.RunAsync(Urn, Asked, DeedOf("enter places of unit"), stop);
        return Done(UnitLinks.Places(Urn), "The places are recorded. To correct them, enter the same key stage and day again.");
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await enter.FindAsync(Urn, stop) is not var (unit, rows)) return NotFound();
        (Unit, Rows) = (unit, rows);
        return Page();
    }
}
