using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Waymark.People.Homes;

/// <summary>Where the columns of a look-up are, from 0, or -1 where it has none. Columns are found by what they are called, whatever edition it is.</summary>
internal sealed partial record DeprivationLayout(int Width, int Postcode, int Lsoa, int Imd, int Idaci, int? Census)
{
    private static readonly string[] PostcodeNames = ["postcode", "pcds", "pcd7", "pcd8", "pcd"];

    /// <summary>It says in which small area a postcode lies.</summary>
    public bool HasPostcodes => Postcode >= 0;

    /// <summary>It says how deprived a small area is.</summary>
    public bool HasDeciles => Imd >= 0;

    /// <summary>The layout of a header, or null where it is no such look-up.</summary>
    public static DeprivationLayout? Of(IReadOnlyList<string> header)
    {
        var titles = header.Select(title => title.Trim(' ', '"', '\r', '\uFEFF').ToLowerInvariant()).ToList();
        var (postcode, lsoa) = (titles.FindIndex(PostcodeNames.Contains), titles.FindIndex(title => LsoaName().IsMatch(title)));
        var imd = titles.FindIndex(title => title.StartsWith("index of multiple deprivation", StringComparison.Ordinal) && title.Contains("decile", StringComparison.Ordinal));
        var idaci = titles.FindIndex(title => title.Contains("idaci", StringComparison.Ordinal) && title.Contains("decile", StringComparison.Ordinal));
        if (lsoa < 0 || (postcode < 0 && imd < 0)) return null;
        return new DeprivationLayout(titles.Count, postcode, lsoa, imd, idaci, CensusOf(titles[lsoa]));
    }

    public static DeprivationLayout? Of(ReadOnlyMemory<byte> head) =>
        Of(Encoding.Latin1.GetString(head.Span[..Math.Min(8000, head.Length)]).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal).Split('\n')[0].Split(','));

    /// <summary>The census behind the small areas of an edition of the indices.</summary>
    public static int CensusOf(int edition) => edition >= 2025 ? 2021 : edition >= 2015 ? 2011 : 2001;

    /// <summary>The edition that a file without a year in it is taken for; null where nothing tells.</summary>
    public static int? EditionOf(int? census) => census switch { 2021 => 2025, 2011 => 2019, _ => null };

    // "LSOA code (2021)", "lsoa21cd", "lsoa11", "LSOA code".
    private static int? CensusOf(string title) => Year().Match(title) is { Success: true } year ? 2000 + (int.Parse(year.Value, CultureInfo.InvariantCulture) % 100) : null;

    [GeneratedRegex("^lsoa( code( \\(20[0-9]{2}\\))?|[0-9]{2}(cd)?|_?code|cd)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LsoaName();

    [GeneratedRegex("[0-9]{2,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
