using Waymark.Core.Common;

namespace Waymark.Core.Inclusion.Census;

/// <summary>In what a census and the registers can differ, and the reasons by which a difference is settled (<c>census-words.csv</c>).</summary>
public static class CensusWords
{
    private static readonly IReadOnlyList<Table.Row> Rows = Table.Embedded("Inclusion/Census/census-words.csv").Rows;

    /// <summary>In what they can differ, with words for it.</summary>
    public static IReadOnlyList<(string Value, string Label)> Differences { get; } = Of("difference");

    /// <summary>The reasons by which a difference is settled, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Value, string Label)> Reasons { get; } = Of("settled");

    /// <summary>The words for a difference; the code itself where there are none.</summary>
    public static string Difference(string code) => Label(Differences, code);

    /// <summary>The words for a reason; the code itself where there are none.</summary>
    public static string Reason(string code) => Label(Reasons, code);

    /// <summary>True for a reason that is offered.</summary>
    public static bool IsReason(string? code) => Reasons.Any(reason => reason.Value == code);

    /// <summary>True for a reason that says nothing without a word on it.</summary>
    public static bool AsksWord(string? code) => Rows.Any(row => row["set"] == "settled" && row["code"] == code && row["asks"] == "word");

    private static IReadOnlyList<(string, string)> Of(string set) => [.. Rows.Where(row => row["set"] == set).Select(row => (row["code"], row["label"]))];

    private static string Label(IReadOnlyList<(string Value, string Label)> all, string code) => all.FirstOrDefault(one => one.Value == code).Label ?? code;
}
