using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Common;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;
using Waymark.Shell.Data;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers.RecordCheck;

[Needs(Permission.RecordProvider)]
internal sealed class IndexModel(WaymarkDb db) : RoomPage
{
    private const int Longest = 2000;
    public static readonly IReadOnlyList<(string, string)> Kinds = [("", "Choose"), .. ProviderCheckKind.All.Select(k => (k.Code, k.Label))];

    [BindProperty(SupportsGet = true, Name = "provider")]
    public ProviderId Id { get; set; }

    [BindProperty]
    public CheckForm Asked { get; set; } = new();

    public Provider Provider { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string? check, CancellationToken stop)
    {
        Asked = new() { Check = check, On = Today, Met = "yes", By = DeedOf("record check of provider").Actor.Name };
        return ShownAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var page = await ShownAsync(stop);
        if (page is NotFoundResult) return page;
        var problems = Checked();
        if (!ModelState.IsValid || !problems.None) return Refused(problems, page);
        var deed = DeedOf("record check of provider") with { Subject = $"provider:{Id}" };
        db.Add(new ProviderCheck
        {
            Id = NewId.Next(deed.Now), Provider = Id, Check = Asked.Check!, On = Asked.On!.Value, Expires = Asked.Expires!.Value, Met = Asked.Met == "yes", By = Asked.By!.Trim(), Evidence = Asked.Evidence!.Trim(),
            RecordedAt = deed.Now, RecordedBy = deed.Actor.Name,
        });
        await db.SaveAsync(deed, stop);
        return Done(PlacementLinks.Provider(Id), "The check is recorded. The last one of each kind counts.");
    }

    private Problems Checked() => new Problems()
        .AddIf(ProviderCheckKind.Find(Asked.Check) is null, "Asked.Check", "Select what was checked").AddIf(Asked.Met is not ("yes" or "no"), "Asked.Met", "Select whether it was in order")
        .AddIf(Asked.On is null, "Asked.On", "Enter the day").AddIf(Asked.On > Today, "Asked.On", "The day must be today or in the past")
        .AddIf(Asked.Expires is null, "Asked.Expires", "Enter the last day on which it holds").AddIf(Asked.Expires < Asked.On, "Asked.Expires", "It must hold at least on its own day")
        .AddIf(string.IsNullOrWhiteSpace(Asked.By), "Asked.By", "Enter who checked").AddIf(string.IsNullOrWhiteSpace(Asked.Evidence), "Asked.Evidence", "Enter what was seen, or where it is kept")
        .AddIf(Asked.Evidence?.Length > Longest, "Asked.Evidence", "Use 2,000 characters or fewer");

    private async Task<IActionResult> ShownAsync(CancellationToken stop)
    {
        if (await db.Set<Provider>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, stop) is not { } found) return NotFound();
        Provider = found;
        return Page();
    }

    internal sealed record CheckForm
    {
        public string? Check { get; init; }
        public LocalDate? On { get; init; }
        public LocalDate? Expires { get; init; }
        public string? Met { get; init; }
        public string? By { get; init; }
        public string? Evidence { get; init; }
    }
}
