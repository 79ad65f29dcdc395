using Microsoft.AspNetCore.Mvc;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.People;
using Waymark.Inclusion.Arrangements;
using Waymark.Inclusion.Door;
using Waymark.Inclusion.Providers;
using Waymark.People.Door;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Placements.Enter;

[Needs(Permission.RecordPlacement)]
internal sealed class IndexModel(ArrangementDesk desk, EnterPlacement enter, ProviderBook providers) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "child")]
    public ChildId Id { get; set; }

    [BindProperty]
    public PlacementForm Asked { get; set; } = new();

    public ChildCard Child { get; private set; } = null!;
    public IReadOnlyList<(string Value, string Label)> Providers { get; private set; } = [];

    /// <summary>A school is not offered what the council alone decides.</summary>
    public bool BySchool => desk.OwnSchool is not null;

    public static IReadOnlyList<(string, string)> Of(string set) => [("", "Choose"), .. PlacementWords.Of(set)];

    public Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Asked = new() { From = Today };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // A day that could not be read has its sentence already.
        if (!ModelState.IsValid) return Refused(new(), await ShownAsync(stop));
        if (await enter.RunAsync(Id, Asked, DeedOf("enter placement"), stop) is not var (problems, entered)) return NotFound();
        return entered is { } id ? Done(PlacementLinks.Case(id), "The placement is entered.") : Refused(problems, await ShownAsync(stop));
    }

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await desk.OpenChildAsync(Id, "view form to enter a placement", stop) is not { } child) return NotFound();
        Child = child;
        Providers = await providers.ChoicesAsync(Today, stop);
        return Page();
    }
}
