using System.Globalization;
using NodaTime;
using Waymark.Core.Inclusion.Worklist;
using Waymark.Inclusion.Suspensions;
using Waymark.Inclusion.Worklist;
using Waymark.Shell.Data;

namespace Waymark.Inclusion.Providers;

/// <summary>Placements of which no register has told for as many school days as rule AT16 gives, whoever's child it is.</summary>
internal sealed class SilentPlacements(WaymarkDb db, SchoolCalendars calendars, ProviderMarks marks)
{
    public const string Rule = "AT16";

    /// <summary>The same providers with what is silent, the longest first. One query and two statements of the lake.</summary>
    public async Task<(IReadOnlyList<OpenedProvider> Providers, int Days)> AddAsync(IReadOnlyList<OpenedProvider> providers, LocalDate today, CancellationToken stop)
    {
        var days = (int)(await RuleChangeRow.SettingsAsync(db, today, stop)).Of(Rule, "days");
        var asked = providers.SelectMany(p => p.Placements.Select(placed => new MarkedPlacement(placed, p.Provider.Urn))).Where(p => p.IsAskedOn(today)).ToList();
        if (asked.Count == 0) return (providers, days);
        var (told, newest) = (await marks.LastAsync(asked, today, stop), await marks.NewestAsync(today, stop));
        var known = await calendars.OfAsync([.. asked.Select(p => p.Placement.Urn).Distinct(StringComparer.Ordinal)], stop);
        var silent = asked.Select(p => (p.Placement.Provider, Of: ProviderSilence.Of(Time(p), p.Placement.From, told[p.Placement.Id]))).Where(s => s.Of?.Days >= days).ToLookup(s => s.Provider, s => s.Of!);
        return ([.. providers.Select(p => p with { Silent = [.. silent[p.Provider.Id].OrderByDescending(s => s.Days)] })], days);

        SchoolTime Time(MarkedPlacement p) => new(known.GetValueOrDefault(p.Placement.Urn), today, NewestOf(newest, p), newest.Count == 0 ? null : newest.Values.Max());
    }

    private static LocalDate? NewestOf(IReadOnlyDictionary<int, LocalDate> newest, MarkedPlacement p) =>
        int.TryParse(p.Placement.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var own) && newest.TryGetValue(own, out var day) ? day : newest.TryGetValue(p.Provider, out var there) ? there : null;
}
