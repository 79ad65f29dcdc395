using System.Globalization;
using Waymark.Core.Inclusion.Census;

namespace Waymark.Inclusion.Census;

/// <summary>How censuses and registers are spoken of on pages.</summary>
internal static class CensusPageWords
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The census less the registers: "+120", "−6", "0".</summary>
    public static string Difference(int number) => number switch { > 0 => $"+{Number(number)}", < 0 => $"−{Number(-number)}", _ => "0" };

    /// <summary>"138 possible, 12 missed (2 unauthorised)".</summary>
    public static string Side(CensusSides.Side? side) => side is null ? "Not there" : $"{side.Possible} possible, {side.Absent} missed{(side.Unauthorised > 0 ? $" ({side.Unauthorised} unauthorised)" : "")}";

    /// <summary>"Sessions missed: by 12".</summary>
    public static string Differs(string differs, int sessions) => differs is "census only" or "registers only" ? CensusWords.Difference(differs) : $"{CensusWords.Difference(differs)}: by {sessions}";

    /// <summary>The reason by which it was settled, with the word on it.</summary>
    public static string Reason(string reason, string word) => word.Length > 0 ? $"{CensusWords.Reason(reason)}: {word}" : CensusWords.Reason(reason);
}
