namespace Waymark.Core.Insight.Statistics;

/// <summary>Where a figure stands in a funnel.</summary>
public enum FunnelPlace
{
    /// <summary>Within the limits that chance sets.</summary>
    Usual,
    /// <summary>Beyond 95 %: one in twenty would be, by chance.</summary>
    Unusual,
    /// <summary>Beyond 99.8 %: worth looking into. No verdict.</summary>
    Outlying,
}

/// <summary>Limits of a funnel at one size.</summary>
/// <param name="Inner">95 %.</param>
/// <param name="Outer">99.8 %.</param>
public sealed record FunnelLimits(Interval Inner, Interval Outer)
{
    /// <summary>Where a value stands.</summary>
    public FunnelPlace Place(double value) => !Outer.Holds(value) ? FunnelPlace.Outlying : !Inner.Holds(value) ? FunnelPlace.Unusual : FunnelPlace.Usual;
}

/// <summary>A funnel plot: how far from the overall value a place of a given size may lie by chance (Spiegelhalter 2005).</summary>
/// <remarks>Limits are exact binomial or Poisson, interpolated between whole counts. Where the places differ among themselves more than chance allows, the limits are widened by the square root of <see cref="Overdispersion"/>.</remarks>
public sealed class Funnel
{
    private const int FewestPlaces = 10;
    private const double Winsorised = 0.1;
    private readonly bool ratios;

    private Funnel(double overall, double overdispersion, bool ratios) => (Overall, Overdispersion, this.ratios) = (overall, overdispersion, ratios);

    /// <summary>The value that places are held against: a share from 0 to 1, or a ratio, 1 as expected.</summary>
    public double Overall { get; }

    /// <summary>By how much the places vary more than chance: 1 or more.</summary>
    public double Overdispersion { get; }

    /// <summary>Of shares. Places of nobody count for nothing.</summary>
    /// <param name="places">Every place of the funnel.</param>
    /// <param name="overall">The value to hold them against; their own total when null.</param>
    /// <param name="overdispersed">Whether to allow for places that vary more than chance; only done for ten places and more.</param>
    public static Funnel OfShares(IReadOnlyList<Share> places, double? overall = null, bool overdispersed = true)
    {
        var of = places.Sum(place => (long)place.Of);
        var p = overall ?? (of == 0 ? double.NaN : places.Sum(place => (long)place.Count) / (double)of);
        var deviates = places.Where(place => place.Of > 0).Select(place => (place.Value - p) / Math.Sqrt(p * (1 - p) / place.Of));
        return new(p, overdispersed ? Spread(deviates) : 1, ratios: false);
    }

    /// <summary>Of ratios of observed to expected numbers, held against 1. Places where nothing is expected count for nothing.</summary>
    /// <param name="places">Observed events and the expected number of every place.</param>
    /// <param name="overdispersed">As for shares.</param>
    public static Funnel OfRatios(IReadOnlyList<(Events Observed, double Expected)> places, bool overdispersed = true)
    {
        var deviates = places.Where(place => place.Expected > 0).Select(place => (place.Observed.Count - place.Expected) / Math.Sqrt(place.Expected));
        return new(1, overdispersed ? Spread(deviates) : 1, ratios: true);
    }

    /// <summary>The limits at a size: the number of children for shares, the expected number of events for ratios.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above 0.</exception>
    public FunnelLimits At(double size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return new(At(size, Confidence.P95), At(size, Confidence.P998));
    }

    private Interval At(double size, Confidence confidence) => new(
        Math.Max(0, Widened(Count(size, confidence.Tail) / size)),
        Math.Min(ratios ? double.PositiveInfinity : 1, Widened(Count(size, 1 - confidence.Tail) / size)));

    private double Widened(double limit) => Overall + ((limit - Overall) * Math.Sqrt(Overdispersion));

    /// <summary>The count below which a share <paramref name="chance"/> of all counts falls, between whole ones.</summary>
    private double Count(double size, double chance)
    {
        var (low, high) = (-1, ratios ? (int)(size + 50 + (20 * Math.Sqrt(size))) : (int)size);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (UpTo(middle, size) > chance) high = middle;
            else low = middle;
        }
        var (at, before) = (UpTo(high, size), UpTo(high - 1, size));
        return Math.Max(0, at > before ? high - ((at - chance) / (at - before)) : high);
    }

    private double UpTo(int count, double size) => ratios ? Chances.PoissonUpTo(count, size) : Chances.BinomialUpTo(count, (int)size, Overall);

    /// <summary>Mean square of the deviates after the outermost tenth on each side is drawn in, so that true outliers do not widen the limits that should show them.</summary>
    private static double Spread(IEnumerable<double> deviates)
    {
        var sorted = deviates.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length < FewestPlaces) return 1;
        var cut = (int)(sorted.Length * Winsorised);
        var (low, high) = (sorted[cut], sorted[^(cut + 1)]);
        return Math.Max(1, sorted.Average(z => Math.Clamp(z, low, high) * Math.Clamp(z, low, high)));
    }
}
