using System.Collections.Concurrent;
using NodaTime;
using Waymark.Core.Areas;
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
            var own = all.Where(f => f.Indicator == indicator.Id).ToList();
            var now = own.Where(f => f.Grain == indicator.ShownBy[^1]).MaxBy(f => f.Period);
            headlines.Add(new Headline(indicator, now, Movement.Of(indicator, own, today), await PublishedBeside.ReadAsync(figures, published, area, indicator, stop)));
        }
        kept[area.Value] = (state.Version, today, headlines);
        return (state, headlines);
    }
}

/// <summary>One figure of the first page.</summary>
/// <param name="Now">The latest period, which may not be over; null where there is nothing yet.</param>
/// <param name="Moved">How it moved, or why that cannot be said; blank where there is nothing earlier.</param>
/// <param name="Published">The latest published comparison; null where there is none.</param>
internal sealed record Headline(Indicator Indicator, ShownFigure? Now, string Moved, PublishedBeside? Published);
