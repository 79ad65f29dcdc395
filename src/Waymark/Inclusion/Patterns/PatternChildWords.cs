using System.Globalization;
using Waymark.Core.Inclusion.Patterns;

namespace Waymark.Inclusion.Patterns;

/// <summary>How the children behind a pattern are spoken of.</summary>
internal static class PatternChildWords
{
    public static string Sen(string status) => status switch { "E" => "EHC plan", "K" => "SEN support", _ => "" };

    public static string Order(FoundPattern pattern)
    {
        var (more, what) = (pattern.IsRise ? "more" : "fewer", pattern.Measure.IsShare ? "sessions" : pattern.Measure.Title.ToLowerInvariant());
        return $"Listed are those with {more} {what} than their own {pattern.Terms.BeforeOfChild} school weeks before let one expect, the greatest change first.";
    }

    /// <summary>"12 of 78 sessions"; of events their number.</summary>
    public static string Counted(FoundPattern pattern, long count, long of) => !pattern.Measure.IsShare ? Number(count) : of == 0 && count == 0 ? "No register" : $"{Number(count)} of {Number(of)} sessions";

    public static string Change(FoundPattern pattern, ChildBehind behind) => $"{(behind.Change(pattern.Terms) < 0 ? "−" : "+")}{Math.Abs(behind.Change(pattern.Terms)).ToString(pattern.Measure.IsShare ? "0" : "0.#", CultureInfo.InvariantCulture)}";

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
