using Microsoft.EntityFrameworkCore;
using NodaTime;
using Waymark.Core.Inclusion.Placements;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Placements;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Providers;

/// <summary>A provider with its checks and all children placed there, by whichever commissioner.</summary>
internal sealed record OpenedProvider(Provider Provider, IReadOnlyList<ProviderCheck> Checks, IReadOnlyList<Placement> Placements)
{
    /// <summary>Children there for the whole week of whom no register has told for too long, where that was looked up; the longest first.</summary>
    public IReadOnlyList<ProviderSilence> Silent { get; init; } = [];

    public IReadOnlyList<StandingCheck> On(LocalDate day) => StandingCheck.On(day, Checks.Select(c => c.AsFact));

    /// <summary>The checks because of which no child may be placed; none of a registered school.</summary>
    public IReadOnlyList<StandingCheck> Blocking(LocalDate day) => Provider.IsChecked ? [.. On(day).Where(c => c.Blocks)] : [];

    /// <summary>Times of too many children full time for a provider that is no registered school.</summary>
    public IReadOnlyList<RegistrationCount> Unregistered(params IEnumerable<FullTimePlace> more) =>
        Provider.Registered ? [] : RegistrationCount.Of([.. Placements.Where(p => p.FullTime && Counts(p)).Select(p => p.Place), .. more]);

    public int Here(LocalDate day) => Placements.Count(p => p.Days.Covers(day));

    // A managed move makes the child a pupil of that school.
    private static bool Counts(Placement placement) => placement.Basis != Placement.ManagedMove;
}

/// <summary>Reads the register of providers.</summary>
internal sealed class ProviderBook(WaymarkDb db)
{
    /// <summary>Three queries.</summary>
    public async Task<OpenedProvider?> FindAsync(ProviderId id, CancellationToken stop) =>
        await db.Set<Provider>().FirstOrDefaultAsync(p => p.Id == id, stop) is not { } found ? null
        : new(found, await db.Set<ProviderCheck>().AsNoTracking().Where(c => c.Provider == id).OrderByDescending(c => c.On).ThenByDescending(c => c.RecordedAt).ToListAsync(stop),
            await db.Set<Placement>().AsNoTracking().Where(p => p.Provider == id && !p.Withdrawn).ToListAsync(stop));

    /// <summary>All of them. Three queries.</summary>
    public async Task<IReadOnlyList<OpenedProvider>> AllAsync(CancellationToken stop)
    {
        var checks = (await db.Set<ProviderCheck>().AsNoTracking().ToListAsync(stop)).ToLookup(c => c.Provider);
        var placements = (await db.Set<Placement>().AsNoTracking().Where(p => !p.Withdrawn).ToListAsync(stop)).ToLookup(p => p.Provider);
        return [.. (await db.Set<Provider>().AsNoTracking().OrderBy(p => p.Name).ToListAsync(stop)).Select(p => new OpenedProvider(p, [.. checks[p.Id].OrderByDescending(c => c.On)], [.. placements[p.Id]]))];
    }

    /// <summary>Those where children can be placed, for choices. One query.</summary>
    public async Task<IReadOnlyList<(string Value, string Label)>> ChoicesAsync(LocalDate today, CancellationToken stop) =>
        [.. (await db.Set<Provider>().AsNoTracking().Where(p => p.Closed == null || p.Closed >= today).OrderBy(p => p.Name).ToListAsync(stop)).Select(p => ($"{p.Id}", $"{p.Name} ({p.KnownBy})"))];

    /// <summary>Names by id. One query.</summary>
    public async Task<IReadOnlyDictionary<ProviderId, string>> NamesAsync(CancellationToken stop) =>
        await db.Set<Provider>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, stop);
}
