using System.Globalization;
using System.Runtime.InteropServices;

namespace Waymark.Core.Inclusion.Attendance;

/// <summary>A part of a whole, kept exact. Compared as it is; rounded only to be shown.</summary>
/// <param name="Numerator">The part, in sessions.</param>
/// <param name="Denominator">The whole, in sessions; 0 where nothing can be worked out.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share(long Numerator, long Denominator)
{
    /// <summary>Percent to one decimal, half up; null where the whole is 0.</summary>
    public decimal? Percent => Tenths(100);

    /// <summary>Of each 1,000 of the whole, to one decimal, half up; null where the whole is 0.</summary>
    public decimal? PerThousand => Tenths(1000);

    /// <summary>True where the part is at least so many percent of the whole: 2 of 20 is 10 %, 5 of 52 (9.62 %) is not; never of 0.</summary>
    public bool IsAtLeast(int percent) => Denominator > 0 && (Int128)Numerator * 100 >= (Int128)Denominator * percent;

    /// <summary>The percentage with its sign, or that it cannot be worked out.</summary>
    public override string ToString() => Percent is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) + "%" : "cannot be worked out";

    private decimal? Tenths(int of) => Denominator == 0 ? null
        : (decimal)(long)(((Int128)Numerator * of * 20 + Denominator) / ((Int128)Denominator * 2)) / 10m;
}
