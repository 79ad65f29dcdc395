using System.Collections.Frozen;
using System.Globalization;

namespace Waymark.Core.Common.Papers;

/// <summary>A simple drawing of our own (<c>pictograms.csv</c>), made of lines, outlines and circles in a square of 100.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
/// <param name="Strokes">In the order in which they are drawn.</param>
public sealed record Pictogram(string Name, string Alt, IReadOnlyList<Stroke> Strokes)
{
    private static readonly FrozenDictionary<string, Pictogram> All = Table.Embedded("Common/Papers/pictograms.csv").Rows
        .Select(r => new Pictogram(r["name"], r["alt"], [.. r["strokes"].Split(';', StringSplitOptions.TrimEntries).Select(Stroke.Parse)]))
        .ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    /// <summary>Names of all drawings.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The drawing of that name.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such drawing.</exception>
    public static Pictogram Of(string name) => All[name];
}

/// <summary>One stroke: a line through points, a closed and filled outline, or a circle.</summary>
/// <param name="Kind">line, shape (filled), circle (outline) or dot (filled circle).</param>
/// <param name="Numbers">x and y by turns; for circles centre and radius.</param>
public sealed record Stroke(string Kind, IReadOnlyList<double> Numbers)
{
    internal static Stroke Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Stroke(parts[0], [.. parts[1..].Select(n => double.Parse(n, CultureInfo.InvariantCulture))]);
    }

    /// <summary>True for circles and dots.</summary>
    public bool Round => Kind is "circle" or "dot";

    /// <summary>True where it is filled.</summary>
    public bool Filled => Kind is "shape" or "dot";

    /// <summary>The points of a line or shape; of a circle its centre.</summary>
    public IEnumerable<(double X, double Y)> Points => Numbers.Chunk(2).Where(p => p.Length == 2).Select(p => (p[0], p[1]));
}
