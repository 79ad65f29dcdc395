using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers.Add;

[Needs(Permission.RecordProvider)]
internal sealed class IndexModel(WaymarkDb db) : RoomPage
{
    [BindProperty]
    public ProviderForm Asked { get; set; } = new();

    public void OnGet() => Asked = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var problems = Asked.Check();
        if (problems.None && await KnownAsync(stop) is { } known) problems.Add("Asked.Urn", $"{known} is in the register with that number already");
        if (!ModelState.IsValid || !problems.None) return Refused(problems, Page());
        var deed = DeedOf("add provider");
        var made = new Provider { Id = ProviderId.From(NewId.Next(deed.Now)), Name = Asked.Name!, RecordedAt = deed.Now, RecordedBy = deed.Actor.Name };
        Asked.Fill(made);
        db.Add(made);
        await db.SaveAsync(deed with { Subject = $"provider:{made.Id}" }, stop);
        return Done(PlacementLinks.Provider(made.Id), made.IsChecked ? "The provider is in the register. Record its checks before a child is placed there." : "The provider is in the register.");
    }

    private Task<string?> KnownAsync(CancellationToken stop)
    {
        var (urn, ukprn) = (Asked.Urn?.Trim() ?? "", Asked.Ukprn?.Trim() ?? "");
        return db.Set<Provider>().Where(p => (urn != "" && p.Urn == urn) || (ukprn != "" && p.Ukprn == ukprn)).Select(p => p.Name).FirstOrDefaultAsync(stop);
    }
}
