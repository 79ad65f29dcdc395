using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Inclusion.Door;

namespace Waymark.Inclusion.Providers;

/// <summary>How the register of providers is narrowed, as it stands in its address.</summary>
internal sealed record ProviderFilter
{
    public string? Name { get; init; }

    /// <summary>Empty for all that are not closed; blocked, soon, warned, silent, closed, all.</summary>
    public string? State { get; init; }

    public IEnumerable<OpenedProvider> Of(IEnumerable<OpenedProvider> all, LocalDate today) =>
        all.Where(p => string.IsNullOrWhiteSpace(Name) || p.Provider.Name.Contains(Name.Trim(), StringComparison.OrdinalIgnoreCase)).Where(p => State switch
        {
            "blocked" => p.Blocking(today).Count > 0 && p.Provider.Closed is null, "soon" => Soon(p, today).Count > 0, "warned" => Warned(p, today), "silent" => p.Silent.Count > 0, "closed" => p.Provider.Closed < today, "all" => true,
            _ => p.Provider.Closed is null || p.Provider.Closed >= today,
        });

    public string Download(string format)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("name", Name), ("state", State), ("format", format) })
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        return PlacementLinks.DownloadProviders + query;
    }

    /// <summary>It may have to register as a school.</summary>
    public static bool Warned(OpenedProvider one, LocalDate today) => one.Unregistered().Any(w => w.On(today));

    /// <summary>Checks that run out soon; none of a registered school.</summary>
    public static IReadOnlyList<StandingCheck> Soon(OpenedProvider one, LocalDate today) => one.Provider.IsChecked ? [.. one.On(today).Where(c => c.State == CheckState.Soon)] : [];
}
