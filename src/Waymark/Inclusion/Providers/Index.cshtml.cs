using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers;

/// <summary>The register of providers: who may take children, whose checks have run out, and where too many are full time for a place that is no school.</summary>
[Needs(Permission.ViewProviders)]
internal sealed class IndexModel(ProviderBook book, SilentPlacements silent, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ProviderFilter Filter { get; set; } = new();

    public IReadOnlyList<OpenedProvider> All { get; private set; } = [];
    public IReadOnlyList<OpenedProvider> Shown { get; private set; } = [];
    public LocalDate Day => Today;

    /// <summary>So many school days without a mark are too many.</summary>
    public int SilentDays { get; private set; }

    public bool MayAdd => access.May(Permission.RecordProvider);

    public bool Warned(OpenedProvider one) => ProviderFilter.Warned(one, Today);

    public IReadOnlyList<StandingCheck> Soon(OpenedProvider one) => ProviderFilter.Soon(one, Today);

    public async Task OnGetAsync(CancellationToken stop)
    {
        (All, SilentDays) = await silent.AddAsync(await book.AllAsync(stop), Today, stop);
        Shown = [.. Filter.Of(All, Today)];
    }
}
