using System.Buffers;
using Waymark.Core.Common;
using Waymark.Core.Plans.Content;

namespace Waymark.Core.Plans.Wording;

/// <summary>
/// Finds wording that leaves a provision open (<c>vague-phrases.csv</c>), and tells which of it the row's own fields make good. Flexible words are not banned:
/// a row that says why the amount must vary, the least and who decides is specific enough.
/// </summary>
public static class VagueWording
{
    private static readonly PhraseFinder<VaguePhrase?> Finder = new(
        VaguePhrase.All.SelectMany(p => p.Spellings.Select(s => (s, (VaguePhrase?)p)))
            .Concat(Table.Embedded("Plans/Wording/not-vague.csv").Rows.Select(r => (r["phrase"], (VaguePhrase?)null))));

    private static readonly SearchValues<char> Odd = SearchValues.Create("’‘‐‑–\u00a0\n\t\r");

    /// <summary>Every vague phrase of a text, one for each place; quoted words and words after "not" are left out.</summary>
    public static IReadOnlyList<VagueHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        return [.. Finder.In(plain, Counts).Where(h => h.Meaning is not null && !Quoted(plain, h.At) && !AfterNot(plain, h.At))
            .Select(h => new VagueHit(h.Meaning!, h.At, text.Substring(h.At, h.Length)))];
    }

    /// <summary>The vague phrases of a provision that its other fields do not make good, one for each phrase of the list.</summary>
    public static IEnumerable<VagueHit> Find(PlanItem provision)
    {
        ArgumentNullException.ThrowIfNull(provision);
        return Find(provision["what"]).DistinctBy(h => h.Phrase.Number).Where(h => !Cured(h.Phrase.Class, provision));
    }

    private static bool Cured(VagueClass class_, PlanItem row)
    {
        if (row.Has("flexReason") && row.Has("flexFloor") && row.Has("flexDecider")) return true;
        return class_ switch
        {
            VagueClass.Quantity => row.Has("deliverer") && row.Has("times") && row.Has("per") && (row.Has("minutes") || row.Has("whole")),
            VagueClass.Design => row.Has("designer") && row.Has("deliverer"),
            VagueClass.Role => row.Has("deliverer"),
            _ => false,
        };
    }

    private static bool Counts(VaguePhrase? phrase, ReadOnlySpan<char> after) => phrase is not { BeforeNumber: true } || (after.TrimStart() is [var first, ..] && char.IsAsciiDigit(first));

    /// <summary>The same length as the text, with one kind of hyphen, blank and apostrophe, so that places stay the same.</summary>
    private static string Plain(string text) => !text.AsSpan().ContainsAny(Odd) ? text
        : text.Replace('’', '\'').Replace('‘', '\'').Replace('‐', '-').Replace('‑', '-').Replace('–', '-').Replace('\u00a0', ' ').Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' ');

    /// <summary>True inside double quotation marks: the child's own words are never corrected.</summary>
    private static bool Quoted(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;
    }

    private static bool AfterNot(string text, int at) => text.AsSpan(0, at).TrimEnd().EndsWith(" not", StringComparison.OrdinalIgnoreCase);
}
