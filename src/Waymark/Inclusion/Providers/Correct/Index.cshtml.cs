using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers.Correct;

/// <summary>Corrects what is known of a provider, closes it, or opens it again.</summary>
[Needs(Permission.RecordProvider)]
internal sealed class IndexModel(WaymarkDb db) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "provider")]
    public ProviderId Id { get; set; }

    [BindProperty]
    public ProviderForm Asked { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FoundAsync(stop) is not { } found) return NotFound();
        Asked = ProviderForm.Of(found);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FoundAsync(stop) is not { } found) return NotFound();
        var problems = Asked.Check();
        if (!ModelState.IsValid || !problems.None) return Refused(problems, Page());
        db.Expect(found, Asked.Version);
        Asked.Fill(found);
        await db.SaveAsync(DeedOf("correct provider") with { Subject = $"provider:{Id}" }, stop);
        return Done(PlacementLinks.Provider(Id), "The provider is corrected.");
    }

    private Task<Provider?> FoundAsync(CancellationToken stop) => db.Set<Provider>().FirstOrDefaultAsync(p => p.Id == Id, stop);
}
