using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Core.Inclusion.Placements;
using Waymark.Shell.Pages;

namespace Waymark.Inclusion.Providers;

/// <summary>The register of providers: who may take children, whose checks have run out, and where too many are full time for a place that is no school.</summary>
[Needs(Permission.ViewProviders)]
internal sealed class IndexModel(ProviderBook book, IAccess access) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Narrowing Filter { get; set; } = new();

    public IReadOnlyList<OpenedProvider> All { get; private set; } = [];
    public IReadOnlyList<OpenedProvider> Shown { get; private set; } = [];
    public LocalDate Day => Today;
    public bool MayAdd => access.May(Permission.RecordProvider);

    public bool Warned(OpenedProvider one) => one.Unregistered().Any(w => w.On(Today));

    public IReadOnlyList<StandingCheck> Soon(OpenedProvider one) => one.Provider.IsChecked ? [.. one.On(Today).Where(c => c.State == CheckState.Soon)] : [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        All = await book.AllAsync(stop);
        Shown = [.. All.Where(p => string.IsNullOrWhiteSpace(Filter.Name) || p.Provider.Name.Contains(Filter.Name.Trim(), StringComparison.OrdinalIgnoreCase)).Where(p => Filter.State switch
        {
            "blocked" => p.Blocking(Today).Count > 0 && p.Provider.Closed is null, "soon" => Soon(p).Count > 0, "warned" => Warned(p), "closed" => p.Provider.Closed < Today, "all" => true, _ => p.Provider.Closed is null || p.Provider.Closed >= Today,
        })];
    }

    internal sealed record Narrowing
    {
        public string? Name { get; init; }

        /// <summary>Empty for all that are not closed; blocked, soon, warned, closed, all.</summary>
        public string? State { get; init; }
    }
}
