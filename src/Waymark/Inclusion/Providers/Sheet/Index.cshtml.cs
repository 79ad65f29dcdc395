using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers.Sheet;

/// <summary>One provider: its checks, how many children are there by basis and commissioner, and whether it may have to register. No child is named.</summary>
[Needs(Permission.ViewProviders)]
internal sealed class IndexModel(ProviderBook book, SilentPlacements silent, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "provider")]
    public ProviderId Id { get; set; }

    public OpenedProvider Opened { get; private set; } = null!;
    public IReadOnlyList<StandingCheck> Checks { get; private set; } = [];
    public IReadOnlyList<RegistrationCount> Warnings { get; private set; } = [];
    public LocalDate Day => Today;
    public bool SeesWorklist => access.May(Permission.ViewWorklist);
    public bool SeesPlacements => access.May(Permission.ViewPlacements);
    public bool MayRecord => access.May(Permission.RecordProvider);

    /// <summary>Children there today by commissioner.</summary>
    public IReadOnlyList<(string Commissioner, int Children, int FullTime)> Here => [.. Opened.Placements.Where(p => p.Days.Covers(Today)).GroupBy(p => p.Commissioner)
        .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (PlacementWords.LabelOf("commissioner", g.Key), g.Count(), g.Count(p => p.FullTime)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await book.FindAsync(Id, stop) is not { } found) return NotFound();
        Opened = (await silent.AddAsync([found], Today, stop)).Providers[0];
        Checks = found.On(Today);
        // What is over for half a year warns nobody any more.
        Warnings = [.. found.Unregistered().Where(w => w.To is null || w.To >= Today.PlusMonths(-6))];
        return Page();
    }
}
