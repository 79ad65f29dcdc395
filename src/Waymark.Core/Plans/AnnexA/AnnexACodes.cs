using System.Collections.Frozen;
using Waymark.Core.Common;

namespace Waymark.Core.Plans.AnnexA;

/// <summary>Reads the lettered codes of the lists in the ways people write them: "a) Male", "a", "Male", "M".</summary>
public static class AnnexACodes
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Code>> Books = AnnexAColumn.All
        .Select(c => c.Codes).Where(c => c.Length > 0).Distinct().ToFrozenDictionary(name => name, Spellings);

    /// <summary>The code, or null where the text is none of the set.</summary>
    /// <param name="codes">A code set, for example annex-a-gender.</param>
    /// <param name="text">As it stands in the cell.</param>
    public static Code? Find(string codes, string text) => Books[codes].GetValueOrDefault(Form(text));

    /// <summary>The form in which the lists are sent: "a) Male".</summary>
    public static string Written(Code code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code.Value}) {code.Label}";
    }

    private static FrozenDictionary<string, Code> Spellings(string name)
    {
        var set = CodeSet.Of(name);
        var also = Table.Embedded("Plans/AnnexA/spellings.csv").Rows.Where(r => r["codes"] == name).ToList();
        var spelt = set.All.SelectMany(c => new[] { (Form(c.Value), c), (Form(c.Label), c), (Form(Written(c)), c) })
            .Concat(also.Where(r => r["code"].Length > 0).SelectMany(r => new[] { (Form(r["spelling"]), set.Find(r["code"])!), (Form(r["code"] + r["spelling"]), set.Find(r["code"])!) }));
        // A spelling without a code may be meant otherwise: it is asked back, never guessed.
        var unclear = also.Where(r => r["code"].Length == 0).Select(r => Form(r["spelling"])).ToHashSet(StringComparer.Ordinal);
        return spelt.Where(s => !unclear.Contains(s.Item1)).DistinctBy(s => s.Item1).ToFrozenDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal);
    }

    private static string Form(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
