using System.Globalization;
using System.Text;

namespace Waymark.Core.People.Names;

/// <summary>The form in which two spellings of one name become equal: upper case, without marks, apostrophes and hyphens. For comparison only.</summary>
public static class NameForm
{
    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "BABY", "BABY BOY", "BABY GIRL", "INFANT", "TWIN", "TWIN 1", "TWIN 2", "TWIN ONE", "TWIN TWO", "UNKNOWN", "NOT KNOWN", "TEST", "CHILD",
    };

    /// <summary>The comparison form: <c>O’Connor</c> gives OCONNOR, <c>Smith-Jones</c> gives SMITH JONES, <c>Łukasz</c> gives LUKASZ.</summary>
    public static string Of(string? name)
    {
        var form = new StringBuilder();
        foreach (var c in (name ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || IsApostrophe(c)) continue;
            if (Folded(c) is { } folded) form.Append(folded);
            else if (char.IsLetterOrDigit(c)) form.Append(c);
            else if (form.Length > 0 && form[^1] != ' ') form.Append(' ');
        }
        return form.ToString().TrimEnd();
    }

    /// <summary>The parts of the comparison form.</summary>
    public static IReadOnlyList<string> Tokens(string? name) => Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The comparison form in one word, so that <c>Smith-Jones</c>, <c>Smith Jones</c> and <c>SmithJones</c> are equal.</summary>
    public static string Joined(string? name) => Of(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>True for what stands where a name is not known yet (Baby, Twin 1, Unknown): no evidence for anything.</summary>
    public static bool IsPlaceholder(string? name) => Of(name) is var form && (form.Length == 0 || Placeholders.Contains(form));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '′';

    private static string? Folded(char c) => c switch
    {
        'Ł' => "L", 'Ø' => "O", 'ß' or 'ẞ' => "SS", 'Æ' => "AE", 'Œ' => "OE", 'Đ' or 'Ð' => "D", 'Þ' => "TH", 'ı' => "I", _ => null,
    };
}
