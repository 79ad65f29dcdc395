using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Waymark.Access.Door;
using Waymark.Core.Access;
using Waymark.Shell.Lists;
using Waymark.Shell.Pages;
using Waymark.Shell.Trail;

namespace Waymark.Inclusion.Providers.Download;

/// <summary>The register of providers as shown, whole, as CSV or Excel; no child can be found from it. In the trail before the first byte leaves.</summary>
[Needs(Permission.ViewProviders)]
internal sealed class IndexModel(ProviderBook book, SilentPlacements silent, ITrail trail) : RoomPage
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ProviderFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken stop)
    {
        var deed = DeedOf("download register of providers");
        await trail.RecordAsync(deed with { Subject = $"list:providers.{(format == "xlsx" ? "xlsx" : "csv")}" }, stop);
        var rows = Filter.Of((await silent.AddAsync(await book.AllAsync(stop), Today, stop)).Providers, Today);
        return new ListDownload<OpenedProvider>($"providers-{Today:uuuu-MM-dd}", format ?? "csv", Columns(Today), rows.ToAsyncEnumerable(), deed) { Personal = false };
    }

    private static List<Column<OpenedProvider>> Columns(LocalDate today) =>
    [
        new("Provider", p => p.Provider.Name), new("Place", p => p.Provider.Place), new("Known by", p => p.Provider.KnownBy), new("Registered as a school", p => p.Provider.Registered ? "yes" : "no"), new("Whom to call", p => p.Provider.Contact),
        new("Children now", p => p.Here(today)), new("Not in order", p => ProviderWords.Why(p.Blocking(today))), new("Runs out soon", p => string.Join("; ", ProviderFilter.Soon(p, today).Select(c => c.Kind.Label))),
        new("May have to register", p => ProviderFilter.Warned(p, today) ? "yes" : "no"), new("Children without marks", p => p.Silent.Count), new("School days without marks", p => p.Silent.Count == 0 ? null : p.Silent[0].Days), new("Closed", p => p.Provider.Closed),
    ];
}
