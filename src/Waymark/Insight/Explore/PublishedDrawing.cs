using NodaTime;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Explore;

/// <summary>Draws what is published: lines beside those of the area, or the parts of the latest period by place.</summary>
internal static class PublishedDrawing
{
    /// <summary>The same group as published, where its periods are those of the question.</summary>
    public static IEnumerable<LineSeries> Lines(Answer answer)
    {
        var rows = Drawn(answer).Reverse().ToList();
        var name = answer.Asked.Indicator.IsOnlyPublished ? "" : ", published";
        foreach (var (at, of) in new (Func<PublishedRow, IndicatorFigure?>, string)[] { (row => row.Area, name), (row => row.England, ""), (row => row.Region, "") })
            if (rows.Select(at).OfType<IndicatorFigure>().FirstOrDefault() is { } any)
                yield return new LineSeries($"{PublishedPlace.Find(any.Place)?.Name ?? any.Place}{of}", [.. rows.Select(row => (ChartPeriod.Of(row.Area.Period)!.Value, PublishedRow.ReadingOf(at(row))))]);
    }

    /// <summary>From which edition each published period is drawn.</summary>
    public static IEnumerable<string> Editions(Answer answer) => Drawn(answer).GroupBy(row => (row.Area.Source, row.Area.Edition))
        .Select(g => $"Published {string.Join(", ", g.Select(row => row.Area.Period.Label).Distinct().Order(StringComparer.Ordinal))}: {g.Key.Source}, edition {g.Key.Edition}.");

    /// <summary>Each part of what is published, here and elsewhere.</summary>
    public static HeatMap Parts(Answer answer)
    {
        var rows = answer.Beside;
        var measure = IndicatorWords.MeasureOf(answer.Asked.Indicator);
        return new HeatMap
        {
            Title = $"{answer.Asked.Title}, {IndicatorWords.Period(rows[0].Area.Period)}", Measure = measure, RowsBy = IndicatorWords.TitleOf(rows[0].Area.Breakdown.Split('=')[0]), ColumnsBy = "Place",
            Rows = [.. rows.Select(row => IndicatorWords.PartValue(row.Area.Breakdown))], Columns = [.. rows[0].Places(measure).Take(3).Select(place => place.Place)],
            Cells = [.. rows.Select(row => (IReadOnlyList<Reading>)[PublishedRow.ReadingOf(row.Area), PublishedRow.ReadingOf(row.England), PublishedRow.ReadingOf(row.Region)])],
            Notes = [.. rows.GroupBy(row => (row.Area.Source, row.Area.Edition)).Select(g => $"Published: {g.Key.Source}, edition {g.Key.Edition}.")],
        };
    }

    // One publication for each period, so that a line has one point there.
    private static IEnumerable<PublishedRow> Drawn(Answer answer)
    {
        var kind = Grains.PeriodOf(answer.Asked.Grain, new LocalDate(2020, 1, 1)).Kind;
        return answer.Asked.By.Length > 0 ? [] : answer.Beside.Where(row => ChartPeriod.Of(row.Area.Period)?.Kind == kind).DistinctBy(row => row.Area.Period.Label);
    }
}
