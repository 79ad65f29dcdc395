using Waymark.Core.Areas;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>Answers one question: the figures, the whole beside them, and the choices that there are.</summary>
internal sealed class Explored(ShownFigures figures, IPublished published)
{
    public async Task<Answer> ReadAsync(AreaCode area, ExploreQuestion asked, CancellationToken stop)
    {
        var values = await ValuesAsync(area, asked, stop);
        // A group that was just chosen opens with its first value that is known.
        if (asked.Within.Length > 0 && !(asked.SaysValue && values.Contains(asked.Value))) asked = asked with { Value = values.FirstOrDefault(value => value.Length > 0) ?? "", SaysValue = true };
        var (state, rows) = await figures.ReadAsync(area, asked.Cut, stop);
        if (asked.IsGroup) rows = [.. rows.Where(row => row.Value == asked.Value).Select(row => row with { Value = "" })];
        var (_, whole) = asked.By.Length == 0 ? (state, rows) : await figures.ReadAsync(area, asked.Cut with { By = "" }, stop);
        return new Answer(asked, state, rows, whole, values, PublishedRow.All(await published.FiguresAsync(area, asked.Indicator.Id, stop), area.Value));
    }

    private async Task<IReadOnlyList<string>> ValuesAsync(AreaCode area, ExploreQuestion asked, CancellationToken stop)
    {
        if (asked.Within.Length == 0) return [];
        var (_, parts) = await figures.ReadAsync(area, new FigureCut(asked.Indicator.Id, asked.Indicator.ShownBy[^1], asked.Within), stop);
        return [.. parts.Select(part => part.Value).Distinct().OrderBy(value => value.Length == 0).ThenBy(value => value, StringComparer.Ordinal)];
    }
}

/// <param name="Rows">The figures asked for.</param>
/// <param name="Whole">The same periods, not parted.</param>
/// <param name="Values">Values of the second dimension.</param>
/// <param name="Published">Published figures of the indicator, every part and period, each from its newest edition; the latest first.</param>
internal sealed record Answer(
    ExploreQuestion Asked, LakeState State, IReadOnlyList<ShownFigure> Rows, IReadOnlyList<ShownFigure> Whole, IReadOnlyList<string> Values, IReadOnlyList<PublishedRow> Published)
{
    public bool Nothing => Rows.Count == 0 && Beside.Count == 0;

    /// <summary>What is published of the group that was asked for, in every period; or of each of the parts, in the latest.</summary>
    public IReadOnlyList<PublishedRow> Beside => Asked switch
    {
        { Indicator.IsOnlyPublished: true } when Published.Any(row => row.Area.Breakdown.Length > 0) => PublishedRow.Latest(Published),
        { By.Length: > 0, Within.Length: 0 } => PublishedRow.Latest(Published.Where(row => IsPartOf(row.Area.Breakdown, Asked.By))),
        { By.Length: > 0 } => [],
        _ => [.. Published.Where(row => row.Area.Breakdown == Asked.Breakdown)],
    };

    private static bool IsPartOf(string breakdown, string dimension) =>
        breakdown.StartsWith(dimension + "=", StringComparison.Ordinal) && !breakdown.Contains(Core.Insight.Published.BreakdownNames.Separator, StringComparison.Ordinal);
}
