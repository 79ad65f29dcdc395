using System.Globalization;

namespace Waymark.Core.Inclusion.Alliance;

/// <summary>An effect in words that promise no more than it says.</summary>
public static class EffectWords
{
    /// <summary>The sentence of an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="terms">What was asked of it.</param>
    /// <param name="weeks">School weeks before and after.</param>
    public static string Sentence(ActionEffect effect, EffectTerms terms, int weeks)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(terms);
        if (effect.Within is not { } within) return $"Too few to say: fewer than {terms.Few} children whose registers reach {weeks} school weeks before and after, with children like them to set them beside.";
        var told = $"Absence {Moved(effect.Change)}; among children like them without an action it {Moved(effect.ComparedChange)}.";
        return (within.Holds(0), effect.Value < 0) switch
        {
            (true, _) => $"{told} The difference may be chance.",
            (_, true) => $"{told} They were away less than those like them, more than chance would have it. It does not prove that the action did it.",
            _ => $"{told} They were away more than those like them, more than chance would have it. It does not prove that the action did it.",
        };
    }

    /// <summary>Percentage points with their sign: "−3.2".</summary>
    /// <param name="share">A difference of two rates, from -1 to 1.</param>
    public static string Points(double share)
    {
        var points = Math.Round(share * 100, 1, MidpointRounding.AwayFromZero);
        return points switch { 0 => "0.0", < 0 => $"−{Bare(-points)}", _ => $"+{Bare(points)}" };
    }

    private static string Moved(double share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero) switch
    {
        0 => "stayed the same", < 0 and var points => $"fell by {Bare(-points)} percentage points", var points => $"rose by {Bare(points)} percentage points",
    };

    private static string Bare(double points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
