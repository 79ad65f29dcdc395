using System.Text.RegularExpressions;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>The words themselves: placeholders, another child's name, pronouns, respect, medicines.</summary>
internal static partial class TextChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts) => facts.Content.Items.SelectMany(i => i.Values.Values.SelectMany(text => Of(i, text, facts.Child)));

    private static IEnumerable<CheckFinding> Of(PlanItem item, string text, PlanSubject child)
    {
        if (Placeholder().Match(text) is { Success: true } left) yield return Found("FO3", item, left.Value);
        if (Disrespect().Match(text) is { Success: true } hard) yield return Found("FO7", item, hard.Value);
        if (Medicine().Match(text) is { Success: true } dose) yield return Found("FO9", item, dose.Value);
        if (OtherName(text, child) is { } other) yield return Found("FO4", item, other);
        if (WrongPronoun(text, child.Pronouns) is { } pronoun) yield return Found("FO5", item, pronoun);
    }

    /// <summary>A capitalised word that is a name of another child of the area and none of this child's.</summary>
    private static string? OtherName(string text, PlanSubject child)
    {
        if (child.OtherNames.Count == 0) return null;
        foreach (var word in Capitalised().EnumerateMatches(text))
        {
            var name = text.Substring(word.Index, word.Length);
            if (child.OtherNames.Contains(name) && !child.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        }
        return null;
    }

    private static string? WrongPronoun(string text, string pronouns) => pronouns switch
    {
        "he" => Hers().Match(text) is { Success: true } hers ? hers.Value : null,
        "she" => His().Match(text) is { Success: true } his ? his.Value : null,
        _ => null,
    };

    [GeneratedRegex(@"\[[^\]]*\]?|\bX{3,}\b|\bTB[CA]\b|\blorem\b|\binsert (?:name|text|here)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(suffers? from|wheelchair[- ]bound|attention[- ]seeking|manipulative|naughty|refuses to|low[- ]functioning|mental age of|normal children|non-compliant)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Disrespect();

    [GeneratedRegex(@"\b\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|milligrams?)\b|\b(melatonin|methylphenidate|ritalin|concerta|risperidone|fluoxetine|sertraline|sodium valproate|epilim|midazolam|diazepam)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Medicine();

    // "Mr Cole" and "Dr Sam Adeyemi" are people of the staff.
    [GeneratedRegex(@"(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )\b\p{Lu}[\p{Ll}\p{Lu}'’-]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(she|her|hers|herself)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hers();

    [GeneratedRegex(@"\b(he|him|his|himself)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex His();
}
