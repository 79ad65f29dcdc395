using System.Text.RegularExpressions;
using Waymark.Core.Common;
using Waymark.Core.Plans.Wording;

namespace Waymark.Core.Plans.Advice;

/// <summary>A page of a report as it was read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Paragraphs">In their order, each without line ends.</param>
public sealed record ReportPage(int Number, IReadOnlyList<string> Paragraphs);

/// <summary>A sentence that may be a recommendation. A person says whether it is one.</summary>
/// <param name="Page">Page on which it stands.</param>
/// <param name="Paragraph">Where, in words: "paragraph 4.2" by the report's own number, otherwise "page 3, paragraph 2".</param>
/// <param name="Sort">need, outcome or provision, as heading and wording suggest.</param>
/// <param name="Text">The sentence as it stands.</param>
/// <param name="Amount">Amounts that it states; nothing that it does not.</param>
public sealed record CandidateSentence(int Page, string Paragraph, string Sort, string Text, IReadOnlyDictionary<string, string> Amount);

/// <summary>
/// Finds the sentences of a report that recommend: by their wording anywhere, and all sentences under a heading for needs, outcomes or provision. It offers
/// too much rather than too little, since a person confirms each, and changes no word.
/// </summary>
public static partial class SentencesOfReport
{
    private const int LongestHeading = 80;
    private const int LongestSentence = 2000;
    private const int FewestWords = 4;

    private static readonly PhraseFinder<string> Phrases = new(Spellings("recommending-phrases.csv", "phrase"));

    private static readonly Dictionary<string, string> Headings = Spellings("report-headings.csv", "heading").ToDictionary(h => h.Spelling, h => h.Sort, StringComparer.OrdinalIgnoreCase);

    /// <summary>Candidates in the order of the report.</summary>
    public static IReadOnlyList<CandidateSentence> Of(IEnumerable<ReportPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var found = new List<CandidateSentence>();
        var under = "";
        foreach (var page in pages)
            for (var at = 0; at < page.Paragraphs.Count; at++)
            {
                var paragraph = page.Paragraphs[at].Trim();
                if (IsHeading(paragraph)) { under = SortOf(paragraph); continue; }
                foreach (var sentence in Split(paragraph))
                    if (Recommends(sentence, under) is { Length: > 0 } sort)
                        found.Add(new(page.Number, Place(paragraph, page.Number, at + 1), sort, sentence, sort == "provision" ? AmountsOfSentence.Of(sentence) : Nothing));
            }
        return found;
    }

    /// <summary>Sentences of a paragraph, without bullets and numbers of paragraphs before them.</summary>
    public static IEnumerable<string> Split(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var text = Lead().Replace(paragraph.Trim(), "");
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or ';' or '•') || !Ends(text, from, at)) continue;
            if (Cleaned(text[from..(at + 1)]) is { Length: > 0 } sentence) yield return sentence;
            from = at + 1;
        }
        if (Cleaned(text[from..]) is { Length: > 0 } rest) yield return rest;
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static string Recommends(string sentence, string under)
    {
        if (sentence.Length > LongestSentence || sentence.AsSpan().Count(' ') < FewestWords - 1) return "";
        var hits = Phrases.In(sentence, static (_, _) => true);
        return under.Length > 0 ? under : hits.Count > 0 ? hits[0].Meaning : "";
    }

    private static bool IsHeading(string paragraph) =>
        paragraph.Length is > 2 and <= LongestHeading && paragraph[^1] is not ('.' or '!' or '?' or ';' or ',') && paragraph[0] is not ('•' or '-' or '–' or '*')
        && (SortOf(paragraph).Length > 0 || paragraph.AsSpan().Count(' ') < FewestWords && char.IsUpper(Lead().Replace(paragraph, "") is [var first, ..] ? first : 'a'));

    private static string SortOf(string heading) => Headings.GetValueOrDefault(Lead().Replace(heading.Trim(), "").TrimEnd(':', ' '), "");

    private static string Place(string paragraph, int page, int at) =>
        OwnNumber().Match(paragraph) is { Success: true } own ? $"paragraph {own.Groups["number"].Value}" : $"page {page}, paragraph {at}";

    private static bool Ends(string text, int from, int at)
    {
        if (text[at] is ';' or '•') return true;
        if (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])) return false;
        if (text[at] != '.') return true;
        return !Abbreviation().IsMatch(text[Math.Max(from, at - 8)..at]);
    }

    private static string Cleaned(string sentence) => sentence.Trim().Trim('•', ';', '–', '*').Trim();

    private static IEnumerable<(string Spelling, string Sort)> Spellings(string table, string column) =>
        Table.Embedded($"Plans/Advice/{table}").Rows.SelectMany(r => r[column].Split('|').Select(s => (s, r["sort"])));

    [GeneratedRegex(@"^(?:[•*–-]\s*|\(?[a-z]\)\s+|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?<number>\d{1,2}(\.\d{1,2}){1,3})[.)]?\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"(^|[\s(])(e\.g|i\.e|Dr|Mr|Mrs|Ms|approx|min|mins|hrs|etc|No|wk|p\.w|St)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();
}
