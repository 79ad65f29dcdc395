using System.Text.RegularExpressions;
using Waymark.Core.Plans.Content;
using static Waymark.Core.Plans.Checks.PlanChecks;

namespace Waymark.Core.Plans.Checks;

/// <summary>The words themselves: placeholders, names, pronouns, respect, medicines.</summary>
internal static partial class TextChecks
{
    public static IEnumerable<CheckFinding> Run(PlanFacts facts)
    {
        var names = new NamesInText(facts.Child);
        return facts.Content.Items.SelectMany(item => item.Values.SelectMany(value => Of(item, value.Value, IsQuoted(item, value.Key), facts.Child, names)));
    }

    private static IEnumerable<CheckFinding> Of(PlanItem item, string text, bool quoted, PlanSubject child, NamesInText names)
    {
        if (Placeholder().Match(text) is { Success: true } left) yield return Found("FO3", item, left.Value);
        if (Disrespect().Match(text) is { Success: true } hard) yield return Found("FO7", item, hard.Value);
        if (Medicine().Match(text) is { Success: true } dose) yield return Found("FO9", item, dose.Value);
        var (other, near) = names.Find(text);
        if (other is not null) yield return Found("FO4", item, other);
        // Quotations are never corrected.
        if (quoted) yield break;
        if (near is var (word, meant)) yield return Found("FO1", item, word, $"Is it the child? The record spells the name {meant}");
        if (WrongPronoun(text, child.Pronouns) is { } pronoun) yield return Found("FO5", item, pronoun);
    }

    private static bool IsQuoted(PlanItem item, string field) => item.Kind is "view" or "wish" && field == "words";

    /// <summary>A pronoun of the other set, in a text that has none of the child's own and speaks of nobody else whom it could mean.</summary>
    private static string? WrongPronoun(string text, string pronouns) => pronouns switch
    {
        "he" => Only(text, Hers(), His()),
        "she" => Only(text, His(), Hers()),
        _ => null,
    };

    private static string? Only(string text, Regex wrong, Regex right) =>
        wrong.Match(text) is { Success: true } found && !right.IsMatch(text) && !SomebodyElse().IsMatch(text) ? found.Value : null;

    [GeneratedRegex(@"\[[^\]]*\]?|\bX{3,}\b|\bTB[CA]\b|\blorem\b|\binsert (?:name|text|here)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(suffers? from|wheelchair[- ]bound|attention[- ]seeking|manipulative|naughty|refuses to|low[- ]functioning|mental age of|normal children|non-compliant)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Disrespect();

    [GeneratedRegex(@"\b\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|milligrams?)\b|\b(melatonin|methylphenidate|ritalin|concerta|risperidone|fluoxetine|sertraline|sodium valproate|epilim|midazolam|diazepam)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Medicine();

    [GeneratedRegex(@"\b(mothers?|mums?|mummy|fathers?|dads?|daddy|parents?|carers?|sisters?|brothers?|siblings?|twins?|aunt\w*|uncles?|grand\w+|gran|nan|nana|cousins?|friends?|peers?|pupils?|teachers?|therapists?|psychologists?|assistants?|officers?|workers?|doctors?|nurses?|consultants?|SENCO|Mr|Mrs|Ms|Miss|Dr|Prof)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SomebodyElse();

    [GeneratedRegex(@"\b(she|her|hers|herself)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hers();

    [GeneratedRegex(@"\b(he|him|his|himself)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex His();
}
