using System.Collections.Concurrent;
using NodaTime;
using Waymark.Core.Areas;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Area;

/// <summary>The few figures with which a leader begins: how each moved, and how it stands beside England, the region and councils like this one.</summary>
internal sealed class AreaToday(ShownFigures figures, IPublished published)
{
    private readonly ConcurrentDictionary<string, (long Version, LocalDate Day, IReadOnlyList<Headline> Made)> kept = new(StringComparer.Ordinal);

    public async Task<(LakeState State, IReadOnlyList<Headline> Headlines)> ReadAsync(AreaCode area, LocalDate today, CancellationToken stop)
    {
        var (state, all) = await figures.ReadAsync(area, new FigureCut(""), stop);
        if (kept.TryGetValue(area.Value, out var known) && known.Version == state.Version && known.Day == today) return (state, known.Made);
        var headlines = new List<Headline>();
        foreach (var indicator in Catalogue.All.Where(i => i.Headline is not null).OrderBy(i => i.Promise).ThenBy(i => i.Headline))
        {
            var own = all.Where(f => f.Indicator == indicator.Id && f.Grain == indicator.ShownBy[^1]).OrderBy(f => f.Period).ToList();
            headlines.Add(new Headline(indicator, own is [.., var last] ? last : null, Before(own, today), await WholeAsync(area, indicator, stop)));
        }
        kept[area.Value] = (state.Version, today, headlines);
        return (state, headlines);
    }

    // A day is held against the same day a year before; a year against the one before it.
    private static ShownFigure? Before(List<ShownFigure> own, LocalDate today) => own switch
    {
        [.., var last] when last.Grain == Grains.Day => own.LastOrDefault(f => f.Period <= last.Period.PlusYears(-1).PlusDays(31) && f.Period < last.Period),
        [.., var earlier, _] => earlier,
        _ => null,
    };

    private async Task<Comparison?> WholeAsync(AreaCode area, Indicator indicator, CancellationToken stop)
    {
        var all = await published.CompareAsync(area, indicator.Id, stop);
        return all.FirstOrDefault(c => c.Breakdown.Length == 0) ?? all.FirstOrDefault(c => c.Breakdown == "sen=EHC plan");
    }
}

/// <summary>One figure of the first page.</summary>
/// <param name="Now">The latest period, which may not be over; null where there is nothing yet.</param>
/// <param name="Published">The latest published comparison; null where there is none.</param>
internal sealed record Headline(Indicator Indicator, ShownFigure? Now, ShownFigure? Before, Comparison? Published);
