using NodaTime;
using NodaTime.Text;
using Waymark.Core.Insight.Disclosure;
using Parts = Waymark.Core.Insight.Disclosure.Dimension;

namespace Waymark.Insight.Indicators;

/// <summary>Where the cells of an indicator stand among the dimensions by which they are made safe.</summary>
/// <param name="named">A key as it is compared from refresh to refresh.</param>
internal sealed class Places(Indicator indicator, Func<CellKey, CellKey> named)
{
    /// <summary>Those of counts: refresh, period, and by what they are parted.</summary>
    /// <param name="periods">Grain and first day of every period that there is.</param>
    public IReadOnlyList<Parts> OfCounts(IEnumerable<(string Grain, LocalDate Period)> periods) =>
    [
        new("refresh", DimensionKind.Revised), new("period", AddUp ? DimensionKind.Parts : DimensionKind.Apart, AddUp ? Years(periods, Grains.Month, Grains.Term) : null),
        // A child that lost sessions for two reasons counts under both.
        .. indicator.Dimensions.Select(d => new Parts(d, indicator.CountsSessions && d == indicator.Part ? DimensionKind.Apart : DimensionKind.Parts)),
    ];

    /// <summary>Those of what children had together, which adds up where the children do not: months of a year, and beside them its terms.</summary>
    /// <param name="periods">Grain and first day of every period that there is.</param>
    public IReadOnlyList<Parts> OfSums(IEnumerable<(string Grain, LocalDate Period)> periods) =>
        [new("refresh", DimensionKind.Revised), new("period", DimensionKind.Parts, Years(periods, Grains.Month)), new("term"), .. indicator.Dimensions.Select(d => new Parts(d))];

    public string?[] OfCount(long refresh, CellKey key) => [$"{refresh:D9}", KeyOf(key.Grain, named(key).Period), .. Values(key)];

    public string?[] OfSum(long refresh, CellKey key)
    {
        var (grain, period) = (key.Grain, named(key).Period);
        return grain == Grains.Term
            ? [$"{refresh:D9}", KeyOf(YearGrain, Grains.YearOf(YearGrain, period)), KeyOf(grain, period), .. Values(key)]
            : [$"{refresh:D9}", KeyOf(grain, period), null, .. Values(key)];
    }

    /// <summary>False where a figure of old was parted by something that the indicator is no longer parted by.</summary>
    public bool Knows(CellKey key) => Knows(key.By) && Knows(key.Within);

    private bool Knows(string dimension) => dimension.Length == 0 || indicator.Dimensions.Contains(dimension);

    private IEnumerable<string?> Values(CellKey key) => indicator.Dimensions.Select(d => d == key.By ? key.Value : d == key.Within ? key.WithinValue : null);

    private Dictionary<string, string> Years(IEnumerable<(string Grain, LocalDate Period)> periods, params string[] grains) =>
        periods.Where(p => grains.Contains(p.Grain)).Distinct().ToDictionary(p => KeyOf(p.Grain, p.Period), p => KeyOf(YearGrain, Grains.YearOf(YearGrain, p.Period)), StringComparer.Ordinal);

    /// <summary>Whether counts of months, or of terms, are parts of those of their year: cases are, children who come every month are not.</summary>
    private bool AddUp => !indicator.CountsSessions && (indicator.AddsUp || indicator.Terms == TermKind.Parts);

    private string YearGrain => indicator.AddsUp ? indicator.YearGrain : Grains.SchoolYear;

    private static string KeyOf(string grain, LocalDate period) => grain is Grains.Month or Grains.Day ? LocalDatePattern.Iso.Format(period) : $"{grain} {LocalDatePattern.Iso.Format(period)}";
}
