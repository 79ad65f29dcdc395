using System.Globalization;

namespace Waymark.Core.Inclusion.Patterns;

/// <summary>A pattern in plain words.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="School">Name of a school by its URN.</param>
public sealed record PatternWords(FoundPattern Pattern, Func<int, string> School)
{
    /// <summary>What and among whom: "Absence of pupils with SEN support in Scarborough".</summary>
    public string Title => $"{Pattern.Measure.Title} {Pattern.Measure.Of} {Pattern.Group.Words(School)}";

    /// <summary>All of it, exactly: "Absence of pupils with SEN support in Scarborough rose from 9.1% to 11.8% in the last 8 school weeks: about 40 more children away on an average day."</summary>
    public string Sentence => Pattern.Measure.IsShare
        ? $"{Moved(Share(Pattern.Expected), Share(Pattern.Now))}: about {Whole(Math.Abs(Pattern.Children))} {(Pattern.IsRise ? "more" : "fewer")} {(Whole(Math.Abs(Pattern.Children)) == "1" ? "child" : "children")} away on an average day."
        : $"{Moved($"about {Whole(Pattern.Expected)}", Whole(Pattern.Now))}, {Behind}.";

    /// <summary>The same for those who see no child: counts of events are rounded.</summary>
    /// <param name="rounded">Makes a count safe; null where it is hidden.</param>
    public string SafeSentence(Func<int, int?> rounded)
    {
        ArgumentNullException.ThrowIfNull(rounded);
        if (Pattern.Measure.IsShare) return $"{Moved(Share(Pattern.Expected), Share(Pattern.Now))}: about {Round(Math.Abs(Pattern.Children))} {(Pattern.IsRise ? "more" : "fewer")} children away on an average day.";
        return $"{Moved($"about {Round(Pattern.Expected)}", $"about {Round(Pattern.Now)}")}.";

        string Round(double value) => rounded((int)Math.Round(value)) is { } shown ? shown.ToString("N0", CultureInfo.InvariantCulture) : "a few";
    }

    private string Moved(string from, string to) => $"{Title} {(Pattern.IsRise ? "rose" : "fell")} from {from} to {to} in the last {Pattern.Terms.Recent} school weeks";

    private string Behind => Pattern.Touched == 1 ? "of 1 child" : $"of {Whole(Pattern.Touched)} children";

    private static string Share(double percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Whole(double number) => Math.Round(number, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);
}
