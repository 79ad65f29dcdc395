using Waymark.Core.Areas;
using Waymark.Core.Insight.Charts;
using Waymark.Core.Insight.Published;
using Waymark.Insight.Door;
using Waymark.Insight.Indicators;

namespace Waymark.Insight.Area;

/// <summary>What is published of one indicator, and the area's own count of the same group in the same period.</summary>
/// <param name="Row">As published, of one edition.</param>
/// <param name="Own">The area's own figure of the same cut; null where it counts none for that time.</param>
internal sealed record PublishedBeside(PublishedRow Row, ShownFigure? Own)
{
    /// <summary>The group with which the partnership begins where nothing is published for all.</summary>
    private const string Group = "sen=EHC plan";

    /// <summary>True where the published figure is about one group, because none is published for all.</summary>
    public bool IsGroup => Row.Area.Breakdown.Length > 0;

    public string Edition => $"{Row.Area.Source}, edition {Row.Area.Edition}";

    /// <summary>The places by name, the area's own count of the same cut first.</summary>
    public IEnumerable<(string Place, string Shown)> Places(Indicator indicator)
    {
        var measure = IndicatorWords.MeasureOf(indicator);
        return Row.Places(measure).Prepend(("Our own count", Own is null ? "none for that time" : Own.Reading.Show(measure)));
    }

    /// <summary>The published figure that is most like the one on the first page: of all children before one group, of the same kind of period before another.</summary>
    public static async Task<PublishedBeside?> ReadAsync(ShownFigures figures, IPublished published, AreaCode area, Indicator indicator, CancellationToken stop)
    {
        var all = await published.CompareAsync(area, indicator.Id, stop);
        var best = all.Where(c => c.Breakdown is "" or Group).OrderBy(c => c.Breakdown.Length).ThenBy(c => GrainOf(c.Period, indicator) == indicator.ShownBy[^1] ? 0 : 1).FirstOrDefault();
        return best is null ? null : new PublishedBeside(PublishedRow.Of(best), await OwnAsync(figures, area, indicator, best, stop));
    }

    private static async Task<ShownFigure?> OwnAsync(ShownFigures figures, AreaCode area, Indicator indicator, Comparison like, CancellationToken stop)
    {
        if (ChartPeriod.Of(like.Period) is not { } period || GrainOf(like.Period, indicator) is not { } grain) return null;
        var by = like.Breakdown.Split('=')[0];
        if (by.Length > 0 && !indicator.Dimensions.Contains(by)) return null;
        var (_, all) = await figures.ReadAsync(area, new FigureCut(indicator.Id, grain, by), stop);
        // Figures of a census are of a day in January; those of a school year are told of its January, where the indicator counts on days.
        var own = grain == Grains.Day
            ? all.Where(f => f.Period.Month == 1 && f.Period.Year == period.Starts.Year + (period.Kind == PeriodKind.SchoolYear ? 1 : 0))
            : all.Where(f => f.Period == period.Starts);
        return own.FirstOrDefault(f => by.Length == 0 || BreakdownNames.Of(by, Dimension.Find(by)!.LabelOf(f.Value)) == like.Breakdown);
    }

    private static string? GrainOf(PublishedPeriod period, Indicator indicator)
    {
        string? grain = period.Kind switch
        {
            PublishedPeriod.CalendarYear => Grains.CalendarYear, PublishedPeriod.Term => Grains.Term, PublishedPeriod.CensusDate => Grains.Day,
            PublishedPeriod.AcademicYear => indicator.Grain == Grains.Day ? Grains.Day : Grains.SchoolYear, _ => null,
        };
        return grain is not null && indicator.ShownBy.Contains(grain) ? grain : null;
    }
}
