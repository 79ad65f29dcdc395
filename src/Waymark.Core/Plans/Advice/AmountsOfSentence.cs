using System.Globalization;
using System.Text.RegularExpressions;
using Waymark.Core.Common;
using Waymark.Core.Plans.Wording;

namespace Waymark.Core.Plans.Advice;

/// <summary>
/// Reads the amounts that a sentence states into the fields of a provision. A range, a choice between two or a vague word gives nothing: an amount is
/// never made up.
/// </summary>
public static partial class AmountsOfSentence
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly PhraseFinder<string> Roles = new(Table.Embedded("Plans/Advice/deliverers.csv").Rows.Select(r => (r["role"], r["role"])));

    /// <summary>Fields by name (minutes, times, per, weeks, group, deliverer); those that the sentence leaves open are not there.</summary>
    public static IReadOnlyDictionary<string, string> Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Put(found, "minutes", Minutes(sentence));
        Put(found, "weeks", Single(Weeks().Matches(sentence).Select(m => Number(m.Groups["n"].Value))));
        Put(found, "group", Group(sentence));
        Put(found, "deliverer", Deliverer(sentence));
        if (Often(sentence) is var (times, per)) { found["times"] = times; found["per"] = per; }
        return found;
    }

    private static string Minutes(string sentence)
    {
        if (RangeOfTime().IsMatch(sentence)) return "";
        var minutes = MinutesEach().Matches(sentence).Select(m => Value(m.Groups["n"].Value))
            .Concat(HoursEach().Matches(sentence).Select(m => Value(m.Groups["n"].Value) * 60));
        return Single(minutes.Select(Text));
    }

    private static string Group(string sentence)
    {
        if (RangeOfGroup().IsMatch(sentence)) return "";
        var sizes = GroupOf().Matches(sentence).Select(m => Number(m.Groups["n"].Value)).Concat(OneToOne().IsMatch(sentence) ? ["1"] : []);
        return Single(sizes);
    }

    // Only who is named as doing it: "by a teaching assistant", not "training for the teaching assistant".
    private static string Deliverer(string sentence)
    {
        var named = Roles.In(sentence, static (_, _) => true).Where(hit => By().IsMatch(sentence[Math.Max(0, hit.At - 24)..hit.At])).Select(hit => hit.Meaning);
        return Single(named);
    }

    private static (string Times, string Per)? Often(string sentence)
    {
        if (RangeOfTimes().IsMatch(sentence)) return null;
        var said = TimesPer().Matches(sentence).Select(m => (Times: Number(m.Groups["n"].Value), Per: Period(m.Groups["per"].Value)))
            .Concat(OnceTwice().Matches(sentence).Select(m => (Times: m.Groups["n"].Value.StartsWith('t') || m.Groups["n"].Value.StartsWith('T') ? "2" : "1", Per: Period(m.Groups["per"].Value))))
            .Concat(Adverb().Matches(sentence).Select(m => (Times: "1", Per: Period(m.Groups["per"].Value)))).Distinct().ToList();
        return said is [var one] && one.Times.Length > 0 && one.Per.Length > 0 ? one : null;
    }

    private static string Period(string said) => said.ToLowerInvariant().Replace('-', ' ') switch
    {
        "day" or "daily" => "day",
        "week" or "weekly" => "week",
        "fortnight" or "fortnightly" => "fortnight",
        "half term" or "half termly" => "half-term",
        "term" or "termly" => "term",
        "year" or "yearly" or "annually" => "year",
        _ => "",
    };

    private static void Put(Dictionary<string, string> found, string field, string value)
    {
        if (value.Length > 0) found[field] = value;
    }

    private static string Single(IEnumerable<string> said) => said.Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var one] ? one : "";

    private static string Number(string said) => Array.FindIndex(Numbers, n => n.Equals(said, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
        ? at.ToString(CultureInfo.InvariantCulture) : int.TryParse(said, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "";

    private static decimal Value(string said) => said.ToLowerInvariant() switch
    {
        "an" or "one" => 1,
        "half an" => 0.5m,
        _ => decimal.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : decimal.TryParse(Number(said), CultureInfo.InvariantCulture, out var word) ? word : 0,
    };

    private static string Text(decimal minutes) => minutes > 0 ? minutes.ToString("0.##", CultureInfo.InvariantCulture) : "";

    private const string Count = @"(?<n>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Each = @"\s*(?:a|per|each|every)\s+(?<per>day|week|fortnight|half[ -]term|term|year)\b";

    [GeneratedRegex(@"\b(?<n>\d{1,3}|ten|five)(?:\s|-)?\s?(?:minutes?|mins?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MinutesEach();

    [GeneratedRegex(@"\b(?<n>\d{1,2}(?:\.\d{1,2})?|half an|an|one|two|three)(?:\s|-)?\s?(?:hours?|hrs?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HoursEach();

    [GeneratedRegex(@"\b\d{1,3}\s?(?:-|–|to|or)\s?\d{1,3}(?:\s|-)?\s?(?:minutes?|mins?|hours?|hrs?)\b|\bup to (?:\d{1,3}|an|one)\s?(?:minutes?|mins?|hours?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangeOfTime();

    [GeneratedRegex(@"\bgroups? of (?:up to |no more than |at most )?\w+\s?(?:-|–|to|or)\s?\w+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangeOfGroup();

    [GeneratedRegex(@"\bgroups? of (?:up to |no more than |at most |a maximum of )?" + Count + @"\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupOf();

    [GeneratedRegex(@"\b(?:1\s?:\s?1|one[ -]to[ -]one|1[ -]to[ -]1)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneToOne();

    [GeneratedRegex(@"\b\d{1,3}\s?(?:-|–|to|or)\s?\d{1,3}\s?(?:x|times|sessions)\b|\b(?:two|three|four|five) (?:to|or) (?:three|four|five|six)\b|\b(?:once|twice) or (?:twice|three)\b|\bup to (?:\d|two|three|four|five)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangeOfTimes();

    [GeneratedRegex(@"\b" + Count + @"\s?(?:x|times|sessions?)" + Each, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimesPer();

    [GeneratedRegex(@"\b(?<n>once|twice)" + Each, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnceTwice();

    [GeneratedRegex(@"(?<![\w-])(?<per>daily|weekly|fortnightly|half[ -]termly|termly|annually)\b|\bevery (?<per>day|week|fortnight|half[ -]term|term)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adverb();

    [GeneratedRegex(@"\b(?<n>\d{1,2}) weeks (?:a|per|each|of the) (?:academic |school )?year", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"\b(?:by|from|with)\s+(?:a|an|the|his|her|their|one)?\s*(?:trained|qualified|experienced|named|dedicated)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex By();
}
